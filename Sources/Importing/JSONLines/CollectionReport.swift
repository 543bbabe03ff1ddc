internal import Records

/// What importing a file of JSON Lines did.
public struct CollectionReport: Sendable, CustomStringConvertible {
  /// A line that did not become a record, or not wholly.
  public struct Problem: Sendable, Hashable {
    /// The line of the file, from 1.
    public let line: Int
    /// What is wrong, in Chinese.
    public let message: String
    /// What to do, in Chinese.
    public let remedy: String
  }

  /// The name of the file.
  public let fileName: String
  /// The folder of the records, below the corpus.
  public let location: String
  /// Whether nothing was written, and this only says what would be.
  public let isPreview: Bool
  /// How many lines became records.
  public internal(set) var added = 0
  /// How many lines are in the corpus as they are.
  public internal(set) var unchanged = 0
  /// The files that were written, below the corpus.
  public internal(set) var writtenPaths: [String] = []
  /// What is wrong, in order of the lines.
  public internal(set) var problems: [Problem] = []
  /// What a person should know, in Chinese.
  public internal(set) var notes: [String] = []

  /// Lines in Chinese: one for the file, then the notes.
  public var description: String {
    var facts: [String] = []
    if added > 0 { facts.append("\(isPreview ? "将" : "")新存入\(added)件") }
    if unchanged > 0 { facts.append("\(unchanged)件以前已经导入，没有改动") }
    if !problems.isEmpty { facts.append("\(problems.count)处有问题") }
    if facts.isEmpty { facts.append("没有可导入的行") }
    let head = "\(fileName.withVisibleControls)：\(facts.joined(separator: "，"))；位置 \(location)。"
    let preview = isPreview ? ["    试运行，没有写入任何文件。"] : []
    return ([head] + preview + notes.map { "    注意：\($0)" }).joined(separator: "\n")
  }

  /// The problems, two lines each, in Chinese.
  public var problemLines: [String] {
    let name = fileName.withVisibleControls
    return problems.map { "\(name):\($0.line): \($0.message)\n    办法：\($0.remedy)" }
  }
}
