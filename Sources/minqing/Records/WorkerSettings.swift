internal import FoundationEssentials
import Records

/// What a worker always writes alike, kept beside the worker's other settings: `键: 值` lines.
enum WorkerSettings {
  /// The file, by the rules of the XDG base directories; nil without a home.
  static var path: String? {
    if let file = Terminal.variable("MINQING_SETTINGS") { return file }
    let folder =
      Terminal.variable("XDG_CONFIG_HOME")
      ?? Terminal.variable("HOME").map { $0 + "/.config" }
    return folder.map { $0 + "/minqing/settings.txt" }
  }

  /// Reads the values by field name; a file that is not there has none.
  static func read() -> [String: String] {
    guard let path, let data = FileManager.default.contents(atPath: path) else { return [:] }
    var values: [String: String] = [:]
    for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard !line.hasPrefix("#"), let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" })
      else { continue }
      let key = line[..<colon].filter { !$0.isWhitespace }
      let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
      guard let field = Field.named(key), !value.isEmpty else { continue }
      values[field.name] = String(value)
    }
    return values
  }

  /// Keeps a value; an empty one takes it away.
  static func set(_ field: Field, to value: String) throws {
    guard let path else {
      throw CommandFailure(message: "找不到主目录，设置没有地方存。请设环境变量 MINQING_SETTINGS。")
    }
    var values = read()
    values[field.name] = value.isEmpty ? nil : value
    let text = values.sorted { $0.key < $1.key }
      .map { RecordWriter.line(key: $0.key, value: $0.value) + "\n" }.joined()
    do {
      if let slash = path.lastIndex(of: "/") {
        try FileManager.default.createDirectory(
          atPath: String(path[..<slash]), withIntermediateDirectories: true)
      }
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandFailure(message: "设置写不进 \(path)。请检查权限。")
    }
  }
}
