public import Records

/// What counts its items from 0001: `0123-WS·2010-D30-QGB` (DA/T 22-2015, 5.7).
public struct NumberSeries: Sendable, Hashable {
  /// The fonds: four digits or letters.
  public let fonds: String
  /// The kind of documents; WS for 文书档案.
  public let category: String
  /// The year.
  public let year: Int
  /// How long its records are kept.
  public let retention: RetentionPeriod
  /// The agency or matter; nil where the archive does without.
  public let agency: String?

  /// The kind of documents that stations write.
  public static let documents = "WS"

  /// Describes a series; nil where a part has another form than the rules ask for.
  ///
  /// - Parameters:
  ///   - fonds: Four digits or Latin letters; letters become capitals.
  ///   - category: Two Latin letters.
  ///   - year: 1000 to 9999.
  ///   - retention: How long its records are kept.
  ///   - agency: Digits, Latin letters or Chinese characters, without a dash.
  public init?(
    fonds: String, category: String = NumberSeries.documents, year: Int,
    retention: RetentionPeriod, agency: String?
  ) {
    let isCode = { (text: String) in
      text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    guard fonds.count == 4, isCode(fonds), category.count == 2,
      category.allSatisfy({ $0.isASCII && $0.isLetter }), (1_000...9_999).contains(year),
      agency.map({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber } }) ?? true
    else { return nil }
    self.fonds = fonds.uppercased()
    self.category = category.uppercased()
    self.year = year
    self.retention = retention
    self.agency = agency?.uppercased()
  }
}

extension NumberSeries: CustomStringConvertible, Comparable {
  /// The number without the item's own.
  public var description: String {
    "\(fonds)-\(category)·\(year)-\(retention.rawValue)" + (agency.map { "-\($0)" } ?? "")
  }

  private var order: (String, String, Int) { (fonds, category, year) }

  /// Orders series by fonds, kind, year, then the longest kept first, then by agency.
  public static func < (left: NumberSeries, right: NumberSeries) -> Bool {
    if left.order != right.order { return left.order < right.order }
    if left.retention != right.retention { return left.retention < right.retention }
    return (left.agency ?? "") < (right.agency ?? "")
  }
}
