internal import ChineseText
internal import FoundationEssentials
internal import Records

/// What is written beside an exported record: the metadata of DA/T 46-2009 as far as they are known.
///
/// Its JSON has the schema `minqing.meta/1`; the header of the record stays as it is.
struct ItemMetadata: Encodable {
  /// M2 来源.
  struct Source: Encodable {
    let path: String
    let file: String?
    let id: String?
    let encoding: String?
    let originals: [String]
  }

  /// M3 档号 and its parts.
  struct Number: Encodable {
    let text: String
    let fonds: String
    let category: String
    let year: Int
    let retention: String
    let agency: String?
    let item: String
  }

  /// What the bag holds.
  struct Format: Encodable {
    let mediaType = "text/plain"
    let charset: String
    let size: Int
    let sha256: String
    let corpusSha256: String
    let transform: String?
    let changedPlaces: Int?
  }

  /// An event of the log.
  struct Event: Encodable {
    let time: String
    let author: String
    let event: String
    let note: String?
  }

  let schema = "minqing.meta/1"
  let aggregationLevel = "件"
  let source: Source
  let archivalNumber: Number?
  let type: String?
  let title: String?
  let author: [String]
  let date: String?
  let village: [String]
  let documentNumber: String?
  let secrecy: String?
  let openness: String?
  let pages: String?
  let format: Format
  let processLog: [Event]

  init(
    _ item: ArchiveItem, number: ArchivalNumber?, originals: [BytePath], digest: String, size: Int,
    transform: (name: String, places: Int)?, history: [LogLine]
  ) {
    let record = item.record
    source = Source(
      path: record.path, file: record[.sourceFile], id: record[.sourceID],
      encoding: record[.originalEncoding], originals: originals.map(\.description))
    archivalNumber = number.map {
      Number(
        text: $0.description, fonds: $0.series.fonds, category: $0.series.category,
        year: $0.series.year, retention: $0.series.retention.rawValue, agency: $0.series.agency,
        item: $0.itemText)
    }
    type = item.type ?? record.type
    title = record.title
    author = record.authors
    date = record.date?.description
    village = record.villages
    documentNumber = record[.number]
    secrecy = record[.secrecy]
    openness = record[.openness]
    pages = record[.pages]
    format = Format(
      charset: record.source.encoding.rawValue, size: size, sha256: digest,
      corpusSha256: record.digest.description, transform: transform?.name,
      changedPlaces: transform?.places)
    processLog = history.map {
      Event(
        time: $0.moment.description, author: $0.author, event: $0.event.kind.rawValue,
        note: $0.event.note.isEmpty ? nil : $0.event.note)
    }
  }

  /// The JSON text with keys as in all exports.
  func bytes() throws(ArchiveError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    do {
      return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    } catch {
      throw ArchiveError.notWritable(source.path + ".meta.json")
    }
  }
}
