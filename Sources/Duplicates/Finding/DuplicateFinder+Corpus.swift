internal import Dispatch
internal import FoundationEssentials
public import Records
internal import Synchronization

extension DuplicateFinder {
  /// Reads the records of a corpus, on all processors; those that cannot be read are left to
  /// `check`.
  ///
  /// - Parameters:
  ///   - corpus: The corpus.
  ///   - threshold: The least similarity, above 0 and at most 1.
  ///   - audience: For whom: records that are not open to them are not compared.
  ///   - progress: Called with the number of records read and of all, from several threads.
  public init(
    _ corpus: Corpus, threshold: Double = usualThreshold, for audience: Audience = .unrestricted,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    let files = corpus.listFiles().files
    let rules = corpus.rules
    // The rules are read once, before threads ask for them.
    _ = (rules.places.isEmpty, rules.vocabularies.values(of: .types), rules.profile.name)
    let state = Mutex((next: 0, read: [(Int, ComparedRecord)]()))
    DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) {
      _ in
      while true {
        let range = state.withLock { state in
          let start = state.next
          state.next = min(files.count, start + Self.portion)
          return start..<state.next
        }
        guard !range.isEmpty else { return }
        progress(range.upperBound, files.count)
        let read = range.compactMap { index in
          corpus.read(files[index].path).record.flatMap { record in
            rules.isOpen(record, to: audience) ? ComparedRecord(record, rules: rules) : nil
          }.map { (index, $0) }
        }
        state.withLock { $0.read += read }
      }
    }
    let read = state.withLock { $0.read }
    self.init(read.sorted { $0.0 < $1.0 }.map(\.1), threshold: threshold)
  }

  /// How many records a thread takes at a time.
  private static var portion: Int { 64 }
}
