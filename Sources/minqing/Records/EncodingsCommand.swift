import ArgumentParser
import Records

/// `minqing encodings`: which files are not plain UTF-8, and which hold Traditional characters.
struct EncodingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encodings", abstract: "列出编码、行尾与众不同的文件和含繁体字的文件；可以另存一份UTF-8。",
    discussion: "原文件不改动。退出码：0 全是UTF-8、行尾一致；1 有不同的；2 出错。",
    aliases: ["编码"])

  @OptionGroup var options: CorpusOptions

  @Option(
    name: .customLong("copy-to"),
    help: ArgumentHelp("把全部资料另存为UTF-8，放到这个目录；不覆盖已有的文件。", valueName: "目录"))
  var copyTarget: String?

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  func run() throws {
    let corpus = try options.openCorpus()
    if let copyTarget, corpus.holds(copyTarget) {
      throw CommandFailure(message: "\(copyTarget) 在资料目录里，另存的会被当作新的记录。请存到资料目录外面。")
    }
    let report = EncodingReport(corpus)
    switch format {
    case .plain: printPlain(report)
    case .json: try printJSON(EncodingDocument(report), covered: nil)
    }
    if let copyTarget { try copy(report, to: copyTarget) }
    if report.files.contains(where: \.isOdd) { throw ExitCode(1) }
  }

  private func printPlain(_ report: EncodingReport) {
    for file in report.files where file.isOdd {
      let path = file.path.withVisibleControls
      print("\(path)\t\(Self.name(file.encoding))\t行尾\(file.lineEnds.rawValue)")
    }
    let traditional = report.files.filter { $0.traditional > 0 }
    for file in traditional {
      print("\(file.path.withVisibleControls)\t繁体字、异体字\(file.traditional)个")
    }
    let counts = Dictionary(grouping: report.files) { Self.name($0.encoding) }
    let encodings = counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { "\($0.key) \($0.value.count)件" }
    print(
      "共\(report.files.count)件：\(encodings.joined(separator: "，"))；行尾不是LF的"
        + "\(report.files.count { ![.lf, .none].contains($0.lineEnds) })件，含繁体字的\(traditional.count)件。"
    )
  }

  private func copy(_ report: EncodingReport, to target: String) throws {
    let (written, failures) = report.copy(to: target)
    for failure in failures {
      Terminal.printError("\(failure.path.withVisibleControls)：\(failure.message)")
    }
    if format == .plain { print("另存\(written)件到 \(target)，原文件没有改动。") }
    if !failures.isEmpty { throw ExitCode(2) }
  }

  private static func name(_ encoding: TextEncoding?) -> String { encoding?.rawValue ?? "认不出" }
}

/// `minqing.encodings/1`.
private struct EncodingDocument: Encodable {
  struct Item: Encodable {
    let path: String
    let encoding: String?
    let lineEnds: String
    let traditional: Int
  }

  let schema = "minqing.encodings/1"
  let files: [Item]

  init(_ report: EncodingReport) {
    files = report.files.map { file in
      let ends =
        switch file.lineEnds {
        case .none: "none"
        case .lf: "lf"
        case .crlf: "crlf"
        case .cr: "cr"
        case .mixed: "mixed"
        }
      return Item(
        path: file.path, encoding: file.encoding?.rawValue, lineEnds: ends,
        traditional: file.traditional)
    }
  }
}
