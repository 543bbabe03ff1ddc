internal import ChineseText
internal import Records
internal import Xapian

/// The terms, slots and metadata keys of the index that no field declares.
///
/// A record becomes one document, and each of its issue blocks another. All documents of one
/// record share its ``familyTerm(path:)``, so that a changed or deleted record leaves nothing
/// behind. Field terms and slots come from the field table in `Records`.
enum IndexLayout {
  /// Raised whenever an older index can no longer be read as it stands.
  static let version = "3"
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
    guard term.utf8.count > longestPath else { return term }
    // One character can be as long as a book where marks are heaped upon it.
    var cut = ""
    for scalar in term.prefix(60).unicodeScalars {
      guard cut.utf8.count + UTF8.width(scalar) <= longestPath else { break }
      cut.unicodeScalars.append(scalar)
    }
    return cut
  }

  /// Packs the values by which matches are counted, in the transaction that changed documents.
  static func packFacets(of database: WritableDatabase) throws(XapianError) {
    for field in Field.all where field.isFacet {
      if let slot = field.valueSlot { try database.packValues(inSlot: slot) }
    }
  }

  /// The byte between the parts of a value that holds several.
  static let valueSeparator: UInt8 = 0x1F

  /// The slot of the last day of a period, whose first day is in the field's own slot.
  static func lastDaySlot(of field: Field) -> UInt32? {
    field.kind == .period ? field.valueSlot.map { $0 + 100 } : nil
  }

  /// The term of a document in which a field is filled in.
  static func presenceTerm(of field: Field) -> String { "XHAS" + field.english }

  /// The term of a document with an issue that lacks a field.
  static func absenceTerm(of field: Field) -> String { "XNOT" + field.english }

  /// What the terms of the days begin with that a field of issues has.
  ///
  /// A record holds several issues, and a slot one value: ranges of their dates are found as
  /// unions of such terms.
  static func dayPrefix(of field: Field) -> String { "XDAY" + field.english + ":" }

  /// A figure as a value: fifteen digits of thousandths, so that bytes compare as numbers do.
  static func value(of number: Double) -> String {
    let thousandths = Int((min(max(number, 0), 999_999_999_999) * 1_000).rounded())
    let digits = String(thousandths)
    return String(repeating: "0", count: max(0, 15 - digits.count)) + digits
  }

  /// A date as a value: eight digits, so that bytes compare as days do.
  static func value(of date: CivilDate) -> String {
    date.description.filter { $0 != "-" }
  }

  private static func shortened(_ path: String) -> String {
    path.utf8.count <= longestPath
      ? path : "#" + ContentDigest(of: Array(path.utf8)).description
  }
}
