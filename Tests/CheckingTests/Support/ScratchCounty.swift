import Checking
import Foundation
import Records

/// Records of a made-up county with a profile, checked together.
struct ScratchCounty {
  /// The YAML of one group of rules, indented by four blanks.
  var profile = ""
  /// The records: path and text.
  var records: [(path: String, text: String)] = []

  /// Adds a record of 东沟村 (河湾镇) with a header and a body.
  mutating func add(
    _ type: String, _ day: String, village: String = "东沟村", header: String = "",
    _ body: String = "今日入户。"
  ) {
    let extra = header.isEmpty ? "" : header + "\n"
    let folder = village.hasSuffix("镇") ? village : "河湾镇/" + village
    records.append(
      (
        "\(folder)/\(day)_\(village)_\(type)\(records.count).txt",
        "---\n类型: \(type)\n标题: \(type)\n日期: \(day)\n村名: \(village)\n\(extra)---\n\(body)\n"
      ))
  }

  /// Checks all records as the program does and returns what only many of them can tell.
  func findings() throws -> [Finding] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("checking-tests-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let rules = folder.appendingPathComponent("规则")
    try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
    let yaml = "规则:\n  - 自: 2010-01-01\n    每站人数: 2\n" + profile + "\n"
    try Data(yaml.utf8).write(to: rules.appendingPathComponent("县情.yaml"))
    let places = "北塘县:\n  河湾镇:\n    - 东沟村\n    - 西岭村\n"
    try Data(places.utf8).write(to: rules.appendingPathComponent("地名.yaml"))
    let corpus = try Corpus(root: folder.path)
    let checker = CorpusChecker(rules: corpus.rules)
    let read = records.map { Record(path: $0.path, data: Array($0.text.utf8)) }
    let findings = checker.check(read)
    return corpus.rules.findings + findings
  }

  /// The codes of the findings, in order.
  func codes() throws -> [String] { try findings().map(\.code.rawValue) }
}
