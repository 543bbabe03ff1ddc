import ArgumentParser

/// Keeping a search and coming back to it.
struct SavedSearchOptions: ParsableArguments {
  @Option(help: ArgumentHelp("把这个查询存下来，文件在 规则/查询/。", valueName: "名字"))
  var save: String?

  @Option(name: .customLong("saved"), help: ArgumentHelp("用存下的查询。", valueName: "名字"))
  var name: String?

  @Flag(help: "只看上次看过以后新增和改过的（和 --saved 一起用）。")
  var sinceLast = false

  var isUsed: Bool { save != nil || name != nil }

  func validate() throws {
    if sinceLast, name == nil { throw ValidationError("--since-last 要和 --saved 一起用。") }
    if save != nil, name != nil { throw ValidationError("--save 和 --saved 只能写一个。") }
  }
}
