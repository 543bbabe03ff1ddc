internal import ChineseText

/// How long a record is kept (DA/T 22-2015, 5.4): for ever, thirty or ten years.
public enum RetentionPeriod: String, Sendable, Hashable, CaseIterable {
  /// For ever.
  case permanent = "Y"
  /// Thirty years.
  case thirtyYears = "D30"
  /// Ten years.
  case tenYears = "D10"

  /// Reads a period as people write it: 永久, 30年, 定期三十年, D10; nil for anything else.
  public init?(parsing text: String) {
    let folded = fold(text).filter { $0 != " " }
    let spellings: [RetentionPeriod: [String]] = [
      .permanent: ["y", "永久"],
      .thirtyYears: ["d30", "30", "30年", "三十年", "定期30年", "定期三十年"],
      .tenYears: ["d10", "10", "10年", "十年", "定期10年", "定期十年"],
    ]
    guard let match = spellings.first(where: { $0.value.contains(folded) }) else { return nil }
    self = match.key
  }

  /// The name: 永久, 30年, 10年.
  public var title: String {
    switch self {
    case .permanent: "永久"
    case .thirtyYears: "30年"
    case .tenYears: "10年"
    }
  }

  /// The number of years; nil for ever.
  public var years: Int? {
    switch self {
    case .permanent: nil
    case .thirtyYears: 30
    case .tenYears: 10
    }
  }

  /// Returns the last year in which a record of a year must be kept; nil for ever.
  ///
  /// The years count from the one after the record's.
  public func lastYear(ofRecordFrom year: Int) -> Int? { years.map { year + $0 } }
}

extension RetentionPeriod: Comparable {
  /// Orders periods as catalogues do, the longest first.
  public static func < (left: RetentionPeriod, right: RetentionPeriod) -> Bool {
    (left.years ?? .max) > (right.years ?? .max)
  }
}
