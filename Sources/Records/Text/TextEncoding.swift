/// The encodings that Chinese offices hand over.
public enum TextEncoding: String, Sendable, Hashable {
  /// UTF-8 without a byte order mark.
  case utf8 = "UTF-8"
  /// UTF-8 with a byte order mark, as Notepad writes it.
  case utf8WithMark = "UTF-8 BOM"
  /// UTF-16, low byte first: Notepad's “Unicode”.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// GB18030, which holds GBK and GB2312.
  case gb18030 = "GB18030"
  /// Big5 with the characters of Hong Kong, as Traditional systems write it.
  case big5 = "Big5-HKSCS"

  /// Whether a file in this encoding is UTF-8, as the corpus asks.
  public var isUTF8: Bool { self == .utf8 || self == .utf8WithMark }
}

/// Bytes that are text in none of the known encodings.
public struct DecodingFailure: Error, Sendable, Hashable {
  /// The first byte that cannot be read, from 0.
  public let offset: Int

  /// Returns the line at which the text cannot be read, from 1, given the bytes of the file.
  public func line(in data: [UInt8]) -> Int {
    // CR alone ends a line only in files of old Macs, which are not counted for this.
    1 + data.prefix(offset).count { $0 == 0x0A }
  }
}
