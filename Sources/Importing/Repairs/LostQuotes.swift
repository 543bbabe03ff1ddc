internal import Records

/// Gives back quotation marks that an encoding without them turned into question marks.
struct LostQuotes {
  private(set) var repairs: [Repair] = []
  private(set) var notes: [ImportNote] = []

  /// Reads the paragraphs of a text, whose hard wraps are already joined.
  init(_ text: LocatedText, of source: SourceText) {
    for line in text.lines {
      let places = line.filter { Self.isCandidate(text, $0) }
      guard !places.isEmpty else { continue }
      let pairing = QuotePairing(text.scalars[line], places: places)
      for (place, role) in pairing.roles {
        guard let mark = Self.mark(role), let offset = text.offsets[place] else { continue }
        repairs.append(
          Repair(
            .lostQuote, of: source, offset..<(offset + 1), to: mark,
            certainty: pairing.unclear.isEmpty ? .certain : .likely,
            reason: "问号成对地括住词语，是丢失的引号"))
      }
      for place in pairing.unclear {
        guard let offset = text.offsets[place] else { continue }
        notes.append(
          ImportNote(
            line: source.line(at: offset),
            message: "有一个问号像是丢失的引号，但找不到另一半，没有改动。请对照原件。"))
      }
    }
  }

  private static func mark(_ role: QuotePairing.Role) -> String? {
    switch role {
    case .open: "“"
    case .close: "”"
    case .innerOpen: "‘"
    case .innerClose: "’"
    case .question: nil
    }
  }

  /// A question mark of the original, but none of an address such as `a?b=1`.
  private static func isCandidate(_ text: LocatedText, _ place: Int) -> Bool {
    guard text.scalars[place] == "?", text.offsets[place] != nil else { return false }
    let isLetter = { (index: Int) in
      text.scalars.indices.contains(index) && text.scalars[index].isASCII
        && text.scalars[index].properties.isAlphabetic
    }
    return !(isLetter(place - 1) && isLetter(place + 1))
  }
}
