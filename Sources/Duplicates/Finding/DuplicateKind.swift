internal import ChineseText
internal import Records

/// How two records come to be alike.
public enum DuplicateKind: String, Sendable, Hashable, CaseIterable {
  /// The same file twice, byte for byte.
  case sameFile = "文件相同"
  /// The same text with other wraps, punctuation or header.
  case sameText = "文字相同"
  /// A diary or log of another day that repeats an earlier one.
  case repeatedEntry = "照抄旧文"
  /// The same title on another day: two versions of one document.
  case version = "同题异文"
  /// A text with a few changes.
  case nearCopy = "文字相近"

  /// The fixed name in exports.
  public var name: String {
    switch self {
    case .sameFile: "same_file"
    case .sameText: "same_text"
    case .repeatedEntry: "repeated_entry"
    case .version: "version"
    case .nearCopy: "near_copy"
    }
  }

  /// The types of record that are written anew on each day.
  private static let dailyTypes: Set<String> = ["民情日记", "工作日志"]

  /// Tells two like records apart.
  init(_ one: ComparedRecord, _ other: ComparedRecord) {
    if one.digest == other.digest {
      self = .sameFile
      return
    }
    var isOtherDay = false
    if let first = one.date, let second = other.date { isOtherDay = first != second }
    let types = [one.type, other.type].compactMap { $0 }
    if isOtherDay, types.count == 2, types.allSatisfy(Self.dailyTypes.contains) {
      self = .repeatedEntry
    } else if let text = one.textDigest, text == other.textDigest {
      self = .sameText
    } else if isOtherDay, let title = one.bareTitle, title == other.bareTitle {
      self = .version
    } else {
      self = .nearCopy
    }
  }
}

extension ComparedRecord {
  /// The title without what stands in brackets, its years and its punctuation.
  fileprivate var bareTitle: [UInt32]? {
    guard let title else { return nil }
    var depth = 0
    let bare = FoldedText(title).scalars.filter { scalar in
      if scalar == 0x28 { depth += 1 }
      defer { if scalar == 0x29 { depth -= 1 } }
      return depth <= 0 && ScalarClass.of(scalar) == .han
    }
    return bare.isEmpty ? nil : bare
  }
}
