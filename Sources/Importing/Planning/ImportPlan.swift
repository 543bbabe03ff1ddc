public import Records

/// What importing a file would write; nothing is written yet.
public struct ImportPlan: Sendable {
  /// How the file stands to the corpus.
  public enum State: Sendable, Hashable {
    /// It is not there yet.
    case new
    /// A file of the same bytes was imported before.
    case imported
  }

  /// The name of the file.
  public let fileName: String
  /// The digest of its bytes.
  public let digest: ContentDigest
  /// Its encoding.
  public let encoding: TextEncoding
  /// How it stands to the corpus.
  public let state: State
  /// Where it goes, below the corpus: the folder of the documents, or the path of a file that
  /// is a record already.
  public let location: String
  /// Whether the file is a record already and is copied unchanged.
  public let isRecord: Bool
  /// What the file is.
  public let format: OfficeFormat
  /// The program that took its text out; nil where none was needed.
  public let converter: String?
  /// The documents in order; none for a file that is a record already.
  public let documents: [PlannedDocument]
  /// The ledgers in order, one for each sheet.
  public let ledgers: [PlannedLedger]
  /// What came with a message, each planned as a file of its own.
  public let attachments: [ImportPlan]
  /// What a person should know of the file as a whole.
  public let notes: [ImportNote]
  /// The bytes of the file.
  let data: [UInt8]

  /// The files that it writes, below the corpus; attachments not counted.
  var paths: [String] {
    guard !isRecord else { return [location] }
    let texts =
      documents.flatMap { [$0.path, Self.beside($0.path, "repairs.json")] }
      + ledgers.flatMap { [$0.path, Self.beside($0.path, "ledger.json")] }
    return texts + ["\(location)/\(Destination.keptName(fileName))"]
  }

  /// The path of a file that says how a record came about.
  static func beside(_ path: String, _ ending: String) -> String {
    let parts = path.split(separator: "/")
    let name = String(parts.last ?? "")
    return (parts.dropLast().map(String.init) + ["\(FileName.stem(of: name)).\(ending)"])
      .joined(separator: "/")
  }
}
