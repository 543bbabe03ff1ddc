import ArgumentParser

/// The command line; each subcommand parses here and works in the libraries.
@main
struct Minqing: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minqing",
    abstract: "民情：驻村群众工作站的记录系统。",
    discussion: """
      记录是普通文本文件，放在 corpus/ 里；索引在 index/ 里，可以随时重建。
      第一次使用：minqing init，再 minqing index，然后 minqing search 饮水。
      退出码：0 找到或无误；1 没找到或有问题；2 出错；64 用法不对。
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, NewCommand.self, SettingsCommand.self, ImportCommand.self,
      CheckCommand.self, IndexCommand.self,
      WatchCommand.self, SearchCommand.self, SavedCommand.self, SimilarCommand.self,
      QueryHelpCommand.self, ShowCommand.self, IssuesCommand.self, LinkCommand.self,
      RecurringCommand.self, CandidatesCommand.self, DedupeCommand.self, RepairsCommand.self,
      EncodingsCommand.self, ArchiveCommand.self,
    ]
  )

  static func main() async {
    Terminal.toleratePipes()
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      Terminal.printError("minqing：\(failure.message)")
      Terminal.leave(2)
    } catch {
      end(with: error)
    }
  }

  /// Says what the argument parser has to say, and ends with its status.
  private static func end(with error: any Error) -> Never {
    let message = UsageMessage.chinese(
      fullMessage(for: error, columns: UsageMessage.unwrapped), columns: Terminal.columns)
    let code = exitCode(for: error)
    if !message.isEmpty {
      if code == .success { print(message) } else { Terminal.printError(message) }
    }
    Terminal.leave(code.rawValue)
  }
}
