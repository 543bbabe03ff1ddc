public import ChineseText
internal import Records

/// A record to be written, with all that is known of how it came about.
public struct PlannedDocument: Sendable {
  /// The path below the corpus.
  public let path: String
  /// The number within the file, from 1.
  public let number: Int
  /// The title, without the spaces that spread it.
  public let title: String
  /// The type; nil where the text does not tell.
  public let type: String?
  /// The day; nil where the text does not tell.
  public let date: CivilDate?
  /// The days the document covers; nil where the title names none.
  public let period: CivilPeriod?
  /// The village, or else the county, district or town.
  public let place: String?
  /// The header's lines in order.
  public let header: [HeaderValue]
  /// The original text of the document and the repaired one.
  public let text: ImportedText
  /// Why a document begins here, in Chinese.
  public let reason: String
  /// What a person should look at, in order of the lines.
  public let notes: [ImportNote]
  /// The path of a record with the same text: one before it in the file, or in the corpus.
  public let duplicateOf: String?

  /// Whether the text is a record already, with its own header.
  public let isRecord: Bool

  /// The number of repairs of each kind made.
  public var repairCounts: [Repair.Kind: Int] {
    text.repairs.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
  }

  /// The record as it is written: header and repaired text.
  public var recordText: String {
    guard !isRecord else { return text.text }
    return RecordWriter.text(header: header.map { ($0.field, $0.value) }, body: text.text)
  }
}
