internal import Duplicates
internal import Records
internal import Synchronization

/// The texts of a corpus, to find copies of what is imported.
///
/// The corpus is read once, when a text is first compared; what is imported afterwards is added.
final class KnownTexts: Sendable {
  private let corpus: Corpus
  private let known = Mutex<KnownRecords?>(nil)

  init(corpus: Corpus) {
    self.corpus = corpus
  }

  /// The records of the corpus and those imported since.
  var records: KnownRecords {
    known.withLock { known in
      let records = known ?? KnownRecords(DuplicateFinder(corpus).records)
      known = records
      return records
    }
  }

  /// Adds what was imported, if texts are compared at all.
  func add(_ plan: ImportPlan) {
    known.withLock { known in
      // A corpus that nobody has read yet is read with what was imported.
      guard known != nil else { return }
      for document in plan.documents {
        known?.add(document.path, Array(document.recordText.utf8), corpus.rules)
      }
      for ledger in plan.ledgers {
        known?.add(ledger.path, Array(ledger.recordText.utf8), corpus.rules)
      }
      if plan.isRecord { known?.add(plan.location, plan.data, corpus.rules) }
    }
  }
}

extension KnownRecords {
  /// Adds the text of a record.
  mutating func add(_ path: String, _ data: [UInt8], _ rules: CountyRules) {
    let record = Record(path: path, data: data)
    if let compared = ComparedRecord(record, rules: rules) { add(compared) }
  }

  /// The path of a record with the same text; and a note where one is only like it.
  func copies(of text: String) -> (same: String?, notes: [ImportNote]) {
    guard let match = matches(of: text).first else { return (nil, []) }
    if match.isSameText { return (match.record.path, []) }
    let percent = Int((match.similarity * 100).rounded(.down))
    return (
      nil,
      [
        ImportNote(
          message: "与 \(match.record.path) 相近（相同的部分约占\(percent)%），可能是另一稿，两件都保留。请核对。")
      ]
    )
  }
}
