internal import ChineseText

/// Reads the county, district or town with which a title or an office's name begins.
enum RegionReader {
  private static let ends: Set<UInt32> = Set("区县市镇乡".unicodeScalars.map(\.value))
  private static let longest = 9
  private static let longestInTitle = 6

  /// Returns the region as written: from 某市某区委组织部 or 某区建立…; nil where there is none.
  static func region(responsible: String?, title: String) -> String? {
    responsible.flatMap { leading($0, within: longest) } ?? leading(title, within: longestInTitle)
  }

  private static func leading(_ text: String, within limit: Int) -> String? {
    let folded = FoldedText(text)
    let head = folded.scalars.prefix(limit).prefix { ScalarClass.of($0) == .han }
    guard let end = head.lastIndex(where: ends.contains), end > 1 else { return nil }
    // 全区, 我县 and 本市 name none.
    guard
      !["全", "我", "本", "各", "该"].contains(
        String.joining(head.prefix(1).compactMap(Unicode.Scalar.init)))
    else { return nil }
    let range = folded.sourceRange(of: 0..<(end + 1))
    return String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
