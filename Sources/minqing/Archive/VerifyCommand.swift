import Archiving
import ArgumentParser
import Records

/// `minqing archive verify`: whether everything is as it was recorded.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核验：文件有没有改动、丢失、多出，日志、件号和封存是否完好。",
    discussion: "只看不写。没有问题时退出码为0，有问题时为1。", aliases: ["核验"])

  @OptionGroup var options: CorpusOptions

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  func run() throws {
    let corpus = try options.openCorpus()
    let result = try reporting { try ArchiveVerifier(corpus).verify() }
    guard result.comparison != nil else {
      throw CommandFailure(message: "还没有登记过，无从核验。请先运行 minqing archive record。")
    }
    guard format == .plain else {
      try printJSON(FindingList(result.findings), covered: PersonalDataMask())
      return try leave(after: result.findings)
    }
    for finding in result.findings { print(finding) }
    let seals =
      result.sealedYears.isEmpty
      ? "" : "，封存\(result.sealedYears.map { "\($0)" }.joined(separator: "、"))年"
    let last =
      result.lastRecording.map { "，最后由\($0.author)于\($0.moment.short)登记" } ?? ""
    print(
      "核验了\(result.fileCount)个文件、\(result.history.lines.count)行日志\(seals)\(last)："
        + (result.findings.isEmpty ? "完好。" : "\(result.findings.count)处问题。"))
    try leave(after: result.findings)
  }
}
