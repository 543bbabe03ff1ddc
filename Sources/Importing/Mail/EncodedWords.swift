/// Reads the text of mail headers, in which Chinese stands as `=?gb2312?B?…?=` (RFC 2047).
enum EncodedWords {
  /// A word, or what stands between words.
  private struct Piece {
    let charset: String?
    var bytes: [UInt8]
  }

  /// Returns the text of a header's bytes.
  static func decode(_ data: ArraySlice<UInt8>) -> String {
    var pieces: [Piece] = []
    var plain: [UInt8] = []
    var index = data.startIndex
    func endPlain(before word: Bool) {
      // Spaces between two words belong to neither.
      let isGap = word && pieces.last?.charset != nil && plain.allSatisfy { $0 <= 0x20 }
      if !plain.isEmpty, !isGap { pieces.append(Piece(charset: nil, bytes: plain)) }
      plain = []
    }
    while index < data.endIndex {
      if let (word, end) = word(data[index...]) {
        endPlain(before: true)
        // Programs cut between the two bytes of a character; joined, they can be read.
        if let last = pieces.indices.last, pieces[last].charset == word.charset {
          pieces[last].bytes += word.bytes
        } else {
          pieces.append(word)
        }
        index = end
      } else {
        plain.append(data[index])
        index += 1
      }
    }
    endPlain(before: false)
    return pieces.map { piece in
      LabelledText.decode(piece.bytes, label: piece.charset)?.text
        ?? String(decoding: piece.bytes, as: UTF8.self)
    }.joined()
  }

  /// The word at the beginning of some bytes, with the place behind it.
  private static func word(_ data: ArraySlice<UInt8>) -> (piece: Piece, end: Int)? {
    guard data.starts(with: [UInt8(ascii: "="), UInt8(ascii: "?")]) else { return nil }
    let mark = UInt8(ascii: "?")
    let parts = data.dropFirst(2).split(
      separator: mark, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[1].count == 1, parts[3].first == UInt8(ascii: "="),
      parts[0].count < 40
    else { return nil }
    let kind = String(decoding: parts[1], as: UTF8.self).lowercased()
    guard kind == "b" || kind == "q" else { return nil }
    let bytes =
      kind == "b"
      ? TransferDecoding.base64(parts[2])
      : TransferDecoding.quotedPrintable(parts[2], isHeader: true)
    // A language may stand behind the charset (RFC 2231, 5).
    let charset = String(decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    return (Piece(charset: charset.lowercased(), bytes: bytes), parts[3].startIndex + 1)
  }
}
