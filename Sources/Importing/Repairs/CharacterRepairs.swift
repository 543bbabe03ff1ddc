internal import Records

/// The repairs within a line: readings, torn characters and wrong conversions.
struct CharacterRepairs {
  private(set) var repairs: [Repair] = []
  private(set) var notes: [ImportNote] = []
  /// Lines that are taken out whole, as places among the lines.
  private(set) var removedLines: Set<Int> = []

  /// With fewer brackets in a file a reading may be the writer's own.
  private static let residueOfConverter = 3

  init(_ source: SourceText) {
    let text = LocatedText(source)
    let residue = PinyinResidue(text)
    let displaced = DisplacedBytes(text, residue: residue)
    let byteRange = { (range: Range<Int>) -> Range<Int>? in
      guard let start = text.offsets[range.lowerBound] else { return nil }
      let end = range.upperBound < text.offsets.count ? text.offsets[range.upperBound] : nil
      return start..<(end ?? source.bytes.count)
    }
    var behindFinds: Set<Int> = []
    for find in displaced.finds {
      behindFinds.insert(find.range.upperBound)
      guard let range = byteRange(find.range) else { continue }
      repairs.append(
        Repair(
          .displacedBytes, of: source, range, to: find.text,
          certainty: find.isConfirmed ? .certain : .likely,
          reason: "拼音括号插进了一个字的两个字节之间，按GBK字节重新拼合"))
    }
    let brackets =
      residue.residues + residue.strays.filter { behindFinds.contains($0.range.lowerBound) }
    for bracket in brackets {
      guard let range = byteRange(bracket.range) else { continue }
      repairs.append(
        Repair(
          .pinyin, of: source, range, to: "",
          certainty: brackets.count < Self.residueOfConverter ? .likely : .certain,
          reason: "繁简转换留下的注音"))
    }
    repairs += WrongConversions.repairs(of: text, in: source)
    repairs += PasteResidue(text, in: source).repairs
    let pages = PageFurniture(source)
    let doubled = DoubledLines(source)
    removedLines = pages.lines.union(doubled.lines)
    repairs += pages.repairs + doubled.repairs
    note(text, residue, displaced, behindFinds, source)
  }

  private mutating func note(
    _ text: LocatedText, _ residue: PinyinResidue, _ displaced: DisplacedBytes,
    _ behindFinds: Set<Int>, _ source: SourceText
  ) {
    var places: [(index: Int, message: String)] = []
    for bracket in residue.strays where !behindFinds.contains(bracket.range.lowerBound) {
      places.append((bracket.range.lowerBound, "括号里的拼音前面不是汉字，没有改动。请对照原件。"))
    }
    for index in displaced.unsolved {
      places.append((index, "这里有乱码，无法确定原字，没有改动。请对照原件。"))
    }
    for index in text.scalars.indices where text.scalars[index] == "\u{FFFD}" {
      places.append((index, "这里有字已经丢失（�），没有改动。请对照原件。"))
    }
    for (index, message) in places.sorted(by: { $0.index < $1.index }) {
      guard let offset = text.offsets[index] else { continue }
      notes.append(ImportNote(line: source.line(at: offset), message: message))
    }
  }
}
