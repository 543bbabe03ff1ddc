public import ChineseText

/// A record that is about to be written, with all that could be filled in.
public struct NewRecord: Sendable, Hashable {
  /// The path below the corpus: 镇/村/日期_村_类型.txt.
  public let path: String
  /// The text.
  public let text: String

  /// What a person asks for.
  public struct Request: Sendable {
    /// The type, or another word for it.
    public var type: String
    /// The village or town, in any of its spellings.
    public var place: String
    /// The day.
    public var date: CivilDate
    /// Values by field name; they go before what would be filled in.
    public var values: [String: String]
    /// Values by field name for the templates that ask for them, such as a worker's office.
    public var usual: [String: String]
    /// The body; nil for that of the template.
    public var body: String?

    /// Describes a record to be.
    public init(
      type: String, place: String, date: CivilDate, values: [String: String] = [:],
      usual: [String: String] = [:], body: String? = nil
    ) {
      (self.type, self.place, self.date) = (type, place, date)
      (self.values, self.usual, self.body) = (values, usual, body)
    }
  }
}

/// A record that cannot be begun.
public enum NewRecordError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The vocabulary has no such type.
  case unknownType(String, known: [String])
  /// The places file has no such place.
  case unknownPlace(String, nearest: String?)
  /// A key that no header has.
  case unknownKey(String, nearest: String?)
  /// There is a file of this name.
  case exists(String)
  /// The file cannot be written.
  case unwritable(String)

  /// The message with the remedy, in Chinese.
  public var description: String {
    switch self {
    case .unknownType(let type, let known):
      "没有“\(type)”这一类记录。可以写：\(known.joined(separator: "、"))。"
    case .unknownPlace(let name, let nearest):
      "地名表里没有“\(name)”。" + (nearest.map { "您是不是要写“\($0)”？" } ?? "")
        + "如果是新地名，请加到 \(Corpus.rulesFolder)/地名.yaml。"
    case .unknownKey(let key, let nearest):
      "题头没有“\(key)”这个键。" + (nearest.map { "您是不是要写“\($0)”？" } ?? "")
        + "全部的键见 docs/record-format.md。"
    case .exists(let path): "\(path) 已经有了，没有改动。要改请直接打开它；同一天的第二件请用 --name 另起名字。"
    case .unwritable(let path): "\(path) 写不进去。请检查磁盘空间和权限。"
    }
  }
}
