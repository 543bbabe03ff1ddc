internal import ChineseText
internal import Records

/// Finds the names of places in a text, so that neighbours are not taken for alike.
///
/// Three kinds: those of the places file, those of the issue's own village, and addresses that
/// begin with a coded county (`B8县龙溪乡仙坪村`).
struct PlaceNames: Sendable {
  private let known: WordAutomaton

  init(_ places: PlaceBook) {
    var names: Set<String> = []
    for place in places.places {
      for name in [place.village, place.town, place.county].compactMap({ $0 }) {
        names.insert(name)
        if name.count > 2, "村镇乡县".contains(name.suffix(1)) {
          names.insert(String(name.dropLast()))
        }
      }
    }
    known = WordAutomaton(names.sorted().map { FoldedText($0).scalars })
  }

  /// Returns the ranges of a text's place names, those of the issue's own village included.
  func ranges(in text: FoldedText, village: String?) -> [Range<Int>] {
    var ranges = known.longestMatches(in: text.scalars).map(\.range)
    for name in Self.pieces(of: village ?? "") { ranges += text.occurrences(of: name) }
    return ranges + Self.addresses(in: text.scalars)
  }

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static let units = scalars("省市县区镇乡村组")
  private static let longUnits = ["街道办事处", "街道", "办事处", "社区"].map(scalars)
  /// Words that stand before 村 or 区 without being a name.
  private static let noNames = Set(scalars("的了是在请求反映有没修建何时农全我该每各本乡投诉咨询关于望盼让给"))

  /// The names in a village as it is written: 龙溪乡仙坪村 holds two.
  private static func pieces(of village: String) -> [FoldedText] {
    var pieces: [String] = []
    var piece = ""
    for character in fold(village) + " " {
      let isHan = character.unicodeScalars.allSatisfy { ScalarClass.of($0.value) == .han }
      if isHan { piece.append(character) }
      guard !isHan || "省市县区镇乡村组".contains(character) else { continue }
      if piece.count >= 2 { pieces.append(piece) }
      // 仙坪村 is also called 仙坪.
      if piece.count >= 3, isHan { pieces.append(String(piece.dropLast())) }
      piece = ""
    }
    return pieces.map { FoldedText($0) }
  }

  /// Addresses behind a coded county: a letter, digits, and names each with its unit.
  private static func addresses(in scalars: [UInt32]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard (0x61...0x7A).contains(scalars[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < scalars.count, (0x30...0x39).contains(scalars[end]) { end += 1 }
      guard end < scalars.count, units.prefix(4).contains(scalars[end]) else {
        index = end
        continue
      }
      while end < scalars.count, units.prefix(4).contains(scalars[end]) { end += 1 }
      while let next = endOfName(in: scalars, from: end) { end = next }
      ranges.append(index..<end)
      index = end
    }
    return ranges
  }

  /// The end of a name of one to four characters with its unit; nil where none stands there.
  private static func endOfName(in scalars: [UInt32], from start: Int) -> Int? {
    var end = start
    while end < scalars.count, end - start <= 4, ScalarClass.of(scalars[end]) == .han {
      if end > start {
        if let unit = longUnits.first(where: { scalars[end...].starts(with: $0) }) {
          return end + unit.count
        }
        if units.contains(scalars[end]) { return end + 1 }
      }
      if noNames.contains(scalars[end]) { return nil }
      end += 1
    }
    return nil
  }
}
