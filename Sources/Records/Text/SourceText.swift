/// The text of a file: its UTF-8 bytes with the beginnings of its lines.
public struct SourceText: Sendable, Hashable {
  /// The text as UTF-8, without byte order mark; line ends as in the file.
  public let bytes: [UInt8]
  /// The encoding of the file.
  public let encoding: TextEncoding
  /// Whether no other encoding gives as good a text.
  public let isEncodingCertain: Bool
  /// The byte offset at which each line begins; LF, CRLF and CR end a line.
  public let lineStarts: [Int]

  /// Reads a file's bytes: UTF-8, UTF-16, GB18030 or Big5.
  ///
  /// - Throws: ``DecodingFailure`` for bytes that are text in none of these.
  public init(decoding data: [UInt8]) throws(DecodingFailure) {
    let reading = try TextDecoder.decode(data)
    self.init(
      bytes: reading.bytes, encoding: reading.encoding, isEncodingCertain: reading.isCertain)
  }

  /// Takes a string as a UTF-8 text.
  public init(_ string: String) {
    self.init(bytes: Array(string.utf8), encoding: .utf8)
  }

  /// Takes what can be read of a damaged text, U+FFFD for what cannot.
  init(_ remains: TextDecoder.Remains) {
    self.init(bytes: remains.bytes, encoding: remains.encoding)
  }

  private init(bytes: [UInt8], encoding: TextEncoding, isEncodingCertain: Bool = true) {
    self.bytes = bytes
    self.encoding = encoding
    self.isEncodingCertain = isEncodingCertain
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let endsLine =
        byte == 0x0A
        || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if endsLine { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// The number of lines; a last line without text counts only where the file is empty.
  public var lineCount: Int {
    lineStarts.count > 1 && lineStarts.last == bytes.count
      ? lineStarts.count - 1 : lineStarts.count
  }

  /// Returns the line of a byte offset, from 1.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// Returns the column of a byte offset within its line, in characters from 1.
  public func column(at offset: Int) -> Int {
    let start = lineStarts[line(at: offset) - 1]
    return string(start..<max(start, min(offset, bytes.count))).count + 1
  }

  /// Returns the bytes of a line, from 1, without its line end.
  public func lineRange(_ line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Returns a part of the text.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
