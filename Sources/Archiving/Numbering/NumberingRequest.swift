public import Records

/// What an archivist asks for when records get numbers; headers go before it.
public struct NumberingRequest: Sendable, Hashable {
  /// The year whose records are numbered.
  public var year: Int
  /// The fonds of records that name none.
  public var fonds: String?
  /// The agency or matter of records that name none.
  public var agency: String?
  /// How long records are kept that do not say it; nil for what the county suggests.
  public var retention: RetentionPeriod?

  /// Describes a request.
  public init(
    year: Int, fonds: String? = nil, agency: String? = nil, retention: RetentionPeriod? = nil
  ) {
    self.year = year
    self.fonds = fonds
    self.agency = agency
    self.retention = retention
  }
}
