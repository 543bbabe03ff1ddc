import ArgumentParser
import Records

/// `minqing settings`: what a worker always writes alike.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "记住新建记录时总是一样的内容，如记录人、工作站、主送。",
    discussion: "例：minqing settings 记录人 站长。只写键是看，值写空（\"\"）是去掉。",
    aliases: ["设置"])

  @Argument(help: ArgumentHelp("题头的键。", valueName: "键"))
  var key: String?

  @Argument(help: ArgumentHelp("值。", valueName: "值"))
  var value: String?

  /// The key and the value, which may also be written as one, `记录人=站长`, as for `new --set`.
  private var pair: (key: String?, value: String?) {
    guard value == nil, let parts = key?.split(separator: "=", maxSplits: 1), parts.count == 2
    else {
      return (key, value)
    }
    return (String(parts[0]), String(parts[1]))
  }

  func run() throws {
    let (key, value) = pair
    guard let key else {
      for (key, value) in WorkerSettings.read().sorted(by: { $0.key < $1.key }) {
        print("\(key): \(value)")
      }
      print("存在 \(WorkerSettings.path ?? "（没有主目录）")")
      return
    }
    guard let field = Field.named(key), field.scope.contains(.record) else {
      throw CommandFailure(
        message: "\(NewRecordError.unknownKey(key, nearest: Field.closest(to: key)?.name))")
    }
    guard let value else {
      print(WorkerSettings.read()[field.name] ?? "没有设。")
      return
    }
    try WorkerSettings.set(field, to: value)
    print(value.isEmpty ? "已去掉 \(field.name)。" : "以后新建记录，\(field.name)写“\(value)”。")
  }
}
