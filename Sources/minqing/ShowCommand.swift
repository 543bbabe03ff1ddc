import ArgumentParser
import Records

/// `minqing show`: a record as it stands.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "显示一件记录的原文。", aliases: ["显示"])

  @OptionGroup var options: CorpusOptions

  @Argument(help: ArgumentHelp("记录的路径，如 search 结果所示。", valueName: "路径"))
  var path: String

  func run() throws {
    let corpus = try options.openCorpus()
    let root = options.corpusPath + "/"
    let relative = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
    guard !relative.split(separator: "/").contains("..") else {
      throw CommandFailure(message: "路径要在资料目录之内。")
    }
    let (record, finding) = corpus.read(relative)
    guard let record else {
      throw CommandFailure(message: finding?.description ?? "找不到 \(path)。")
    }
    guard !record.isRefused else {
      throw CommandFailure(message: "\(relative) 标为国家秘密，不予显示。")
    }
    let width = String(record.source.lineCount).count
    for line in 1...max(1, record.source.lineCount) {
      let number = String(line)
      let padding = String(repeating: " ", count: width - number.count)
      print(
        Terminal.styled(padding + number, .faint) + "  "
          + record.source.string(record.source.lineRange(line)))
    }
  }
}
