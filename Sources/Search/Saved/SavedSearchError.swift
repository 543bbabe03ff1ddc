internal import Records

/// A saved search that cannot be read or written, with the remedy in Chinese.
public enum SavedSearchError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is none of that name; the names there are.
  case missing(String, list: [String])
  /// Its file cannot be opened, or has no line 查询.
  case unreadable(String)
  /// Another query has the name.
  case taken(String)
  /// The name cannot be that of a file.
  case badName(String)
  /// The folder cannot be written.
  case folder(String)

  static let unreadableMessage = "文件打不开，或里面没有“查询: …”这一行。"

  /// The message with the remedy.
  public var description: String {
    switch self {
    case .missing(let name, let list):
      "没有保存过叫“\(name)”的查询。"
        + (list.isEmpty ? "可以用 --save 保存一个。" : "现有：\(list.joined(separator: "、"))。")
    case .unreadable(let name):
      "保存的查询“\(name)”：\(Self.unreadableMessage)请用记事本改好 \(SavedSearches.path(of: name))，或删去它。"
    case .taken(let name): "已有一个叫“\(name)”的查询，内容不同。请换个名字，或先删去原来的文件。"
    case .badName(let name): "“\(name)”不能用作名字。请用不带斜杠、冒号的短名字，如 机井。"
    case .folder(let path): "目录 \(path) 写不进去。请检查磁盘空间和权限。"
    }
  }
}
