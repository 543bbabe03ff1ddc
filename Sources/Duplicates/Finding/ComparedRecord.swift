public import ChineseText
public import Records

/// A record as it is compared with others: its text in runs of characters, and what its header
/// tells of where it belongs.
public struct ComparedRecord: Sendable {
  /// The path below the corpus.
  public let path: String
  /// The digest of the file's bytes.
  public let digest: ContentDigest
  /// The digest of the body without wraps, spaces and punctuation; nil where the body is too
  /// short to tell.
  public let textDigest: ContentDigest?
  /// The runs of characters of the body; none where it is too short.
  public let shingles: ShingleSet
  /// The type, by the county's word for it.
  public let type: String?
  /// The title as typed.
  public let title: String?
  /// The day of the record.
  public let date: CivilDate?
  /// The villages, by the names of the places file.
  public let villages: [String]
  /// The archival number, or the item number.
  public let number: String?
  /// The file it was imported from.
  public let sourceFile: String?
  /// How many of the keys that the county asks for are there.
  public let keyCount: Int
  /// How many of them are missing.
  public let missingCount: Int

  /// Shorter texts are alike by chance; in characters, punctuation and spaces not counted.
  public static let shortestText = 20

  /// Reads what is compared; nil for a record that must not be held.
  public init?(_ record: Record, rules: CountyRules) {
    guard !record.isRefused else { return nil }
    path = record.path
    digest = record.digest
    let text = ComparedText(record.source.string(record.bodyRange))
    (shingles, textDigest) = (text.shingles, text.digest)
    let type = record.type.map { rules.vocabularies.resolve($0, in: .types) ?? $0 }
    self.type = type
    title = record.title
    date = record.date
    villages = record.villages.map { rules.places.resolve($0)?.village ?? $0 }
    number = record[.archivalNumber] ?? record[.item]
    sourceFile = record[.sourceFile]
    let asked = rules.profile.rules(on: record.date)
    let keys = Set(asked?.required ?? [])
      .union(type.flatMap { asked?.requiredByType[$0] } ?? [])
    keyCount = keys.filter { record.has($0) }.count
    missingCount = keys.count - keyCount
  }
}

extension Record {
  /// Whether the header has a value for a key, one of the county's own included.
  fileprivate func has(_ key: String) -> Bool {
    if let field = Field.named(key) { return self[field] != nil }
    return header.contains { fold($0.key) == fold(key) && !$0.value.isEmpty }
  }
}
