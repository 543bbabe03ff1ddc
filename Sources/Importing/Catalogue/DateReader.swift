internal import ChineseText

/// Reads from a document which day it was written and which days it covers.
struct DateReader {
  /// The day; nil where the text has none.
  private(set) var date: CivilDate?
  /// The days the title speaks of.
  private(set) var period: CivilPeriod?
  /// The line of the day at the end.
  private(set) var signature: Int?
  private(set) var notes: [ImportNote] = []

  /// A closing date stands on one of so many last lines.
  private static let closingLines = 3

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - lines: The lines of the file.
  ///   - part: The document among them.
  ///   - title: Its title.
  ///   - stated: The day that a line of its own says.
  init(_ lines: [TextLine], of part: DocumentPart, title: String, stated: CivilDate?) {
    let written = part.lines.filter { !lines[$0].isBlank && !part.headings.contains($0) }
    period = Self.period(in: title)
    if let period, period.precision == .day {
      date = period.first
      self.period = nil
    }
    if date == nil { date = part.block.credit?.line.date }
    var closing: CivilDate?
    for index in written.suffix(Self.closingLines) where !part.setApart.contains(index) {
      guard let day = ChineseDate.parse(lines[index].squeezed, relativeTo: nil),
        day.precision == .day
      else { continue }
      signature = index
      closing = day.first
    }
    if date == nil { date = stated ?? closing }
    if period == nil { noteMissingYear(lines, written, title) }
  }

  /// The first date in a title that names its year, with as much behind the year as fits.
  static func period(in title: String) -> CivilPeriod? {
    let all = Array(fold(title).filter { !$0.isWhitespace })
    for end in all.indices where all[end] == "年" && end >= 4 {
      let start = end - 4
      guard
        ChineseNumeral.value(String(all[start..<end])).map({ (1_900..<2_100).contains($0) })
          ?? false
      else { continue }
      for last in stride(from: min(all.count, end + 9), to: end, by: -1) {
        if let found = ChineseDate.parse(String(all[start..<last]), relativeTo: nil) {
          return found
        }
      }
    }
    return nil
  }

  /// A title may say 上半年 and leave the year to the reader, who is not this program.
  private mutating func noteMissingYear(_ lines: [TextLine], _ written: [Int], _ title: String) {
    let folded = fold(title)
    guard
      let word = ["上半年", "下半年", "季度", "月份"].first(where: { folded.contains($0) })
    else { return }
    var years: [Int] = []
    for index in written {
      let all = Array(lines[index].squeezed)
      for end in all.indices where all[end] == "年" && end >= 4 {
        if let year = Int(String(all[(end - 4)..<end])), (1_900..<2_100).contains(year),
          !years.contains(year)
        {
          years.append(year)
        }
      }
    }
    let found =
      years.isEmpty ? "正文里也没有年份" : "正文里出现过\(years.map { "\($0)年" }.joined(separator: "、"))"
    notes.append(ImportNote(message: "标题写“\(word)”而没有年份（\(found)），没有写期间。请补上。"))
  }
}
