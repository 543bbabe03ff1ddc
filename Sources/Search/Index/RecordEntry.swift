public import ChineseText
internal import Records

/// What the index keeps of a record, enough for a result list and for noticing changes.
public struct RecordEntry: Sendable, Hashable {
  /// The path below the corpus, `/`-separated: the record's identity.
  public let path: String
  /// The record's type as written, such as 民情日记; nil where the record has none.
  public let type: String?
  /// The title as written; nil where the record has none.
  public let title: String?
  /// The date, or the last day of the period where only a period is given.
  public let date: CivilDate?
  /// The villages the record is about, in the order written.
  public let villages: [String]
  /// The town, as written or as the places file gives it for the first village.
  public let town: String?
  /// Those who wrote the record, by role.
  public let authors: [String]
  /// The identity in the collection it was imported from; nil where it has none.
  public let sourceID: String?
  /// SHA-256 of the file's bytes, in hexadecimal.
  public let digest: String
  /// The file's size in bytes when it was indexed.
  public let size: Int
  /// The file's modification time in nanoseconds since 1970 when it was indexed.
  public let modified: Int

  init(record: Record, file: RecordFile, place: RecordPlace) {
    path = record.path
    type = record.type
    title = record.title
    date = record.date ?? record.period?.last
    villages = place.villages
    town = place.town
    authors = record.authors
    sourceID = record[.sourceID]
    digest = record.digest.description
    size = file.size
    modified = file.modified
  }

  init(data: [UInt8]) {
    var reader = EntryReader(data)
    path = reader.string()
    digest = reader.string()
    size = reader.integer()
    modified = reader.integer()
    type = reader.optional()
    title = reader.optional()
    date = CivilDate(iso: reader.string())
    villages = reader.list()
    town = reader.optional()
    authors = reader.list()
    sourceID = reader.optional()
  }

  /// The entry as stored, in the order that ``init(data:)`` reads.
  func encoded() -> [UInt8] {
    var writer = EntryWriter()
    writer.append(path)
    writer.append(digest)
    writer.append(String(size))
    writer.append(String(modified))
    writer.append(type)
    writer.append(title)
    writer.append(date?.description)
    writer.append(list: villages)
    writer.append(town)
    writer.append(list: authors)
    writer.append(sourceID)
    return writer.bytes
  }
}
