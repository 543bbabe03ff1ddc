internal import ChineseText
internal import Records

/// The terms, slots and metadata keys of the index that no field declares.
///
/// A record becomes one document, and each of its issue blocks another. All documents of one
/// record share its ``familyTerm(path:)``, so that a changed or deleted record leaves nothing
/// behind. Field terms and slots come from the field table in `Records`.
enum IndexLayout {
  /// Raised whenever an older index can no longer be read as it stands.
  static let version = "1"
  static let versionKey = "minqing.version"

  /// Marks the documents that stand for whole records.
  static let recordKind = "XKINDrecord"
  /// Marks the documents that stand for issue blocks.
  static let issueKind = "XKINDissue"

  /// Xapian refuses terms above 245 bytes; a longer path is represented by its digest.
  private static let longestPath = 200

  /// The term that names one document: a record, or its issue block with the given ordinal.
  static func identityTerm(path: String, issue ordinal: Int? = nil) -> String {
    let suffix = ordinal.map { "#\($0)" } ?? ""
    return "Q" + shortened(path) + suffix
  }

  /// The term carried by all documents of one record.
  static func familyTerm(path: String) -> String {
    "XPATH" + shortened(path)
  }

  /// The exact form of a field's value, beside the bigrams that make its parts searchable.
  ///
  /// The colon keeps an exact value apart from a bigram with the same prefix.
  static func exactTerm(prefix: String, foldedValue: String) -> String {
    let term = "\(prefix):\(foldedValue)"
    return term.utf8.count <= longestPath ? term : String(term.prefix(60))
  }

  /// The byte between the parts of a value that holds several.
  static let valueSeparator: UInt8 = 0x1F

  /// A date as a value: eight digits, so that bytes compare as days do.
  static func value(of date: CivilDate) -> String {
    date.description.filter { $0 != "-" }
  }

  /// The terms that find all documents of records with given bytes.
  static func digestTerm(_ digest: ContentDigest) -> String {
    "XDG" + digest.description
  }

  private static func shortened(_ path: String) -> String {
    path.utf8.count <= longestPath
      ? path : "#" + ContentDigest(of: Array(path.utf8)).description
  }
}
