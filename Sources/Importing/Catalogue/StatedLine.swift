internal import ChineseText
internal import Records

/// A line in which a document says something about itself: `记录人：站员`, `2010年3月5日　星期五　晴`.
struct StatedLine {
  /// What it says, as written, in order; empty where it says what no header holds.
  private(set) var values: [HeaderValue] = []
  /// The day that it names.
  private(set) var date: CivilDate?

  /// Longer keys and values are sentences with a colon; in characters.
  private static let longestKey = 6
  private static let longestValue = 40
  /// What may stand behind the day of a diary, cut at spaces.
  private static let weatherMarks = Set("晴阴雨雪多云转有雾霾风小中大暴阵雷夹到至级东南西北气温天:-~℃度0123456789")
  private static let weekdays = ["星期", "礼拜", "周"].flatMap { name in
    "一二三四五六日天".map { name + String($0) }
  }
  /// The fields of a header that such lines fill.
  private static let fields: [Field] = [
    .villages, .station, .authors, .onDuty, .companions, .weather, .households, .visits,
    .meeting, .attendees,
  ]

  /// Reads a line; nil where it is none of these.
  init?(_ line: TextLine) {
    guard !line.isBlank, !line.text.contains("。") else { return nil }
    if readDay(line) { return }
    guard readLabels(line) else { return nil }
  }

  /// A day with its weekday and weather, and nothing else.
  private mutating func readDay(_ line: TextLine) -> Bool {
    let parts = fold(line.text).split(whereSeparator: \.isWhitespace).map(String.init)
    for count in 1...max(1, min(parts.count, 6)) where count <= parts.count {
      guard let day = Self.day(parts[..<count].joined()) else { continue }
      let rest = parts[count...]
      let weather = rest.filter { !Self.weekdays.contains($0) }
      // 2010年3月5 is a day too, with 日 behind it.
      guard weather.allSatisfy({ $0.allSatisfy(Self.weatherMarks.contains) }) else { continue }
      date = day
      let text = weather.joined(separator: " ").split(separator: ":").last.map(String.init) ?? ""
      if !text.isEmpty { values = [HeaderValue(field: .weather, value: text)] }
      return true
    }
    return false
  }

  /// Labels with their values; those behind the first stand after a space.
  private mutating func readLabels(_ line: TextLine) -> Bool {
    var labels: [(key: String, value: String)] = []
    for piece in line.text.split(whereSeparator: \.isWhitespace) {
      let parts = piece.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let wide = piece.split(separator: "：", maxSplits: 1, omittingEmptySubsequences: false)
      let cut = wide.count == 2 ? wide : parts
      if cut.count == 2, !cut[0].isEmpty, cut[0].count <= Self.longestKey,
        cut[0].allSatisfy(\.isLetter)
      {
        labels.append((String(cut[0]), String(cut[1])))
      } else if let last = labels.indices.last {
        labels[last].value += (labels[last].value.isEmpty ? "" : " ") + piece
      } else {
        return false
      }
    }
    guard labels.allSatisfy({ $0.value.count <= Self.longestValue }) else { return false }
    for (key, value) in labels where !value.isEmpty {
      guard let field = Field.named(key) else { continue }
      if field == .date {
        date = date ?? Self.dayBeforeTime(value)
      } else if Self.fields.contains(field) {
        values.append(HeaderValue(field: field, value: value))
      }
    }
    return true
  }

  /// The day of 2010年4月12日上午9时 or 2010-04-12 09:00.
  private static func dayBeforeTime(_ value: String) -> CivilDate? {
    let first = fold(value).split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    let end = first.firstIndex { "日号".contains($0) }.map(first.index(after:)) ?? first.endIndex
    return day(String(first[..<end])) ?? day(fold(value).filter { !$0.isWhitespace })
  }

  private static func day(_ text: String) -> CivilDate? {
    guard let period = ChineseDate.parse(text, relativeTo: nil), period.precision == .day,
      period.first == period.last
    else { return nil }
    return period.first
  }

  /// Returns what the lines below a document's title and its last lines say of it.
  static func lines(_ lines: [TextLine], of part: DocumentPart) -> [StatedLine] {
    let written = part.lines.filter { !lines[$0].isBlank && !part.setApart.contains($0) }
    let head = written.prefix(mostAbove).map { StatedLine(lines[$0]) }.prefix { $0 != nil }
    let below = written.dropFirst(head.count).suffix(mostBelow)
    let tail = below.reversed().map { StatedLine(lines[$0]) }.prefix { $0 != nil }
    return (head + tail.reversed()).compactMap { $0 }
  }

  private static let mostAbove = 8
  private static let mostBelow = 4
}
