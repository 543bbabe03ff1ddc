import ArgumentParser
import Importing
import Records

/// `minqing import`: files of other offices become records.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "导入别处来的文件：文本、Word、PDF、网页、台账、邮件。",
    discussion: """
      原件照样保存，每处修复都有记录；已有的文件不会覆盖，重复导入不会改动任何东西。
      认 .txt .docx .doc .wps .odt .rtf .pdf .html .mht .xlsx .xls .csv .tsv .eml .jsonl；
      有的要用外部程序（pandoc、pdftotext、xlsx2csv、LibreOffice…），没有时会说明装哪个软件包。
      台账（表格）一行写成一个【问题】，列按表头认；认不出的列用 --map 列名=键 说明。
      .jsonl 文件一行一件，键用字段表的英文名（title、date、village、text、issues…）。
      导入错了用 --undo 撤回；一件里的某处修复用 minqing repairs 还原。
      退出码：0 全部导入；1 有几行或几个文件没有导入；2 有文件打不开或写不进去。
      """,
    aliases: ["导入"])

  @OptionGroup var options: CorpusOptions

  @Argument(help: ArgumentHelp("要导入的文件或文件夹；文件夹连同下级一起导入。", valueName: "文件"))
  var files: [String] = []

  @Flag(name: .customLong("dry-run"), help: "试运行：只说会怎样导入或撤回，不写入任何文件。")
  var isPreview = false

  @Option(
    help: ArgumentHelp(
      "台账的列是什么：列名=键，可用逗号并列，可写几次；键见字段表，另有 编号、序号、村名、镇、反映人、备注、不写。",
      valueName: "列名=键"))
  var map: [String] = []

  @Flag(help: "撤回最近一次导入；导入以后改过的记录不动。")
  var undo = false

  @Option(help: ArgumentHelp("与 --undo 连用：撤回哪一次，写导入完时显示的名称。", valueName: "名称"))
  var log: String?

  func validate() throws {
    guard undo == files.isEmpty, undo || log == nil else {
      throw ValidationError("请写要导入的文件；或者只写 --undo（可加 --log 名称）撤回一次导入。")
    }
    for (heading, key) in columns where key.isEmpty || !ImportOptions.isColumnKey(key) {
      throw ValidationError(
        "--map 里的“\(heading)=\(key)”看不懂：请写 列名=键，键用字段表里问题的键，或 编号、序号、村名、镇、反映人、备注、不写。")
    }
  }

  /// The pairs of `--map`.
  private var columns: [(heading: String, key: String)] {
    map.flatMap { $0.split { ",，、".contains($0) } }.map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }
  }

  func run() async throws {
    let corpus = try options.openCorpus()
    guard !undo else {
      try takeBack(in: corpus)
      return
    }
    var importOptions = ImportOptions()
    for (heading, key) in columns { importOptions.columns[heading] = key }
    let importer = Importer(corpus: corpus, options: importOptions)
    var outcome = Outcome(journal: ImportJournal(corpus: corpus))
    for file in files {
      guard let folder = SourceFolder(path: file, besides: corpus) else {
        await importFile(file, by: importer, &outcome)
        continue
      }
      for file in folder.files {
        await importFile(file.path, by: importer.into(folder: file.folder), &outcome)
      }
      for message in folder.passedOver { print(message.withVisibleControls) }
      outcome.hasFindings = outcome.hasFindings || !folder.passedOver.isEmpty
      if folder.files.isEmpty, folder.passedOver.isEmpty {
        print("\(file)：文件夹里没有文件。请确认选对了文件夹。")
        outcome.hasFindings = true
      }
    }
    if !outcome.journal.isEmpty {
      print("导入日志 \(outcome.journal.name)；要撤回这次导入：minqing import --undo")
    }
    if outcome.hasFailed { throw ExitCode(2) }
    if outcome.hasFindings { throw ExitCode(1) }
  }

  /// What is told of the texts is covered where it goes to a file or another program.
  private var mask: PersonalDataMask? { Terminal.isReader ? nil : PersonalDataMask() }

  /// How the import went so far.
  private struct Outcome {
    var journal: ImportJournal
    var hasFailed = false
    var hasFindings = false
  }

  private func importFile(
    _ file: String, by importer: Importer, _ outcome: inout Outcome
  ) async {
    do throws(ImportError) {
      if Importer.isJSONLines(file) {
        let report = try importer.importLines(fileAt: file, isPreview: isPreview)
        for line in report.problemLines { print(mask(line)) }
        print(report)
        try outcome.journal.add(report.writtenPaths, from: file)
        ImportEvents.note(report, in: importer.corpus)
        outcome.hasFindings = outcome.hasFindings || !report.problems.isEmpty
      } else {
        let plan = try await importer.plan(fileAt: file)
        let report = isPreview ? importer.preview(plan) : try importer.write(plan)
        print(report.text(covered: mask))
        try outcome.journal.add(report.writtenPaths, from: file)
        ImportEvents.note(report, in: importer.corpus)
      }
    } catch {
      Terminal.printError("minqing：\(mask(error.description))")
      outcome.hasFailed = true
    }
  }

  private func takeBack(in corpus: Corpus) throws {
    let undo = try reporting { try ImportUndo(corpus: corpus, log: log) }
    for path in undo.removed { print("\(isPreview ? "将删去" : "删去") \(path)") }
    for path in undo.missing { print("已经不在 \(path)") }
    for path in undo.edited { print("导入以后改过，保留 \(path)") }
    if undo.isCutOff {
      print("导入日志的最后一行没有写完（导入时被打断），那一个文件导入的内容没有撤回，请自己核对。")
    }
    if !isPreview {
      try reporting { try undo.run() }
      ImportEvents.note(undo, in: corpus)
    }
    let remark = isPreview ? "（试运行，没有改动任何文件）" : ""
    print("撤回导入 \(undo.name)：删去\(undo.removed.count)个文件，保留改过的\(undo.edited.count)个。\(remark)")
    if !undo.edited.isEmpty || undo.isCutOff { throw ExitCode(1) }
  }
}
