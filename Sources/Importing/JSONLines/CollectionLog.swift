internal import FoundationEssentials

/// One line of the log beside the records of a collection: which line of which file became
/// which record.
///
/// Its JSON has the schema `minqing.collection/1`.
public struct CollectionLog: Sendable, Hashable, Codable {
  /// The name of the schema.
  public static let currentSchema = "minqing.collection/1"

  /// The line of the file, from 1.
  public let line: Int
  /// The line's id; nil where it has none.
  public let id: String?
  /// The path of the record below the corpus.
  public let record: String
  /// The SHA-256 digest of the record as it was written, in hexadecimal.
  public let sha256: String
  /// The bytes of the record that are the line's text.
  public let text: Range<Int>?
}

/// The last line of the log, which says what file the others speak of.
struct CollectionLogTail: Encodable {
  private let schema = CollectionLog.currentSchema
  let sourceFile: String
  let original: String
  let sha256: String
  let records: Int

  private enum CodingKeys: String, CodingKey {
    case schema
    case sourceFile = "source_file"
    case original
    case sha256
    case records
  }
}

extension Encodable {
  /// One line of JSON with its line end.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [0x0A]
  }
}
