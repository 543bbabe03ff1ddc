import ArgumentParser
internal import FoundationEssentials
import Records
import Search

/// `minqing init`: a corpus to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "在当前目录建立资料目录和规则文件。",
    discussion: "现成的县情：\n"
      + ProfileChoice.all.map { "  \($0.name)（\($0.aliases.joined(separator: "、"))）：\($0.summary)" }
      .joined(separator: "\n"),
    aliases: ["初始化"])

  @OptionGroup var options: CorpusOptions

  @Option(help: ArgumentHelp("用哪一份现成的县情；不写时只要求题头的必填项。", valueName: "名称"))
  var profile: String?

  func run() throws {
    let choice = try profile.map(choice)
    let rules = options.corpusPath + "/" + Corpus.rulesFolder
    let files = FileManager.default
    do {
      try files.createDirectory(atPath: rules, withIntermediateDirectories: true)
      try files.createDirectory(
        atPath: options.indexFolder.root, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(message: "目录 \(rules) 建不起来。请检查磁盘空间和权限。")
    }
    for (name, usual) in CountyRules.defaultFiles {
      let content = name == ProfileChoice.fileName ? choice?.content ?? usual : usual
      let path = rules + "/" + name
      if files.fileExists(atPath: path) {
        print("已有  \(path)，未改动")
      } else if files.createFile(atPath: path, contents: Data(content.utf8)) {
        print("建立  \(path)")
      } else {
        throw CommandFailure(message: "文件 \(path) 写不进去。请检查磁盘空间和权限。")
      }
    }
    print("记录请放在 \(options.corpusPath)/ 下（如 \(options.corpusPath)/川里镇/下庄村/），然后运行 minqing index。")
  }

  private func choice(_ name: String) throws -> ProfileChoice {
    guard let choice = ProfileChoice.named(name) else {
      let names = ProfileChoice.all.map(\.name).joined(separator: "、")
      throw CommandFailure(message: "没有叫“\(name)”的县情。可以写：\(names)。")
    }
    return choice
  }
}
