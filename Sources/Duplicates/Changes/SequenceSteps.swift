/// The way from one sequence to another, in stretches.
enum SequenceSteps {
  /// A stretch of the way.
  enum Step {
    /// The same in both; the places in the second.
    case same(Range<Int>)
    /// Places of the first, in whose stead places of the second stand; either may be empty.
    case replaced(Range<Int>, Range<Int>)
  }

  /// Returns the stretches in order (Myers, An O(ND) Difference Algorithm, 1986, as the
  /// standard library has it).
  static func steps<Element: Equatable>(from old: [Element], to new: [Element]) -> [Step] {
    let difference = new.difference(from: old)
    var removed = [Bool](repeating: false, count: old.count)
    var inserted = [Bool](repeating: false, count: new.count)
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed[offset] = true
      case .insert(let offset, _, _): inserted[offset] = true
      }
    }
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let (fromOld, fromNew) = (i, j)
      while i < old.count, removed[i] { i += 1 }
      while j < new.count, inserted[j] { j += 1 }
      if i > fromOld || j > fromNew { steps.append(.replaced(fromOld..<i, fromNew..<j)) }
      let start = j
      while i < old.count, j < new.count, !removed[i], !inserted[j] { (i, j) = (i + 1, j + 1) }
      if j > start { steps.append(.same(start..<j)) }
    }
    return steps
  }
}
