import ArgumentParser
import Checking
import ChineseText
internal import FoundationEssentials
import Records

/// `minqing check`: what a person should look at.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查记录：题头、正文、问题和别的段、数字、报送、进站、台账。",
    discussion: """
      不带参数时检查全部资料，也可以给出资料目录本身或其中的文件。每条结果都有文件、行、列、代码和改法，
      代码见 docs/checks.md。县里的规定写在 规则/县情.yaml，没有写的不查。
      minqing check - 从标准输入读一件，只查单看这一件就能判断的；--name 写它在资料目录里的路径。
      旧问题先放一放：minqing check --write-baseline 旧问题.txt，以后 minqing check --baseline 旧问题.txt。
      """,
    aliases: ["检查"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var reader: AudienceOptions

  @Argument(help: ArgumentHelp("要检查的目录或文件；默认检查整个资料目录；- 是标准输入。", valueName: "路径"))
  var paths: [String] = []

  @Option(help: "输出形式：plain、json 或 sarif。")
  var format = CheckFormat.plain

  @Option(help: ArgumentHelp("从标准输入读的记录在资料目录里的路径。", valueName: "路径"))
  var name = "标准输入.txt"

  @Option(help: ArgumentHelp("今天的日期；过了期限没有交代的按它算（默认是系统日期）。", valueName: "日期"))
  var today: String?

  @Flag(help: "改好题头里确定无疑的错：重复的键、文件名里写着的日期类型村名、漏写的 ---。正文从不改动。")
  var fix = false

  @Flag(name: .customLong("dry-run"), help: "同 --fix 一起用：只说会怎样改，不写入。")
  var isPreview = false

  @Option(help: ArgumentHelp("基线文件：里面的旧问题不再提起。", valueName: "文件"))
  var baseline: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp("把现在的问题全部记作旧问题，写进文件。", valueName: "文件"))
  var newBaseline: String?

  func validate() throws {
    if isPreview, !fix { throw ValidationError("--dry-run 要同 --fix 一起用。") }
    if fix, paths == ["-"] { throw ValidationError("--fix 不能用于标准输入。") }
    if reader.audience != nil, paths == ["-"] {
      throw ValidationError("--audience 不能用于标准输入。")
    }
    if paths.count > 1, paths.contains("-") { throw ValidationError("- 只能单独写。") }
  }

  func run() throws {
    let corpus = try options.openCorpus()
    let run = CheckRun(corpus: corpus, today: try day())
    if paths == ["-"] {
      let record = Record(path: options.recordPath(name), data: StandardInput.read())
      try finish(run.check(record), lines: LineTexts([record]), checked: 1, corpus)
      return
    }
    let audience = try reader.audience(by: corpus.rules)
    let wanted = try selected(run.paths, of: corpus, for: audience)
    let isRepaired = fix ? repair(wanted.sorted(), in: corpus, for: audience) : true
    let (findings, records) = run.check(wanted, isWhole: isWhole, for: audience)
    let checked =
      audience == .unrestricted ? wanted.count : records.count { wanted.contains($0.path) }
    let outcome = Result {
      try finish(findings, lines: LineTexts(records), checked: checked, corpus)
    }
    guard isRepaired else { throw ExitCode(2) }
    try outcome.get()
  }

  private func day() throws -> CivilDate {
    guard let today else { return Calendar.today }
    guard let day = ChineseDate.parse(today, relativeTo: Calendar.today)?.last else {
      throw CommandFailure(message: "“\(today)”不是日期。请写成 2010-03-15。")
    }
    return day
  }

  /// Leaves out what the baseline holds, writes a new one, prints the rest.
  private func finish(
    _ all: [Finding], lines: LineTexts, checked: Int, _ corpus: Corpus
  ) throws {
    var findings = all
    if let baseline {
      guard let data = FileManager.default.contents(atPath: baseline) else {
        throw CommandFailure(message: "基线文件 \(baseline) 打不开。先用 --write-baseline 写一个。")
      }
      findings = Baseline(reading: String(decoding: data, as: UTF8.self))
        .newFindings(among: all, lineText: lines.text)
    }
    if let newBaseline {
      guard !corpus.holds(newBaseline) else {
        throw CommandFailure(message: "\(newBaseline) 在资料目录里，会被当作新的记录。请存到资料目录外面。")
      }
      do {
        try Data(Baseline(all, lineText: lines.text).text.utf8)
          .write(to: URL(filePath: newBaseline), options: .atomic)
      } catch {
        throw CommandFailure(message: "基线文件 \(newBaseline) 写不进去。请检查路径和权限。")
      }
      print("记下\(all.count)条旧问题：\(newBaseline)")
      return
    }
    try report(findings, lines: lines, checked: checked, old: all.count - findings.count, corpus)
    if findings.contains(where: { $0.severity != .note }) { throw ExitCode(1) }
  }

  /// Repairs what can be; a file that cannot be written is named, and the others go on.
  ///
  /// - Returns: Whether every repair was written.
  private func repair(_ paths: [String], in corpus: Corpus, for audience: Audience) -> Bool {
    var isWhole = true
    for path in paths {
      guard let record = corpus.read(path).record, !record.isRefused,
        corpus.rules.isOpen(record, to: audience)
      else { continue }
      let (repairs, data) = HeaderRepair.repairs(of: record, rules: corpus.rules)
      guard !repairs.isEmpty else { continue }
      if !isPreview {
        do throws(FileReplacement) {
          try FileReplacement.write(data, to: corpus.root + "/" + path)
        } catch {
          Terminal.printError("minqing：\(error)")
          isWhole = false
          continue
        }
      }
      for repair in repairs {
        // With JSON or SARIF, standard output holds nothing else.
        let line = "\(path):\(repair.line): \(isPreview ? "会改" : "已改")：\(repair.summary)"
        if format == .plain { print(line) } else { Terminal.printError(line) }
      }
    }
    return isWhole
  }

  /// The record paths that the arguments name; all of them for none.
  private func selected(
    _ all: [String], of corpus: Corpus, for audience: Audience
  ) throws -> Set<String> {
    guard !isWhole else { return Set(all) }
    let root = trimmed(options.corpusPath)
    var result: Set<String> = []
    for name in paths.map(trimmed).filter({ $0 != root }) {
      let relative = name.hasPrefix(root + "/") ? String(name.dropFirst(root.count + 1)) : name
      let found = all.filter { $0 == relative || $0.hasPrefix(relative + "/") }
      if found.isEmpty {
        throw CommandFailure.noRecord(name, among: all, of: corpus, for: audience)
      }
      if found == [relative], let record = corpus.read(relative).record {
        try reader.require(audience, record, corpus.rules)
      }
      result.formUnion(found)
    }
    return result
  }

  /// Whether all is checked: nothing is named, or the corpus folder itself.
  private var isWhole: Bool {
    paths.map(trimmed).allSatisfy { $0 == trimmed(options.corpusPath) }
  }

  private func trimmed(_ path: String) -> String {
    var path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private func report(
    _ findings: [Finding], lines: LineTexts, checked: Int, old: Int, _ corpus: Corpus
  ) throws {
    switch format {
    case .plain:
      for finding in findings { print(finding) }
      let counts = Finding.Severity.allCases.map { severity in
        "\(severity.rawValue) \(findings.filter { $0.severity == severity }.count)"
      }
      let known = old > 0 ? "另有\(old)条旧问题在基线里。" : ""
      print("检查了\(checked)件：\(counts.joined(separator: "，"))。\(known)")
    case .json:
      try printJSON(FindingList(findings), covered: PersonalDataMask())
    case .sarif:
      let root = URL(filePath: corpus.root).standardized.path
      try SarifDocument(
        findings, root: root, version: Minqing.configuration.version, lineText: lines.text
      ).print()
    }
  }
}
