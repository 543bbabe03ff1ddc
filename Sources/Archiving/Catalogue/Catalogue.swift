internal import ChineseText
public import Records

/// The 归档文件目录 (DA/T 22-2015, 6.4): the numbered records in order of their numbers.
public struct Catalogue: Sendable {
  /// A line of the catalogue.
  public struct Entry: Sendable, Hashable {
    /// The number.
    public let number: ArchivalNumber
    /// The record's path below the corpus.
    public let path: BytePath
    /// 文号.
    public let documentNumber: String
    /// 责任者.
    public let author: String
    /// 题名; one that the archive made itself stands in brackets.
    public let title: String
    /// 日期 in eight digits.
    public let date: String
    /// 密级; empty where there is none.
    public let secrecy: String
    /// 页数, where somebody counted them.
    public let pages: String
    /// 备注.
    public let note: String
  }

  /// Which records are listed.
  public struct Scope: Sendable, Hashable {
    /// The year; nil for all.
    public var year: Int?
    /// The period; nil for all.
    public var retention: RetentionPeriod?
    /// The fonds; nil for all.
    public var fonds: String?
    /// The agency or matter; nil for all.
    public var agency: String?

    /// Describes a choice of everything.
    public init() {}

    func contains(_ series: NumberSeries) -> Bool {
      (year == nil || series.year == year)
        && (retention == nil || series.retention == retention)
        && (fonds == nil || series.fonds == fonds?.uppercased())
        && (agency == nil || series.agency == agency?.uppercased())
    }
  }

  /// The nine columns.
  public static let columns = ["序号", "档号", "文号", "责任者", "题名", "日期", "密级", "页数", "备注"]

  /// What the catalogue is called: 归档文件目录（2010年，永久）.
  public let title: String
  /// The lines in order of the numbers.
  public let entries: [Entry]
  /// How many records of the years listed have no number and are missing here.
  public let unnumberedCount: Int
  /// Numbered records that are gone.
  public let findings: [Finding]

  /// Makes the catalogue of a corpus.
  ///
  /// - Throws: ``ArchiveError`` where the ledger cannot be read.
  public init(
    _ corpus: Corpus, _ scope: Scope = Scope(), shelf: ItemShelf? = nil
  ) throws(ArchiveError) {
    let shelf = shelf ?? ItemShelf(corpus)
    let ledger = try NumberLedger(corpus)
    let items = Dictionary(shelf.items.map { ($0.path, $0) }) { first, _ in first }
    entries = ledger.entries.compactMap { entry in
      guard entry.state == .given, scope.contains(entry.number.series), let path = entry.path
      else { return nil }
      return items[path].map { Entry(entry.number, $0) }
    }
    let numbered = ledger.numbers
    unnumberedCount = shelf.items.count {
      numbered[$0.path] == nil && (scope.year == nil || $0.year == scope.year)
    }
    findings = ledger.findings + NumberCheck(ledger, items: shelf.items).findings(of: scope.year)
    let parts = [
      scope.fonds.map { "全宗\($0)" }, scope.year.map { "\($0)年" }, scope.agency,
      scope.retention?.title,
    ].compactMap { $0 }
    title = "归档文件目录" + (parts.isEmpty ? "" : "（\(parts.joined(separator: "，"))）")
  }

  /// What covers personal data in the lines; nil for lines as they are.
  public var mask: PersonalDataMask?

  /// The lines as cells below ``columns``.
  public var rows: [[String]] {
    entries.enumerated().map { index, entry in
      // Numbers and dates of the archive are no personal data, and look like it.
      let (author, title) = (covered(entry.author), covered(entry.title))
      return [
        "\(index + 1)", entry.number.description, entry.documentNumber, author, title,
        entry.date, entry.secrecy, entry.pages, entry.note,
      ]
    }
  }

  private func covered(_ text: String) -> String { mask?.masked(text) ?? text }

  /// The catalogue as a table that spreadsheets open.
  public var csv: String {
    CSVText.mark + ([Self.columns] + rows).map(CSVText.row).joined()
  }
}

extension Catalogue.Entry {
  init(_ number: ArchivalNumber, _ item: ArchiveItem) {
    let record = item.record
    self.number = number
    path = item.path
    documentNumber = record[.number] ?? ""
    author = record.authors.joined(separator: "、")
    date = record.date.map { $0.description.filter { $0 != "-" } } ?? ""
    title = record.title ?? Self.ownTitle(of: item)
    let grade = record[.secrecy] ?? ""
    secrecy = fold(grade) == "无" ? "" : grade
    pages = record[.pages] ?? ""
    note = record[.sample].map { fold($0) } == "是" ? "样例" : ""
  }

  /// What the archive calls a record without a title.
  private static func ownTitle(of item: ArchiveItem) -> String {
    let village = item.record.villages.first ?? ""
    let day = item.record.date.map { "（\($0.year)年\($0.month)月\($0.day)日）" } ?? ""
    return "[\(village)\(item.type ?? "记录")\(day)]"
  }
}
