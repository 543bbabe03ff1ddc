internal import Records

/// The scalars of a text with their places in the decoded file.
struct LocatedText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each scalar the byte where it stands in the file; nil for what a repair put there.
  private(set) var offsets: [Int?] = []

  /// Reads a whole source.
  init(_ source: SourceText) {
    append(source.string(0..<source.bytes.count), at: 0)
  }

  /// Reads a repaired text.
  init(_ text: ImportedText) {
    let bytes = Array(text.original.utf8)
    var position = text.start
    for repair in text.repairs {
      let untouched = bytes[(position - text.start)..<(repair.range.lowerBound - text.start)]
      append(String(decoding: untouched, as: UTF8.self), at: position)
      append(repair.after, at: nil)
      position = repair.range.upperBound
    }
    append(String(decoding: bytes[(position - text.start)...], as: UTF8.self), at: position)
  }

  private mutating func append(_ text: String, at start: Int?) {
    var offset = start
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset = offset.map { $0 + UTF8.width(scalar) }
    }
  }

  /// The scalars of each line, as ranges without the line end.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in scalars.indices where scalars[index] == "\n" {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<scalars.count)
    return lines
  }
}
