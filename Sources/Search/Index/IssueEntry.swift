public import ChineseText
public import Records

/// What the index keeps of one issue block: every key it has, and where it stands.
public struct IssueEntry: Sendable, Hashable {
  /// One `键：值` of the block.
  public struct Line: Sendable, Hashable {
    /// The field's canonical name, or the key as typed where it is no field.
    public let key: String
    /// The value as written.
    public let value: String
    /// The line of the file, from 1.
    public let line: Int
  }

  /// The issue's number (编号); empty where the block has none.
  public let id: String
  /// The record's path below the corpus.
  public let path: String
  /// The block's place among the record's blocks, from 0.
  public let ordinal: Int
  /// The line at which the block begins, from 1.
  public let line: Int
  /// The villages concerned: those of the block's own place, else the record's.
  public let villages: [String]
  /// The town of the first village, where it is known.
  public let town: String?
  /// The date of the record that mentions the issue.
  public let recordDate: CivilDate?
  /// The type of the record that mentions the issue.
  public let recordType: String?
  /// The block's lines in order.
  public let lines: [Line]
  /// The number of its document in the index it was read from; 0 before it is in one.
  public let document: UInt32

  /// The first value of a field in the block; nil where it is absent or empty.
  public subscript(field: Field) -> String? {
    lines.first { $0.key == field.name && !$0.value.isEmpty }?.value
  }

  init(block: IssueBlock, ordinal: Int, record: Record, place: RecordPlace) {
    id = block.id
    path = record.path
    self.ordinal = ordinal
    line = block.line
    villages = place.villages
    town = place.town
    recordDate = record.date ?? record.period?.last
    recordType = record.type
    lines = block.entries.map {
      Line(key: $0.field?.name ?? $0.key, value: $0.value, line: $0.line)
    }
    document = 0
  }

  /// Creates the mention of an issue that a person drew from a sentence of a record.
  public init(
    id: String, path: String, line: Int, village: String?, town: String?,
    recordDate: CivilDate?, content: String
  ) {
    (self.id, self.path, self.line, self.town) = (id, path, line, town)
    ordinal = 0
    villages = village.map { [$0] } ?? []
    self.recordDate = recordDate
    recordType = nil
    lines = [
      Line(key: Field.content.name, value: content, line: line),
      Line(key: Field.status.name, value: "登记", line: line),
    ]
    document = 0
  }

  init(data: [UInt8], document: UInt32) {
    self.document = document
    var reader = EntryReader(data)
    id = reader.string()
    path = reader.string()
    ordinal = reader.integer()
    line = reader.integer()
    villages = reader.list()
    town = reader.optional()
    recordDate = CivilDate(iso: reader.string())
    recordType = reader.optional()
    let keys = reader.list()
    let values = reader.list()
    let numbers = reader.list()
    lines = zip(keys, zip(values, numbers)).map {
      Line(key: $0, value: $1.0, line: Int($1.1) ?? 0)
    }
  }

  /// The entry as stored, in the order that ``init(data:document:)`` reads.
  func encoded() -> [UInt8] {
    var writer = EntryWriter()
    writer.append(id)
    writer.append(path)
    writer.append(String(ordinal))
    writer.append(String(line))
    writer.append(list: villages)
    writer.append(town)
    writer.append(recordDate?.description)
    writer.append(recordType)
    writer.append(list: lines.map(\.key))
    writer.append(list: lines.map(\.value))
    writer.append(list: lines.map { String($0.line) })
    return writer.bytes
  }
}
