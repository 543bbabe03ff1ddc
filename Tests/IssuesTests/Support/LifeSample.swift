import Foundation
import Issues
import Records
import Search
import Testing

/// A few records with one issue, read without an index.
struct LifeSample {
  /// A record with the keys of its block for the issue 甲-1.
  struct Mention {
    let date: String
    let keys: [String]
    var type = "民情日记"

    init(_ date: String, _ keys: String..., type: String = "民情日记") {
      (self.date, self.keys, self.type) = (date, keys, type)
    }
  }

  let rules: CountyRules
  let book: IssueBook

  /// Reads the mentions under a county's profile.
  init(_ mentions: [Mention], profile: String = "名称: 甲县\n") throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "mq-\(UUID().uuidString)")
    let folder = root.appending(path: "规则")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try Data(profile.utf8).write(to: folder.appending(path: "县情.yaml"))
    let rules = try Corpus(root: root.path).rules
    try #require(rules.profile.name == "甲县", "\(rules.findings)")
    let records = mentions.enumerated().map { number, mention in
      let header = "类型: \(mention.type)\n日期: \(mention.date)\n村名: 甲村"
      let block = (["【问题】甲-1", "内容：水泵坏了"] + mention.keys).joined(separator: "\n")
      let text = "---\n\(header)\n---\n\(block)\n"
      return Record(path: "\(number + 1).txt", data: Array(text.utf8))
    }
    self.rules = rules
    book = IssueBook(
      entries: records.flatMap { IssueEntry.entries(of: $0, places: rules.places) }, rules: rules)
  }

  /// The issue.
  func issue() throws -> Issues.Issue { try #require(book.issue("甲-1")) }

  /// What is wrong with its life: the codes with the number of the record and the line.
  func findings() -> [String] {
    LifeCheck(book, rules: rules).findings().map {
      "\($0.code.rawValue) \($0.path.prefix { $0 != "." }):\($0.line)"
    }
  }
}
