import ArgumentParser
import Checking
import Records

/// `minqing check`: what a person should look at.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查记录的题头、必填项、词表、日期和问题。",
    discussion: "不带参数时检查全部资料，也可以给出资料目录本身或其中的文件。每条结果都有文件、行、列、代码和改法。",
    aliases: ["检查"])

  @OptionGroup var options: CorpusOptions

  @Argument(help: ArgumentHelp("要检查的目录或文件；默认检查整个资料目录。", valueName: "路径"))
  var paths: [String] = []

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  func run() throws {
    let corpus = try options.openCorpus()
    let (files, problems) = corpus.listFiles()
    let wanted = try selected(files.map(\.path))
    let checker = RecordChecker(rules: corpus.rules, today: Calendar.today)
    var findings = paths.isEmpty ? problems : []
    var records: [Record] = []
    for path in files.map(\.path) {
      let (record, finding) = corpus.read(path)
      if wanted.contains(path) { findings += [finding].compactMap { $0 } }
      guard let record else { continue }
      records.append(record)
      if wanted.contains(path) { findings += checker.check(record) }
    }
    findings += CorpusChecker(rules: corpus.rules).check(records).filter {
      wanted.contains($0.path)
    }
    findings += corpus.rules.findings
    findings.sort()
    try report(findings, checked: wanted.count)
    if findings.contains(where: { $0.severity != .note }) { throw ExitCode(1) }
  }

  /// The record paths that the arguments name; all of them for none.
  private func selected(_ all: [String]) throws -> Set<String> {
    let root = trimmed(options.corpusPath)
    let names = paths.map(trimmed).filter { $0 != root }
    guard !names.isEmpty else { return Set(all) }
    var result: Set<String> = []
    for name in names {
      let relative = name.hasPrefix(root + "/") ? String(name.dropFirst(root.count + 1)) : name
      let found = all.filter { $0 == relative || $0.hasPrefix(relative + "/") }
      if found.isEmpty {
        throw CommandFailure(message: "资料目录里没有 \(name)。请写资料目录下的文件或文件夹。")
      }
      result.formUnion(found)
    }
    return result
  }

  private func trimmed(_ path: String) -> String {
    var path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private func report(_ findings: [Finding], checked: Int) throws {
    switch format {
    case .plain:
      for finding in findings { print(finding) }
      let counts = Finding.Severity.allCases.map { severity in
        "\(severity.rawValue) \(findings.filter { $0.severity == severity }.count)"
      }
      print("检查了\(checked)件：\(counts.joined(separator: "，"))。")
    case .json:
      try printJSON(FindingList(findings))
    }
  }
}

/// `minqing.check/1`.
private struct FindingList: Encodable {
  struct Item: Encodable {
    let code: String
    let severity: String
    let path: String
    let line: Int
    let column: Int
    let message: String
    let remedy: String
  }

  let schema = "minqing.check/1"
  let findings: [Item]

  init(_ findings: [Finding]) {
    self.findings = findings.map {
      Item(
        code: $0.code.rawValue, severity: $0.severity.rawValue, path: $0.path, line: $0.line,
        column: $0.column, message: $0.message, remedy: $0.remedy)
    }
  }
}
