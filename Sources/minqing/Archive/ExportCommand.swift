import Archiving
import ArgumentParser
import Records

/// `minqing archive export`: a bag to hand over.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出档案袋（BagIt 1.0）：记录、原件、元数据和校验清单，可以移交。",
    discussion: """
      档案袋是一个目录，任何认得BagIt的工具都能核验。国家秘密不导出。身份证号、电话等个人信息默认遮盖，\
      不是文本的原件遮盖不了，不导出；向档案馆移交原样的，由县情.yaml里写明的职务加 --unmasked --as 职务。\
      每次导出都记入日志。
      """,
    aliases: ["导出"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var privacy: PrivacyOptions
  @OptionGroup var reader: AudienceOptions

  @Argument(help: ArgumentHelp("档案袋的目录，不能已经存在。", valueName: "目录"))
  var place: String

  @Option(help: ArgumentHelp("只导出一个年度。", valueName: "年度"))
  var year: Int?

  @Flag(name: .customLong("sha512"), help: "另外写一份SHA-512清单。")
  var hasSHA512 = false

  func run() throws {
    let corpus = try options.openCorpus()
    var export = BagExporter.Options(year: year)
    export.hasSHA512 = hasSHA512
    export.audience = try reader.audience(by: corpus.rules)
    let mask = try privacy.mask(of: corpus, isPlain: false, purpose: "archive export \(place)")
    export.transform = mask == nil ? nil : .masking
    let outcome = try reporting {
      try BagExporter(corpus).export(to: place, export, by: privacy.role ?? author.author)
    }
    for finding in outcome.findings { print(finding) }
    print(
      "已导出 \(place)：\(outcome.recordCount)件记录，共\(outcome.fileCount)个文件、\(outcome.byteCount)字节。"
        + Self.covered(outcome.changedPlaces, isMasked: mask != nil)
        + (outcome.closedCount == 0
          ? "" : "另有\(outcome.closedCount)件“\(export.audience.name)”不能看，没有导出。")
        + "可用 minqing archive validate \(place) 核验。")
    try leave(after: outcome.findings)
  }

  private static func covered(_ places: Int, isMasked: Bool) -> String {
    guard isMasked else { return "未遮盖。" }
    return places == 0 ? "没有要遮盖的个人信息。" : "遮盖个人信息\(places)处。"
  }
}

/// `minqing archive validate`: whether a bag is whole.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "核验一个档案袋：文件齐不齐、有没有改动。", aliases: ["验袋"])

  @Argument(help: ArgumentHelp("档案袋的目录。", valueName: "目录"))
  var place: String

  func run() throws {
    let outcome = try reporting { try BagValidator.validate(place) }
    for finding in outcome.findings { print(finding) }
    print(
      "\(place)：\(outcome.fileCount)个文件，"
        + (outcome.findings.isEmpty ? "完好。" : "\(outcome.findings.count)处问题。"))
    try leave(after: outcome.findings)
  }
}
