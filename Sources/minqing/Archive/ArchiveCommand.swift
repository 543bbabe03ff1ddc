import Archiving
import ArgumentParser
import Records

/// `minqing archive`: what an archivist signs for.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "归档：登记、核验、编号、目录、封存、导出。",
    discussion: """
      归档的全部文字都在资料目录的“归档”文件夹里，是普通文本；记录本身从不改写。
      通常的次序：record 登记，number 编号，catalogue 出目录，seal 封存，export 导出，随时 verify 核验。
      """,
    subcommands: [
      RecordCommand.self, VerifyCommand.self, LogCommand.self, NumberCommand.self,
      VoidCommand.self, SealCommand.self, UnsealCommand.self, ExportCommand.self,
      ValidateCommand.self, CatalogueCommand.self, GapsCommand.self, DueCommand.self,
      DoctorCommand.self,
    ],
    aliases: ["归档"])
}

/// Who acts; stands in the log.
struct AuthorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("经手人，写职务，如 档案员（默认环境变量 \(Author.variable)，或登录名）。", valueName: "职务"))
  var by: String?

  /// The role that was named, or the usual one.
  var author: String { Author.roleOrLogin(by) }
}

/// Ends a command with status 1 where there are findings other than notes.
func leave(after findings: [Finding]) throws {
  if findings.contains(where: { $0.severity != .note }) { throw ExitCode(1) }
}
