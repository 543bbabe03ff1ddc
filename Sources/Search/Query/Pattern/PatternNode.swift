internal import ChineseText

/// A regular expression as read.
indirect enum PatternNode: Sendable, Hashable {
  /// One character out of a set.
  case one(PatternSet)
  /// One part after the other; none for the empty text.
  case sequence([PatternNode])
  /// One part or another, the earlier first.
  case choice([PatternNode])
  /// A part so many times, an open end being nil; as often as possible where greedy.
  case repeated(PatternNode, least: Int, most: Int?, isGreedy: Bool)
  /// A place without a length.
  case place(PatternPlace)
}

/// A place that a regular expression names.
enum PatternPlace: Sendable, Hashable {
  /// Before the first character of the paragraph.
  case start
  /// Behind its last.
  case end
}

/// The characters that stand for one another at a place of a regular expression.
struct PatternSet: Sendable, Hashable {
  /// A part of a set.
  enum Member: Sendable, Hashable {
    case range(ClosedRange<UInt32>)
    /// `\d`: a digit.
    case digit
    /// `\w`: a character of a word, Chinese ones included.
    case word
    /// `\s`: a space.
    case space
    /// `\D`, `\W` and `\S`.
    indirect case other(Member)

    func contains(_ scalar: UInt32) -> Bool {
      switch self {
      case .range(let range): return range.contains(scalar)
      case .digit: return ScalarClass.of(scalar) == .digit
      case .word:
        let kind = ScalarClass.of(scalar)
        return kind == .han || kind == .letter || kind == .digit || scalar == 0x5F
      case .space: return scalar == 0x20 || scalar == 0x09
      case .other(let member): return !member.contains(scalar)
      }
    }
  }

  var members: [Member]
  var isNegated = false

  /// What the full stop stands for.
  static let any = PatternSet(members: [], isNegated: true)

  static func only(_ scalar: UInt32) -> PatternSet {
    PatternSet(members: [.range(scalar...scalar)])
  }

  func contains(_ scalar: UInt32) -> Bool {
    members.contains { $0.contains(scalar) } != isNegated
  }

  /// The one character of the set; nil where it has others.
  var scalar: UInt32? {
    guard !isNegated, members.count == 1, case .range(let range) = members[0],
      range.count == 1
    else { return nil }
    return range.lowerBound
  }
}

extension PatternNode {
  /// Chinese text that every match holds, each piece contiguously.
  var necessary: [String] {
    var runs: [String] = []
    var run = ""
    func close() {
      if !run.isEmpty { runs.append(run) }
      run = ""
    }
    func visit(_ node: PatternNode) {
      switch node {
      case .one(let set):
        guard let scalar = set.scalar, ScalarClass.of(scalar) == .han else { return close() }
        run += String(scalars: [scalar])
      case .sequence(let parts):
        for part in parts { visit(part) }
      case .repeated(let part, let least, let most, _):
        if least > 0 { visit(part) }
        if least != 1 || most != 1 { close() }
      case .choice:
        close()
      case .place:
        break
      }
    }
    visit(self)
    close()
    return runs
  }
}
