internal import ChineseText
internal import Records

/// The line of a web page that says who wrote an article and when it was put up.
struct CreditLine {
  /// What a key of such a line stands for.
  enum Key: Sendable {
    case author
    case origin
    case updated
    case other
  }

  /// The values by key, as written; the first of each.
  private(set) var values: [Key: String] = [:]
  private var count = 0

  /// Longer keys before those they contain.
  private static let keys: [(name: String, key: Key)] = [
    ("文章来源", .origin), ("信息来源", .origin), ("来源", .origin),
    ("文章作者", .author), ("作者", .author), ("撰稿", .author),
    ("更新时间", .updated), ("发布时间", .updated), ("发布日期", .updated), ("录入时间", .updated),
    ("添加时间", .updated), ("点击数", .other), ("点击次数", .other), ("浏览次数", .other),
    ("阅读次数", .other), ("责任编辑", .other), ("编辑", .other), ("录入", .other), ("字体", .other),
  ]

  /// Reads a line; nil where it has fewer than two such keys.
  init?(_ line: TextLine) {
    let text = FoldedText(line.text)
    var marks: [(range: Range<Int>, key: Key)] = []
    for (name, key) in Self.keys {
      for place in text.occurrences(of: FoldedText(name + ":"))
      where !marks.contains(where: { $0.range.overlaps(place) }) {
        marks.append((place, key))
      }
    }
    guard marks.count > 1 else { return nil }
    marks.sort { $0.range.lowerBound < $1.range.lowerBound }
    // A sentence may hold 作者: too, but a credit line begins with a key.
    guard let first = marks.first, first.range.lowerBound <= 1 else { return nil }
    let bytes = Array(line.text.utf8)
    for (number, mark) in marks.enumerated() {
      let end = number + 1 < marks.count ? marks[number + 1].range.lowerBound : text.scalars.count
      let range = text.sourceRange(of: mark.range.upperBound..<end)
      let value = KeyValueLine.trimmed(String(decoding: bytes[range], as: UTF8.self))
      if values[mark.key] == nil { values[mark.key] = value }
    }
  }

  /// The day in 更新时间; what follows it on the line is left out.
  var date: CivilDate? {
    guard let value = values[.updated] else { return nil }
    let day = fold(value).prefix { $0.isNumber || "-/.年月日".contains($0) }
    guard let period = ChineseDate.parse(String(day), relativeTo: nil), period.precision == .day
    else { return nil }
    return period.first
  }

  /// The author, or where it is cut off the origin; nil where neither names anyone.
  var responsible: String? {
    [values[.author], values[.origin]].compactMap { $0 }.first { value in
      !value.isEmpty && !value.contains("…") && !value.hasSuffix("...")
        && !["本站原创", "本站", "佚名", "未知", "网络", "互联网", "不详"].contains(fold(value))
    }
  }
}
