public import Records

/// A number that was given: `档号 状态 摘要 路径 说明`, between tabs.
public struct LedgerEntry: Sendable, Hashable {
  /// What became of the number.
  public enum State: String, Sendable, Hashable {
    /// A record has it.
    case given = "在册"
    /// It was left out on purpose.
    case empty = "空号"
    /// The record was taken away; nobody gets the number again.
    case voided = "注销"
  }

  /// The number.
  public let number: ArchivalNumber
  /// What became of it.
  public var state: State
  /// The record's path below the corpus; nil for a number left out.
  public var path: BytePath?
  /// The digest of the record when it got the number, or was recorded last.
  public var digest: ContentDigest?
  /// Why, where somebody said so.
  public var note: String

  init(
    _ number: ArchivalNumber, _ state: State, path: BytePath? = nil,
    digest: ContentDigest? = nil, note: String = ""
  ) {
    self.number = number
    self.state = state
    self.path = path
    self.digest = digest
    self.note = note
  }

  /// Reads a line; nil where it is none.
  init?(_ line: ArraySlice<UInt8>) {
    guard let fields = TabbedLine.fields(line), fields.count == 5,
      let number = ArchivalNumber(parsing: fields[0]), let state = State(rawValue: fields[1])
    else { return nil }
    let texts = fields.map { $0 == LogLine.nothing ? "" : $0 }
    let digest = ContentDigest(hexadecimal: texts[2].utf8)
    guard (digest == nil) == texts[2].isEmpty, (digest == nil) == texts[3].isEmpty,
      state != .given || digest != nil
    else { return nil }
    self.init(
      number, state, path: texts[3].isEmpty ? nil : BytePath(texts[3]), digest: digest,
      note: texts[4])
  }

  /// The line without its end.
  var line: String {
    let fields = [
      number.description, state.rawValue, digest?.description ?? "", path?.description ?? "",
      note,
    ]
    return TabbedLine.text(fields.map { $0.isEmpty ? LogLine.nothing : $0 })
  }
}
