/// How files are imported.
public struct ImportOptions: Sendable {
  /// The folder below the corpus that takes imported documents.
  public var folder: String
  /// Whether to look for records with the same text all over the corpus, which reads all of it.
  public var comparesWithCorpus: Bool
  /// The repairs to make.
  ///
  /// Headings of pieces are always taken out, and line ends always become
  /// those of the corpus.
  public var repairs: Set<Repair.Kind>
  /// What columns of ledgers are, by their headings.
  ///
  /// A key of issues, or 编号, 序号, 村名, 镇, 反映人, 备注 or 不写. Headings that are not here are
  /// told by the usual names.
  public var columns: [String: String]
  /// How programs that read office files are called.
  public var conversion: ConversionSettings

  /// Creates options; by default everything is repaired and compared.
  public init(
    folder: String = "导入", comparesWithCorpus: Bool = true,
    repairs: Set<Repair.Kind> = Set(Repair.Kind.allCases), columns: [String: String] = [:],
    conversion: ConversionSettings = ConversionSettings()
  ) {
    self.folder = folder
    self.comparesWithCorpus = comparesWithCorpus
    self.repairs = repairs.union([.heading, .lineEnd])
    self.columns = columns
    self.conversion = conversion
  }

  /// Whether a text behind 列名= names something that a column can be.
  public static func isColumnKey(_ key: String) -> Bool {
    LedgerColumn(key: key) != nil
  }

  /// The columns by heading in search form.
  var columnMap: [String: LedgerColumn] {
    var map: [String: LedgerColumn] = [:]
    for (heading, key) in columns {
      if let column = LedgerColumn(key: key) { map[LedgerColumn.normalized(heading)] = column }
    }
    return map
  }
}
