internal import ChineseText
public import Records

/// Exports a corpus, or a year of it, as a bag of BagIt 1.0 (RFC 8493).
///
/// The payload holds the records with their originals and, beside each record, a `.meta.json`
/// after DA/T 46; the archive's own files come along. State secrets do not leave.
public struct BagExporter: Sendable {
  /// What is exported and how.
  public struct Options: Sendable {
    /// The year; nil for everything.
    public var year: Int?
    /// Whether the bag also has digests of SHA-512.
    public var hasSHA512 = false
    /// For whom; what is closed to them stays outside.
    public var audience = Audience.unrestricted
    /// What is done to the files; nil for nothing.
    public var transform: ContentTransform?

    /// Describes an export of everything as it is.
    public init(year: Int? = nil) {
      self.year = year
    }
  }

  /// What was exported.
  public struct Report: Sendable {
    /// How many records the bag holds.
    public let recordCount: Int
    /// How many records are closed to those for whom the bag is.
    public let closedCount: Int
    /// How many files the bag holds.
    public let fileCount: Int
    /// Their bytes.
    public let byteCount: Int
    /// In how many places the transform changed something.
    public let changedPlaces: Int
    /// What did not leave or is not as it was recorded.
    public let findings: [Finding]
  }

  private let corpus: Corpus

  /// Creates an exporter of a corpus.
  public init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  /// Writes a bag.
  ///
  /// - Parameters:
  ///   - place: The folder that becomes the bag; nothing may have the name.
  ///   - options: What and how.
  ///   - author: Who does it, by role.
  ///   - moment: When.
  /// - Returns: What was exported, and what was not.
  /// - Throws: ``ArchiveError`` where nothing can be written, or there is nothing to export.
  public func export(
    to place: String, _ options: Options, by author: String, at moment: Moment = .now
  ) throws(ArchiveError) -> Report {
    guard !corpus.holds(place) else {
      throw ArchiveError(
        "\(place) 在资料目录里，袋里的记录会被当作新的记录。", remedy: "请导出到资料目录外面。")
    }
    var export = try BagExport(corpus, options)
    let count = export.itemCount
    guard count > 0 else {
      throw ArchiveError(
        "没有可以导出的记录\(options.year.map { "（\($0)年）" } ?? "")。", remedy: "请核对年度和资料目录。")
    }
    let builder = try BagBuilder(
      at: place, options.hasSHA512 ? [.sha256, .sha512] : [.sha256])
    try export.fill(builder)
    let name = corpus.rules.profile.name
    let scope = options.year.map { "\($0)年" } ?? "全部"
    let treatment = options.transform.map { "，\($0.name)\(export.changedPlaces)处" } ?? "，原样未遮盖"
    let readers = options.audience == .unrestricted ? "" : "，供\(options.audience.name)看"
    let description = "\(name)民情记录\(scope)\(count)件\(readers)\(treatment)"
    try builder.publish([
      ("Source-Organization", name), ("External-Description", description),
      ("Bagging-Date", moment.date.description), ("Bag-Software-Agent", "minqing"),
    ])
    let event = LogEvent(
      .exported, place.split(separator: "/").last.map(String.init) ?? place, note: description)
    try EventLog(corpus).append([event], by: author, at: moment)
    return Report(
      recordCount: count, closedCount: export.closedCount, fileCount: builder.fileCount,
      byteCount: builder.byteCount,
      changedPlaces: export.changedPlaces, findings: export.findings.sorted())
  }
}
