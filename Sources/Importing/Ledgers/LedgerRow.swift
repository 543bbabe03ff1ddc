internal import ChineseText
internal import Records

/// A row of a ledger as an issue block.
struct LedgerRow {
  /// The issue's number.
  private(set) var id: String
  /// The lines of the block.
  private(set) var entries: [(key: String, value: String)] = []
  /// The village, where the row has one.
  let village: String?
  /// Whether a name or a personal figure was left in the original.
  private(set) var leftOut: [String] = []
  /// How many days got the year of the table's title.
  private(set) var completedDays = 0

  /// Reads the cells of a row.
  ///
  /// - Parameters:
  ///   - cells: The cells with their columns and headings.
  ///   - village: The village of the row or, where its cell is merged, of the row above.
  ///   - number: The number of the row, where it has none of its own.
  ///   - year: The year that the table's title names; nil for none or several.
  ///   - prefix: What the numbers of a table begin with that has none of its own.
  ///   - vocabularies: The county's words.
  init(
    _ cells: [(column: LedgerColumn, heading: String, text: String)], village: String?,
    number: Int, year: Int?, prefix: String, vocabularies: Vocabularies
  ) {
    self.village = village
    var values: [Field: String] = [:]
    var others: [String] = []
    var own: String?
    var ordinal: String?
    func add(_ field: Field, _ text: String) {
      values[field] = values[field].map { "\($0)；\(text)" } ?? text
    }
    for (column, heading, text) in cells where !text.isEmpty {
      switch column {
      case .field(let field):
        var value = field.kind == .date ? LedgerCell.date(text) : text
        if field.kind == .date, let year, let day = LedgerCell.date(value, in: year) {
          value = day
          completedDays += 1
        }
        let isStatus =
          field == .handling && vocabularies.resolve(text, in: .statuses) != nil
          && !cells.contains { $0.column == .field(.status) && !$0.text.isEmpty }
        add(isStatus ? .status : field, value)
      case .id: own = text
      case .ordinal: ordinal = text
      case .village: break
      case .town: others.append("\(heading)：\(text)")
      case .person:
        let role = LedgerCell.role(text)
        if role != text { leftOut.append(heading) }
        others.append("\(heading)：\(role)")
      case .personal: leftOut.append(heading)
      case .other(let name): others.append(name == Field.remarks.name ? text : "\(name)：\(text)")
      }
    }
    if own != nil, let ordinal { others.insert("序号：\(ordinal)", at: 0) }
    id =
      own
      ?? ([village, prefix].compactMap { $0 } + [ordinal ?? "\(number)"]).joined(separator: "-")
    if let village {
      let place = values[.location] ?? ""
      values[.location] = fold(place).contains(fold(village)) ? place : village + place
    }
    if values[.status] == nil, values[.closed] != nil {
      values[.status] = vocabularies.resolve("办结", in: .statuses)
    }
    entries = Field.all.compactMap { field in values[field].map { (field.name, $0) } }
    if !others.isEmpty { entries.append((Field.remarks.name, others.joined(separator: "；"))) }
  }

  /// The block as it stands in the record.
  var block: String { RecordWriter.issueBlock(id: id, entries: entries) }
}
