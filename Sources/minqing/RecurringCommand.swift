import ArgumentParser
import ChineseText
import Issues
import Records

/// `minqing recurring`: the problems that several villages have.
struct RecurringCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recurring", abstract: "列出多个村都有的问题。", aliases: ["多发"])

  @OptionGroup var options: CorpusOptions

  @Option(help: "至少涉及几个村。")
  var minVillages = 2

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  func run() throws {
    let corpus = try options.openCorpus()
    let book = try IssueBook(options, corpus)
    let groups = RecurringProblems(book, rules: corpus.rules)
      .groups(leastVillages: max(1, minVillages))
    switch format {
    case .plain:
      for (index, group) in groups.enumerated() { show(group, number: index + 1) }
      print(
        groups.isEmpty
          ? "没有发现多个村都有的问题。" : "共\(groups.count)类问题在\(minVillages)个以上的村出现。")
    case .json:
      try printJSON(RecurringDocument(groups: groups.map(RecurringDocument.Group.init)))
    }
    if groups.isEmpty { throw ExitCode(1) }
  }

  private func show(_ group: RecurringProblem, number: Int) {
    let dates = [group.firstDate, group.lastDate].compactMap { $0?.description }
    print("\(number). \(Terminal.styled(group.name, .heading))")
    print(
      "   \(group.villages.count)个村（\(group.villages.joined(separator: "、"))），"
        + "\(group.issues.count)条：未办结\(group.openCount)，已办结\(group.closedCount)；"
        + dates.joined(separator: " 至 "))
    for issue in group.issues { IssuePrinter.print(issue, indent: "   ") }
    for issue in group.issues where issue.isSolved {
      guard let handling = issue.handling else { continue }
      let days = issue.daysToClose.map { "（\($0)天）" } ?? ""
      print("   \(issue.village ?? issue.id)办成了\(days)：\(handling)")
    }
    print("")
  }
}

/// `minqing.recurring/1`.
private struct RecurringDocument: Encodable {
  struct Member: Encodable {
    let issue: String
    let village: String?
    let status: String?
    let path: String?
    let line: Int?
  }

  struct Group: Encodable {
    let name: String
    let villages: [String]
    let towns: [String]
    let first: String?
    let last: String?
    let open: Int
    let closed: Int
    let members: [Member]

    init(_ group: RecurringProblem) {
      name = group.name
      villages = group.villages
      towns = group.towns
      first = group.firstDate?.description
      last = group.lastDate?.description
      open = group.openCount
      closed = group.closedCount
      members = group.issues.map {
        Member(
          issue: $0.id, village: $0.village, status: $0.status, path: $0.evidence?.path,
          line: $0.evidence?.line)
      }
    }
  }

  let schema = "minqing.recurring/1"
  let groups: [Group]
}
