import Archiving
import Importing
import Records

/// Writes down in the event log what an import brought.
enum ImportEvents {
  /// Takes the report on a file; nothing that was only tried is written down.
  static func note(_ report: ImportReport, in corpus: Corpus) {
    guard report.hasWritten else { return }
    let plan = report.plan
    let count = plan.isRecord ? "" : "，\(plan.documents.count)件"
    append(
      LogEvent(
        .imported, plan.location, digest: plan.digest, note: "来自\(plan.fileName)\(count)"),
      to: corpus)
  }

  /// Takes the report on a file of JSON Lines.
  static func note(_ report: CollectionReport, in corpus: Corpus) {
    guard !report.isPreview, report.added > 0 else { return }
    append(
      LogEvent(.imported, report.location, note: "来自\(report.fileName)，\(report.added)件"),
      to: corpus)
  }

  /// Takes an import that was taken back.
  static func note(_ undo: ImportUndo, in corpus: Corpus) {
    let kept = undo.edited.isEmpty ? "" : "，保留改过的\(undo.edited.count)个"
    let event = LogEvent(
      .withdrawn, "\(ImportJournal.folder)/\(undo.name)",
      note: "删去\(undo.removed.count)个文件\(kept)")
    append(event, to: corpus, done: "已经撤回")
  }

  private static func append(_ event: LogEvent, to corpus: Corpus, done: String = "已经导入") {
    do throws(ArchiveError) {
      try EventLog(corpus).append([event], by: Author.roleOrLogin())
    } catch {
      // The records are there; only the word on them is missing.
      Terminal.printError("minqing：\(done)，但没有记入归档日志。\(error)")
    }
  }
}
