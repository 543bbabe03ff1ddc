import ArgumentParser
import ChineseText
import Records
import Search

/// `minqing similar`: other records like one.
struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar", abstract: "找与一件记录内容相近的记录。",
    discussion: "套话和人人都写的词不算，显示两件共有的词。", aliases: ["相似"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var privacy: PrivacyOptions
  @OptionGroup var reader: AudienceOptions

  @Argument(help: ArgumentHelp("记录的路径，如 search 结果所示。", valueName: "路径"))
  var path: String

  @Option(name: [.customShort("n"), .long], help: "最多显示多少件（1–1000）。")
  var limit = 10

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  func validate() throws {
    guard (1...1_000).contains(limit) else { throw ValidationError("--limit 要在1到1000之间。") }
  }

  /// `minqing.similar/1`.
  private struct Document: Encodable {
    struct Hit: Encodable {
      let path: String
      let title: String?
      let type: String?
      let date: String?
      let village: [String]
      let score: Double
      let sharedTerms: [String]
    }

    let schema = "minqing.similar/1"
    let path: String
    let hits: [Hit]
  }

  func run() throws {
    let corpus = try options.openCorpus()
    let index = try options.openIndex(of: corpus)
    let path = options.recordPath(path)
    let audience = try reader.audience(by: corpus.rules)
    if let record = corpus.read(path).record { try reader.require(audience, record, corpus.rules) }
    let answer = try reporting { try index.similar(to: path, limit: limit, for: audience) }
    guard let found = answer else {
      _ = try corpus.record(at: path, for: audience)
      throw CommandFailure(message: "\(path) 还没有编入索引。请先运行 minqing index。")
    }
    switch format {
    case .plain:
      print(found.isEmpty ? "没有内容相近的记录。" : "与 \(path) 相近的：")
      for (number, item) in found.enumerated() {
        let record = item.record
        print("\n\(number + 1). \(Terminal.styled(record.title ?? record.path, .heading))")
        let facts = [
          record.villages.prefix(3).joined(separator: " "), record.date?.description ?? "",
          record.type ?? "",
        ]
        print("   \(facts.filter { !$0.isEmpty }.joined(separator: " · "))")
        print("   共有的词：\(item.sharedTerms.joined(separator: "、"))")
        print("   \(Terminal.styled(record.path, .faint))")
      }
    case .json:
      let mask = try privacy.mask(of: corpus, isPlain: false, purpose: "similar \(path)")
      try printJSON(
        Document(
          path: path,
          hits: found.map {
            Document.Hit(
              path: $0.record.path, title: $0.record.title, type: $0.record.type,
              date: $0.record.date?.description, village: $0.record.villages, score: $0.score,
              sharedTerms: $0.sharedTerms)
          }), covered: mask)
    }
    if found.isEmpty { throw ExitCode(1) }
  }
}
