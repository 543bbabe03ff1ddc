/// A regular expression as steps of a machine that follows all its ways at once.
///
/// Matching tries every way at the same time and goes over a text once (Thompson 1968, in the form
/// of Pike's `sam`), where an engine that tries one way after the other can take for ever: `.*.*水`
/// in a paragraph of some hundred characters.
///
/// - SeeAlso: <https://swtch.com/~rsc/regexp/regexp2.html>
struct PatternProgram: Sendable, Hashable {
  /// A step.
  enum Step: Sendable, Hashable {
    /// Takes a character out of a set and goes on with the next step.
    case one(PatternSet)
    /// Goes on at two steps, of which the first is preferred.
    case split(Int, Int)
    /// Goes on at another step.
    case jump(Int)
    /// Goes on with the next step at this place only.
    case place(PatternPlace)
    /// The end of the expression.
    case match
  }

  private(set) var steps: [Step] = []

  /// Longer programs are refused: each character of a text can cost that many steps.
  private static let longest = 4_000

  init(_ node: PatternNode) throws(TextPattern.Fault) {
    try append(node)
    steps.append(.match)
  }

  private mutating func append(_ node: PatternNode) throws(TextPattern.Fault) {
    guard steps.count < Self.longest else { throw .tooLong }
    switch node {
    case .one(let set): steps.append(.one(set))
    case .place(let place): steps.append(.place(place))
    case .sequence(let parts): for part in parts { try append(part) }
    case .choice(let parts): try appendChoice(parts)
    case .repeated(let part, let least, let most, let isGreedy):
      for _ in 0..<least { try append(part) }
      if let most {
        // Each further time is optional, and leaving out one leaves out all behind it.
        var splits: [Int] = []
        for _ in 0..<(most - least) {
          splits.append(reserve())
          try append(part)
        }
        for split in splits { join(split, body: split + 1, rest: steps.count, isGreedy) }
      } else {
        let split = reserve()
        try append(part)
        steps.append(.jump(split))
        join(split, body: split + 1, rest: steps.count, isGreedy)
      }
    }
  }

  private mutating func appendChoice(_ parts: [PatternNode]) throws(TextPattern.Fault) {
    var ends: [Int] = []
    for part in parts.dropLast() {
      let split = reserve()
      try append(part)
      ends.append(reserve())
      steps[split] = .split(split + 1, steps.count)
    }
    if let last = parts.last { try append(last) }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  /// Keeps a place for a step that is known later.
  private mutating func reserve() -> Int {
    steps.append(.match)
    return steps.count - 1
  }

  private mutating func join(_ split: Int, body: Int, rest: Int, _ isGreedy: Bool) {
    steps[split] = isGreedy ? .split(body, rest) : .split(rest, body)
  }
}
