internal import ChineseText

/// Reads a regular expression in its search form.
///
/// It has what can be matched in a time that grows with the text alone: characters, sets, groups,
/// alternatives, repetitions, the ends of the paragraph. What looks ahead or back is refused.
struct PatternReader {
  private let scalars: [UInt32]
  private var position = 0
  private var depth = 0

  /// Deeper groups are refused.
  private static let deepest = 50
  /// Higher counts of repetition are refused.
  private static let mostRepeated = 1_000

  private init(_ scalars: [UInt32]) {
    self.scalars = scalars
  }

  static func read(_ pattern: String) throws(TextPattern.Fault) -> PatternNode {
    var reader = PatternReader(pattern.unicodeScalars.map(\.value))
    let node = try reader.readChoice()
    guard reader.position == reader.scalars.count else { throw .malformed }
    return node
  }

  private var next: Unicode.Scalar? {
    position < scalars.count ? Unicode.Scalar(scalars[position]) : nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func readChoice() throws(TextPattern.Fault) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw .tooLong }
    var parts = [try readSequence()]
    while take("|") { parts.append(try readSequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func readSequence() throws(TextPattern.Fault) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      parts.append(try readRepeated())
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func readRepeated() throws(TextPattern.Fault) -> PatternNode {
    var node = try readOne()
    while let (least, most) = try readCount() {
      if case .place = node { throw .malformed }
      let isGreedy = !take("?")
      node = .repeated(node, least: least, most: most, isGreedy: isGreedy)
    }
    return node
  }

  /// `*`, `+`, `?`, `{3}`, `{3,}`, `{,5}` or `{3,5}`; nil where there is none.
  private mutating func readCount() throws(TextPattern.Fault) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard take("{") else { return nil }
    let least = readNumber()
    var most = least
    if take(",") { most = readNumber() } else if least == nil { throw .malformed }
    guard take("}") else { throw .malformed }
    let (from, to) = (least ?? 0, most)
    guard from <= Self.mostRepeated, (to ?? 0) <= Self.mostRepeated else { throw .tooLong }
    guard to.map({ $0 >= from }) ?? true else { throw .malformed }
    return (from, to)
  }

  private mutating func readNumber() -> Int? {
    var text = ""
    while let scalar = next, ("0"..."9").contains(scalar) {
      text.unicodeScalars.append(scalar)
      position += 1
    }
    return text.isEmpty ? nil : Int(text) ?? Int.max
  }

  private mutating func readOne() throws(TextPattern.Fault) -> PatternNode {
    guard let scalar = next else { throw .malformed }
    position += 1
    switch scalar {
    case "(":
      if take("?") {
        // Groups that only group; those that look around are refused.
        guard take(":") else { throw .unsupported }
      }
      let node = try readChoice()
      guard take(")") else { throw .malformed }
      return node
    case "[": return .one(try readSet())
    case ".": return .one(.any)
    case "^": return .place(.start)
    case "$": return .place(.end)
    case "\\": return .one(PatternSet(members: [try readEscaped()]))
    case "*", "+", "?", "{": throw .malformed
    default: return .one(.only(Self.folded(scalar)))
    }
  }

  /// A sign as the search form of a text has it: all brackets are one there.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    let folded = FoldedText(String(scalar)).scalars
    return folded.count == 1 ? folded[0] : scalar.value
  }

  /// What stands behind a backslash: a class of characters, or a sign that stands for itself.
  private mutating func readEscaped() throws(TextPattern.Fault) -> PatternSet.Member {
    guard let scalar = next else { throw .malformed }
    position += 1
    switch scalar {
    case "d": return .digit
    case "D": return .other(.digit)
    case "w": return .word
    case "W": return .other(.word)
    case "s": return .space
    case "S": return .other(.space)
    case "t": return .range(0x09...0x09)
    default:
      guard !("a"..."z").contains(scalar), !("A"..."Z").contains(scalar),
        !("0"..."9").contains(scalar)
      else { throw .unsupported }
      return .range(Self.folded(scalar)...Self.folded(scalar))
    }
  }

  private mutating func readSet() throws(TextPattern.Fault) -> PatternSet {
    var set = PatternSet(members: [], isNegated: take("^"))
    var isFirst = true
    while let scalar = next, isFirst || scalar != "]" {
      isFirst = false
      let member = try readMember()
      guard case .range(let low) = member, next == "-", position + 1 < scalars.count,
        scalars[position + 1] != 0x5D
      else {
        set.members.append(member)
        continue
      }
      position += 1
      guard case .range(let high) = try readMember(), low.lowerBound <= high.lowerBound else {
        throw .malformed
      }
      set.members.append(.range(low.lowerBound...high.lowerBound))
    }
    guard take("]") else { throw .malformed }
    return set
  }

  private mutating func readMember() throws(TextPattern.Fault) -> PatternSet.Member {
    if take("\\") { return try readEscaped() }
    guard let scalar = next else { throw .malformed }
    position += 1
    return .range(Self.folded(scalar)...Self.folded(scalar))
  }
}
