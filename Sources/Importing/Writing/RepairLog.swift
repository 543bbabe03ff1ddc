internal import Records

/// The file beside an imported record that says how it came from its original.
///
/// Its JSON has the schema `minqing.repairs/1`. Places are byte offsets in the original file
/// decoded to UTF-8, without a byte order mark.
public struct RepairLog: Sendable, Hashable, Codable {
  /// The name of the schema.
  public static let currentSchema = "minqing.repairs/1"

  /// The schema this log is written in.
  public let schema: String
  /// The name of the original file.
  public let sourceFile: String
  /// The SHA-256 digest of its bytes, in hexadecimal.
  public let sha256: String
  /// Its encoding; UTF-8 for a text that was taken out of an office file.
  public let encoding: String
  /// The program that took the text out; nil where none was needed.
  public let converter: String?
  /// The SHA-256 digest of the decoded text, UTF-8, in hexadecimal: what all documents of the
  /// file, put back, must give.
  public let textSHA256: String?
  /// The path of the record below the corpus.
  public let record: String
  /// The number of the document within the file, from 1.
  public let number: Int
  /// The bytes of the decoded original that are this document.
  public let range: Range<Int>
  /// Why the document begins there, in Chinese.
  public let reason: String
  /// The path of a record with the same text.
  public let duplicateOf: String?
  /// The repairs in order.
  public private(set) var repairs: [Repair]
  /// Repairs that a person took back.
  public private(set) var reverted: [Repair]?
  /// What a person should look at.
  public let notes: [ImportNote]

  private enum CodingKeys: String, CodingKey {
    case schema
    case sourceFile = "source_file"
    case sha256
    case encoding
    case converter
    case textSHA256 = "text_sha256"
    case record
    case number
    case range
    case reason
    case duplicateOf = "duplicate_of"
    case repairs
    case reverted
    case notes
  }

  /// Returns the log without some of its repairs, by their numbers from 1.
  public func reverting(_ numbers: Set<Int>) -> RepairLog {
    var log = self
    let isTaken = { (place: Int) in numbers.contains(place + 1) }
    log.repairs = repairs.indices.filter { !isTaken($0) }.map { repairs[$0] }
    log.reverted = (reverted ?? []) + repairs.indices.filter(isTaken).map { repairs[$0] }
    return log
  }

  /// Returns the original text of the document.
  ///
  /// - Parameter body: The body of the record as it was written.
  /// - Returns: The text as it stood in the decoded file; nil where the body was changed since.
  public func original(of body: String) -> String? {
    let text = ImportedText.original(of: body, repairs: repairs, start: range.lowerBound)
    return text?.utf8.count == range.count ? text : nil
  }
}

extension RepairLog {
  /// Describes a document of a plan; the digest is that of all its documents' text.
  init(_ document: PlannedDocument, of plan: ImportPlan, textDigest: ContentDigest) {
    schema = Self.currentSchema
    sourceFile = plan.fileName
    sha256 = plan.digest.description
    encoding = plan.encoding.rawValue
    converter = plan.converter
    textSHA256 = textDigest.description
    record = document.path
    number = document.number
    let start = document.text.start
    range = start..<(start + document.text.original.utf8.count)
    reason = document.reason
    duplicateOf = document.duplicateOf
    repairs = document.text.repairs
    reverted = nil
    notes = document.notes
  }
}
