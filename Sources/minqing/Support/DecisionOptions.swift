import ArgumentParser

/// Why a person decides something, and who; common to the commands that write decisions down.
struct DecisionOptions: ParsableArguments {
  @Option(help: "判断的理由。")
  var why = ""

  @Option(help: ArgumentHelp("判断人，写职务（默认环境变量 \(Author.variable)）。", valueName: "职务"))
  var by: String?

  /// The role that was named, or that of the environment.
  ///
  /// - Parameters:
  ///   - person: What the one who decides is called.
  ///   - example: A role to name in the remedy.
  /// - Returns: The role.
  /// - Throws: ``CommandFailure`` where there is none.
  func author(_ person: String = "判断人", such example: String) throws -> String {
    guard let author = Author.role(by) else {
      throw CommandFailure(message: "请用 --by 写明\(person)的职务，如 --by \(example)。")
    }
    return author
  }
}
