/// Tells a line break in mid-sentence from the end of a paragraph.
///
/// Text pasted from web pages and old word processors is cut at a fixed width, often within a
/// word. A break is taken for such a wrap when the line before is long, ends without closing
/// punctuation, and the line after does not look like the beginning of something.
public enum LineWrap {
  /// Shorter lines are headings or list items, not wrapped text; in folded scalars.
  public static let shortestWrappedLine = 24

  /// Returns the breaks to drop, each with the spaces before it, as ranges of folded scalars.
  ///
  /// - Parameter scalars: Folded text, in which every line end is U+000A.
  /// - Returns: The ranges in order; they do not touch.
  public static func wraps(in scalars: [UInt32]) -> [Range<Int>] {
    var wraps: [Range<Int>] = []
    var lineStart = 0
    for index in scalars.indices where scalars[index] == 0x0A {
      let next = index + 1
      // Spaces at the end of a line are invisible, and hide neither a full stop nor a word.
      var end = index
      while end > lineStart, scalars[end - 1] == 0x20 { end -= 1 }
      if isWrap(before: scalars[lineStart..<end], after: scalars[next...]) {
        wraps.append(end..<next)
      }
      lineStart = next
    }
    return wraps
  }

  private static func isWrap(before: ArraySlice<UInt32>, after: ArraySlice<UInt32>) -> Bool {
    guard before.count >= shortestWrappedLine, let last = before.last, let first = after.first,
      !endings.contains(last)
    else { return false }
    switch ScalarClass.of(first) {
    case .han: return !beginsHeading(after)
    case .digit: return !beginsNumbering(after)
    // Word processors break Latin text between words, which must not grow together.
    case .letter: return ScalarClass.of(last) != .letter
    case .gap: return continuations.contains(first)
    case .lineBreak: return false
    }
  }

  /// Folded marks after which a line is complete.
  private static let endings: Set<UInt32> = Set(".;:!?\">}=|".unicodeScalars.map(\.value))
  /// Marks that no paragraph begins with.
  private static let continuations: Set<UInt32> = Set(",.;:!?)>%".unicodeScalars.map(\.value))
  private static let numerals: Set<UInt32> = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
  /// A colon after more characters than these belongs to a sentence.
  private static let longestKey = 6
  /// What makes 第三 a heading: 第三条, not 第三书记.
  private static let sectionMarks: Set<UInt32> = Set("条章节款项部,".unicodeScalars.map(\.value))

  /// 一、 and the like; 第…条; or a key with its colon.
  private static func beginsHeading(_ line: ArraySlice<UInt32>) -> Bool {
    let head = line.prefix(8)
    if let end = head.firstIndex(where: { !numerals.contains($0) }), end > head.startIndex,
      head[end] == 0x2C
    {
      return true
    }
    if line.first == 0x7B2C {  // 第
      let rest = head.dropFirst()
      if let end = rest.firstIndex(where: { !numerals.contains($0) }), end > rest.startIndex,
        sectionMarks.contains(rest[end])
      {
        return true
      }
    }
    let key = line.prefix(longestKey).prefix { ScalarClass.of($0) == .han }
    return line.dropFirst(key.count).first == 0x3A
  }

  /// 1. or 1, followed by no digit.
  private static func beginsNumbering(_ line: ArraySlice<UInt32>) -> Bool {
    let digits = line.prefix(while: { ScalarClass.of($0) == .digit })
    let rest = line.dropFirst(digits.count)
    guard digits.count <= 2, let mark = rest.first, [0x2E, 0x2C, 0x29].contains(mark) else {
      return false
    }
    return rest.dropFirst().first.map { ScalarClass.of($0) != .digit } ?? true
  }
}
