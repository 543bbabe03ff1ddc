internal import ChineseText
internal import Records

/// Reads the village from a title, with its town from the text.
struct VillageReader {
  /// The village as written, with its town where the text has it: 川里镇下庄村.
  private(set) var village: String?
  /// The station, where the title begins with it: 驻…村群众工作站.
  private(set) var station: String?

  private static let village: UInt32 = 0x6751  // 村
  private static let towns: Set<UInt32> = Set("镇乡".unicodeScalars.map(\.value))
  /// Characters that stand before a name and are not part of it.
  private static let boundaries: Set<UInt32> = Set(
    "驻在到对和与及区县市镇乡于的赴由给向从为据根了是把帮".unicodeScalars.map(\.value))
  /// Words in 村 that name no village.
  private static let common: Set<String> = [
    "农", "全", "各", "本", "行政", "包", "乡", "山", "联", "入", "进", "下", "某", "建制", "贫困", "重点",
    "示范", "新农", "我", "该", "每", "几", "多个", "所包", "帮扶", "定点",
  ]
  private static let longest = 4

  init(title: String, document: FoldedText, original: [UInt8], places: PlaceBook) {
    let folded = FoldedText(title)
    let titleBytes = Array(title.utf8)
    for index in folded.scalars.indices where folded.scalars[index] == Self.village {
      guard let range = Self.name(endingAt: index, in: folded, places) else { continue }
      let name = String(decoding: titleBytes[folded.sourceRange(of: range)], as: UTF8.self)
      let town = Self.town(of: FoldedText(name), in: document, original)
      village = (town ?? "") + name
      station = Self.station(folded, titleBytes, around: range)
      break
    }
  }

  /// The scalars of a village name; nil where its beginning is not certain.
  private static func name(
    endingAt index: Int, in title: FoldedText, _ places: PlaceBook
  ) -> Range<Int>? {
    var start = index
    while start > 0, index - start < longest,
      ScalarClass.of(title.scalars[start - 1]) == .han,
      !boundaries.contains(title.scalars[start - 1])
    {
      start -= 1
    }
    guard start < index else { return nil }
    for begin in start..<index {
      let name = text(title.scalars[begin...index])
      if places.resolve(name)?.village != nil { return begin..<(index + 1) }
    }
    let isBounded =
      start == 0 || boundaries.contains(title.scalars[start - 1])
      || ScalarClass.of(title.scalars[start - 1]) != .han
    guard isBounded, !common.contains(text(title.scalars[start..<index])) else { return nil }
    return start..<(index + 1)
  }

  /// The town that stands right before the village anywhere in the text.
  private static func town(
    of village: FoldedText, in document: FoldedText, _ original: [UInt8]
  ) -> String? {
    for place in document.occurrences(of: village) {
      let end = place.lowerBound
      guard end > 1, towns.contains(document.scalars[end - 1]) else { continue }
      var start = end - 1
      while start > 0, end - 1 - start < 3, ScalarClass.of(document.scalars[start - 1]) == .han,
        !boundaries.contains(document.scalars[start - 1])
      {
        start -= 1
      }
      guard start < end - 1 else { continue }
      // Names of towns have two characters unless something else marks their beginning.
      let isBounded =
        start == 0 || ScalarClass.of(document.scalars[start - 1]) != .han
        || boundaries.contains(document.scalars[start - 1])
      if !isBounded { start = end - 3 }
      return String(decoding: original[document.sourceRange(of: start..<end)], as: UTF8.self)
    }
    return nil
  }

  private static func station(
    _ title: FoldedText, _ bytes: [UInt8], around name: Range<Int>
  ) -> String? {
    guard name.lowerBound == 1, title.scalars[0] == 0x9A7B else { return nil }  // 驻
    guard
      let end = title.occurrences(of: FoldedText("工作站")).first(where: {
        $0.lowerBound >= name.upperBound && $0.lowerBound <= name.upperBound + 4
      })
    else { return nil }
    return String(decoding: bytes[title.sourceRange(of: 0..<end.upperBound)], as: UTF8.self)
  }

  private static func text(_ scalars: ArraySlice<UInt32>) -> String {
    .joining(scalars.compactMap(Unicode.Scalar.init))
  }
}
