import ArgumentParser
import Records
import Search

/// `minqing show`: a record as it stands.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "显示一件记录的原文。", aliases: ["显示"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var reader: AudienceOptions

  @Argument(help: ArgumentHelp("记录的路径，如 search 结果所示。", valueName: "路径"))
  var path: String

  @Option(help: ArgumentHelp("标出这个查询查到的地方。", valueName: "查询"))
  var query: String?

  func run() throws {
    let corpus = try options.openCorpus()
    let relative = options.recordPath(path)
    guard !relative.split(separator: "/").contains("..") else {
      throw CommandFailure(message: "路径要在资料目录之内。")
    }
    let audience = try reader.audience(by: corpus.rules)
    let record = try corpus.record(at: relative, for: audience)
    guard !record.isRefused else {
      throw CommandFailure(message: "\(relative) 标为国家秘密，不予显示。")
    }
    try reader.require(audience, record, corpus.rules)
    let marks = try query.map { text in
      let node = try reporting { try QueryParser.parse(text, today: Calendar.today) }
      return node.expanded(by: PhraseExpansion(rules: corpus.rules)).marks(in: record)
    }
    let source = record.source
    let width = String(source.lineCount).count
    for line in 1...max(1, source.lineCount) {
      let number = String(line)
      let padding = String(repeating: " ", count: width - number.count)
      let text = Terminal.marking(
        characters(of: marks ?? [], on: source.lineRange(line), in: source),
        in: source.string(source.lineRange(line)))
      print(Terminal.styled(padding + number, .faint) + "  " + text)
    }
    if let query, marks?.isEmpty == true {
      Terminal.printError("这件记录里没有“\(query)”。")
      throw ExitCode(1)
    }
  }

  /// The characters of a line that byte ranges of the file cover; a match may run over lines.
  private func characters(
    of marks: [Range<Int>], on line: Range<Int>, in source: SourceText
  ) -> [Range<Int>] {
    marks.filter { $0.overlaps(line) }.map { mark in
      let part = mark.clamped(to: line)
      let start = source.string(line.lowerBound..<part.lowerBound).count
      return start..<(start + source.string(part).count)
    }
  }
}
