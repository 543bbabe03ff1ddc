public import Records

/// Something that happened to the records, before it stands in the log.
public struct LogEvent: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A file came in from elsewhere.
    case imported = "导入"
    /// An import was taken back.
    case withdrawn = "撤回导入"
    /// A recorded file was changed.
    case edited = "修改"
    /// A file came in by hand.
    case added = "新增"
    /// A recorded file was taken away.
    case deleted = "删除"
    /// A recorded file got another path.
    case moved = "移动"
    /// Digests were recorded.
    case recorded = "登记"
    /// Records got numbers.
    case numbered = "编号"
    /// A number was given up.
    case voided = "注销"
    /// A year was sealed.
    case sealed = "封存"
    /// A sealed year was opened again.
    case unsealed = "启封"
    /// Records left the system.
    case exported = "导出"
    /// Somebody who may took personal data out uncovered.
    case readUnmasked = "看原文"
    /// Two ends of the log were joined.
    case joined = "合并"
  }

  /// What happened.
  public let kind: Kind
  /// The file or year concerned, by its path below the corpus; the command that was given.
  public let subject: String
  /// The digest of the subject's bytes after the event; nil where there is none.
  public let digest: ContentDigest?
  /// What else is to be known, in Chinese.
  public let note: String

  /// Describes an event.
  public init(_ kind: Kind, _ subject: String, digest: ContentDigest? = nil, note: String = "") {
    self.kind = kind
    self.subject = subject
    self.digest = digest
    self.note = note
  }
}

extension LogEvent {
  private static let origin = "原来在"

  /// That a recorded file got another path.
  static func moved(from: BytePath, to: BytePath, digest: ContentDigest?) -> LogEvent {
    LogEvent(.moved, to.description, digest: digest, note: origin + from.description)
  }

  /// Where a file came from that got another path; nil for other events.
  var movedFrom: BytePath? {
    guard kind == .moved, note.hasPrefix(Self.origin) else { return nil }
    return BytePath(String(note.dropFirst(Self.origin.count)))
  }
}
