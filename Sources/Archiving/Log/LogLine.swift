public import Records

/// A line of the event log.
///
/// `时间 谁 事件 对象 摘要 说明 上一行`, between tabs. The last field holds the SHA-256 digest of the
/// line before; a line that joins two ends of the log holds both; the first line of all holds `-`.
public struct LogLine: Sendable, Hashable {
  /// When it happened.
  public let moment: Moment
  /// Who did it: a role.
  public let author: String
  /// What happened.
  public let event: LogEvent
  /// The identities of the lines before; one, or several where ends are joined.
  public let parents: [ContentDigest]
  /// The path of the log file below the corpus.
  public let path: String
  /// The line of that file, from 1.
  public let number: Int
  /// The digest of the line's bytes: its identity.
  public let identity: ContentDigest

  /// Stands for an absent field, so that no two tabs meet.
  static let nothing = "-"

  /// Reads a line; nil where it is none.
  init?(_ line: ArraySlice<UInt8>, path: String, number: Int) {
    guard let fields = TabbedLine.fields(line), fields.count == 7,
      let moment = Moment(fields[0]), let kind = LogEvent.Kind(rawValue: fields[2])
    else { return nil }
    let digest = ContentDigest(hexadecimal: fields[4].utf8)
    guard digest != nil || fields[4] == Self.nothing else { return nil }
    let written = fields[6].split(separator: ",")
    let parents = written.compactMap { ContentDigest(hexadecimal: $0.utf8) }
    guard parents.count == written.count || fields[6] == Self.nothing else { return nil }
    self.moment = moment
    author = fields[1]
    event = LogEvent(
      kind, fields[3], digest: digest, note: fields[5] == Self.nothing ? "" : fields[5])
    self.parents = parents
    self.path = path
    self.number = number
    identity = ContentDigest(of: Array(line))
  }

  /// Writes a line without its end.
  static func text(
    _ event: LogEvent, by author: String, at moment: Moment, after parents: [ContentDigest]
  ) -> String {
    let parents = parents.map(\.description).joined(separator: ",")
    return TabbedLine.text([
      moment.description, author, event.kind.rawValue, event.subject,
      event.digest?.description ?? nothing, event.note.isEmpty ? nothing : event.note,
      parents.isEmpty ? nothing : parents,
    ])
  }
}
