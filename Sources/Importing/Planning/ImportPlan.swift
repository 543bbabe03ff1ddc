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
  /// The documents in order; none for a file that is a record already.
  public let documents: [PlannedDocument]
  /// The bytes of the file.
  let data: [UInt8]
}
