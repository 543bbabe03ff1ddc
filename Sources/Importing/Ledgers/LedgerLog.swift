internal import Records

/// The file beside an imported ledger that says which row became which issue.
///
/// Its JSON has the schema `minqing.ledger/1`.
public struct LedgerLog: Sendable, Hashable, Codable {
  /// The name of the schema.
  public static let currentSchema = "minqing.ledger/1"

  /// A row that became an issue block.
  public struct Row: Sendable, Hashable, Codable {
    /// The row of the sheet, from 1.
    public let row: Int
    /// The line of the table as text, from 1.
    public let line: Int
    /// The number.
    public let id: String
  }

  /// What a column became.
  public struct Column: Sendable, Hashable, Codable {
    static let remarks = "备注"

    /// The heading as typed.
    public let heading: String
    /// The key in the record; nil where the column stays in the original only.
    public let key: String?
  }

  /// The schema this log is written in.
  public let schema: String
  /// The name of the original file.
  public let sourceFile: String
  /// The SHA-256 digest of its bytes, in hexadecimal.
  public let sha256: String
  /// The program that took the table out; nil where none was needed.
  public let converter: String?
  /// The name of the sheet; empty where there is only one without name.
  public let sheet: String
  /// The path of the record below the corpus.
  public let record: String
  /// The columns in order.
  public let columns: [Column]
  /// The rows that became issues, in order.
  public let rows: [Row]
  /// What a person should look at.
  public let notes: [ImportNote]

  private enum CodingKeys: String, CodingKey {
    case schema
    case sourceFile = "source_file"
    case sha256
    case converter
    case sheet
    case record
    case columns
    case rows
    case notes
  }
}

extension LedgerLog.Column {
  init(_ heading: String, _ column: LedgerColumn) {
    self.heading = heading
    key =
      switch column {
      case .field(let field): field.name
      case .id, .ordinal: "编号"
      case .village: "地点"
      case .town, .person, .other: Self.remarks
      case .personal: nil
      }
  }
}
