internal import Records

/// Finds long lines that stand twice, one right below the other: a slip of pasting.
struct DoubledLines {
  private(set) var repairs: [Repair] = []
  /// The lines taken out, as places among the lines.
  private(set) var lines: Set<Int> = []

  /// Shorter lines are repeated on purpose, in forms and lists; in bytes of UTF-8.
  private static let shortest = 60

  init(_ source: SourceText) {
    for line in 1..<max(1, source.lineCount) {
      let range = source.lineRange(line + 1)
      guard range.count >= Self.shortest,
        source.bytes[range].elementsEqual(source.bytes[source.lineRange(line)])
      else { continue }
      lines.insert(line)
      repairs += source.removal(of: line, .doubledLine, reason: "与上一行完全相同，是重复粘贴")
    }
  }
}
