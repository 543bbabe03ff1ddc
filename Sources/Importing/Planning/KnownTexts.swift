internal import Records
internal import Synchronization

/// The texts of a corpus by their fingerprints, to find copies.
///
/// The corpus is read once, when a text is first compared; what is imported afterwards is added.
final class KnownTexts: Sendable {
  private let corpus: Corpus
  private let known = Mutex<[ContentFingerprint: String]?>(nil)

  init(corpus: Corpus) {
    self.corpus = corpus
  }

  /// The path of a record for each text.
  var paths: [ContentFingerprint: String] {
    known.withLock { known in
      let paths = known ?? ContentFingerprint.paths(in: corpus)
      known = paths
      return paths
    }
  }

  /// Adds what was imported, if texts are compared at all.
  func add(_ plan: ImportPlan) {
    let all =
      plan.documents.map { ($0.path, $0.text.text) } + plan.ledgers.map { ($0.path, $0.body) }
    known.withLock { known in
      for (path, text) in all where known != nil {
        guard let fingerprint = ContentFingerprint(of: text), known?[fingerprint] == nil else {
          continue
        }
        known?[fingerprint] = path
      }
    }
  }
}
