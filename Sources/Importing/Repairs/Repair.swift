/// One change that importing makes to a text, with what stood there before.
public struct Repair: Sendable, Hashable, Codable {
  /// What is repaired.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A reading that a converter left behind its character: 村(cūn).
    case pinyin
    /// Characters torn apart where a converter looked at the wrong byte of a pair.
    case displacedBytes
    /// A quotation mark that an encoding did not have, and a question mark stands for.
    case lostQuote
    /// A character that a font conversion exchanged.
    case wrongConversion
    /// A line break in mid-sentence.
    case hardWrap
    /// A mark that nobody sees: a soft hyphen, a space without width, a mark of direction.
    case invisible
    /// A space that a scan or a PDF put between Chinese characters.
    case spacing
    /// A letter that was read for a digit: l for 1, O for 0.
    case misreadDigit
    /// A comma of half width in a text that writes full ones.
    case halfWidthMark
    /// The number or the running head of a page.
    case pageFurniture
    /// A line that stands twice, one below the other.
    case doubledLine
    /// A line end of another system, or one missing at the end.
    case lineEnd
    /// The heading of a piece in a file of several documents.
    case heading

    /// The name in Chinese.
    public var title: String {
      switch self {
      case .pinyin: "拼音残留"
      case .displacedBytes: "错位乱码"
      case .lostQuote: "引号丢失"
      case .wrongConversion: "误转字"
      case .hardWrap: "硬换行"
      case .invisible: "看不见的符号"
      case .spacing: "字间空格"
      case .misreadDigit: "误认的数字"
      case .halfWidthMark: "半角标点"
      case .pageFurniture: "页眉页码"
      case .doubledLine: "重复的行"
      case .lineEnd: "行尾"
      case .heading: "篇目行"
      }
    }
  }

  /// How sure the repair is.
  public enum Certainty: String, Sendable, Hashable, Codable {
    /// Nothing else can have stood there.
    case certain
    /// A reader would agree, but should look.
    case likely
  }

  /// What is repaired.
  public let kind: Kind
  /// The bytes of the decoded original that are replaced; empty for an insertion.
  public let range: Range<Int>
  /// What stood there.
  public let before: String
  /// What stands there now.
  public let after: String
  /// The line of the original, from 1.
  public let line: Int
  /// How sure the repair is.
  public let certainty: Certainty
  /// Why it was made, in Chinese.
  public let reason: String

  /// Creates a repair.
  public init(
    kind: Kind, range: Range<Int>, before: String, after: String, line: Int,
    certainty: Certainty = .certain, reason: String
  ) {
    (self.kind, self.range, self.before, self.after) = (kind, range, before, after)
    (self.line, self.certainty, self.reason) = (line, certainty, reason)
  }
}
