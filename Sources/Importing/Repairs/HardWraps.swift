internal import ChineseText
internal import Records

/// Joins lines that were cut in mid-sentence.
struct HardWraps {
  private(set) var repairs: [Repair] = []
  private(set) var notes: [ImportNote] = []

  /// Reads the lines of a document; those that are taken out part no sentence.
  init(
    _ lines: [TextLine], of part: DocumentPart, in source: SourceText, without removed: Set<Int>
  ) {
    let setApart = part.setApart
    let numbered = part.lines.compactMap { index in
      NumberedLine(lines[index]).flatMap { $0.isFirstOrder ? (index: index, line: $0) : nil }
    }
    for index in part.lines.dropLast() where !removed.contains(index) {
      let following = ((index + 1)..<part.lines.upperBound).first { !removed.contains($0) }
      guard let next = following, !setApart.contains(index), !setApart.contains(next),
        !lines[next].isBlank
      else {
        continue
      }
      let isWrap = Self.runsOn(lines[index].folded.scalars, lines[next].folded.scalars)
      let isFalseHeading = !isWrap && Self.isFalseHeading(next, after: lines[index], numbered)
      guard isWrap || isFalseHeading else { continue }
      let ends = (Self.last(lines[index].text), Self.first(lines[next].text))
      if ScalarClass.of(ends.0) == .digit, ScalarClass.of(ends.1) == .digit {
        notes.append(
          ImportNote(
            line: next + 1, message: "上一行以数字结尾，这一行以数字开头，可能是一个数，没有连接。请对照原件。"))
        continue
      }
      repairs.append(
        Repair(
          .hardWrap, of: source, lines[index].end, to: "",
          certainty: isFalseHeading ? .likely : .certain,
          reason: isFalseHeading
            ? "上一行没有说完，前后也没有接续的序号，“\(lines[next].text.prefix(2))”不是标题" : "上一行没有说完"))
    }
  }

  private static func runsOn(_ before: [UInt32], _ after: [UInt32]) -> Bool {
    let joined = before + [0x0A] + after
    return LineWrap.wraps(in: joined).contains { $0.lowerBound == before.count }
  }

  /// Whether a line only seems to begin with 一、 because a word was cut before 一.
  ///
  /// It is prose, the line above does not end, and no other heading counts on from it or up
  /// to it.
  private static func isFalseHeading(
    _ index: Int, after line: TextLine, _ numbered: [(index: Int, line: NumberedLine)]
  ) -> Bool {
    guard let place = numbered.firstIndex(where: { $0.index == index }) else { return false }
    let heading = numbered[place].line
    let next = place + 1 < numbered.count ? numbered[place + 1].line.number : nil
    let previous = place > 0 ? numbered[place - 1].line.number : nil
    guard next != heading.number + 1, previous != heading.number - 1,
      heading.rest.count >= LineWrap.shortestWrappedLine
    else { return false }
    return runsOn(line.folded.scalars, heading.rest)
  }

  private static func last(_ text: String) -> UInt32 {
    text.unicodeScalars.last.map(\.value) ?? 0
  }

  private static func first(_ text: String) -> UInt32 {
    text.unicodeScalars.first.map(\.value) ?? 0
  }
}
