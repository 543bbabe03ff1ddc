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

  /// Creates options; by default everything is repaired and compared.
  public init(
    folder: String = "导入", comparesWithCorpus: Bool = true,
    repairs: Set<Repair.Kind> = Set(Repair.Kind.allCases)
  ) {
    self.folder = folder
    self.comparesWithCorpus = comparesWithCorpus
    self.repairs = repairs.union([.heading, .lineEnd])
  }
}
