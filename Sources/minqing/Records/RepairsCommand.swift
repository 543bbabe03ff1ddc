import ArgumentParser
import Importing
import Records

/// `minqing repairs`: what importing repaired in a record, and how to take it back.
struct RepairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repairs", abstract: "列出导入时在一件记录里做的修复，可以一处一处还原。",
    discussion: "--revert 后面写编号，如 --revert 2,5。正文在导入以后改过的不能自动还原，列出的原文可供手工改。",
    aliases: ["修复"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var privacy: PrivacyOptions

  @Argument(help: ArgumentHelp("导入的记录。", valueName: "记录"))
  var record: String

  @Option(help: ArgumentHelp("还原第几处，可用逗号并列。", valueName: "编号"))
  var revert: [String] = []

  @Flag(name: .customLong("dry-run"), help: "试运行：只说会怎样还原，不写入任何文件。")
  var isPreview = false

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  func validate() throws {
    if let wrong = words.first(where: { Int($0) == nil }) {
      throw ValidationError("--revert 后面要写编号，“\(wrong)”不是数。")
    }
  }

  private var words: [Substring] { revert.flatMap { $0.split { ",，、".contains($0) } } }

  func run() throws {
    let corpus = try options.openCorpus()
    let path = try corpus.record(at: options.recordPath(record)).path
    let repairs = try reporting { try RecordRepairs(corpus: corpus, path: path) }
    let mask = try privacy.mask(
      of: corpus, isPlain: format == .plain, purpose: "repairs \(path)")
    let numbers = Set(words.compactMap { Int($0) })
    guard !numbers.isEmpty else {
      try list(repairs, mask)
      return
    }
    try reporting {
      if isPreview {
        _ = try repairs.reverting(numbers)
      } else {
        try repairs.revert(numbers)
      }
    }
    for number in numbers.sorted() {
      let line = mask(Self.line(repairs.log.repairs[number - 1]))
      print("\(isPreview ? "将还原" : "已还原")第\(number)处：\(line)")
    }
    print(isPreview ? "试运行，没有写入任何文件。" : "以后请运行 minqing index。")
  }

  private func list(_ repairs: RecordRepairs, _ mask: PersonalDataMask?) throws {
    guard format == .plain else {
      try printJSON(RepairList(repairs), covered: mask)
      return
    }
    for (place, repair) in repairs.log.repairs.enumerated() {
      print("\(place + 1)\t\(mask(Self.line(repair)))")
    }
    print("共\(repairs.log.repairs.count)处，原件 \(repairs.log.sourceFile)。")
  }

  private static func line(_ repair: Repair) -> String {
    let sure = repair.certainty == .certain ? "" : "（请核对）"
    return
      "原件第\(repair.line)行 \(repair.kind.title)：“\(shown(repair.before))”改为“\(shown(repair.after))”"
      + "，\(repair.reason)\(sure)"
  }

  private static func shown(_ text: String) -> String {
    text.replacing("\r\n", with: "⏎").replacing("\n", with: "⏎").replacing("\u{0C}", with: "␌")
  }
}

/// `minqing.repair-list/1`.
private struct RepairList: Encodable {
  struct Item: Encodable {
    let number: Int
    let kind: String
    let line: Int
    let before: String
    let after: String
    let certainty: String
    let reason: String
  }

  let schema = "minqing.repair-list/1"
  let path: String
  let sourceFile: String
  let repairs: [Item]

  init(_ record: RecordRepairs) {
    path = record.path
    sourceFile = record.log.sourceFile
    repairs = record.log.repairs.enumerated().map { place, repair in
      Item(
        number: place + 1, kind: repair.kind.rawValue, line: repair.line, before: repair.before,
        after: repair.after, certainty: repair.certainty.rawValue, reason: repair.reason)
    }
  }
}
