internal import ChineseText
public import Records

/// The candidates of a whole corpus.
public struct Candidates: Sendable {
  /// The candidates on which nobody has decided, the likeliest first.
  public let open: [Candidate]
  /// The candidates on which somebody has decided.
  public let decided: [Candidate]
  /// What could not be read.
  public let findings: [Finding]

  /// Reads the records of a corpus.
  ///
  /// - Parameters:
  ///   - corpus: The corpus.
  ///   - decisions: What people decided.
  ///   - audience: For whom: records that are not open to them are passed over.
  /// - Complexity: Proportional to the text of the corpus; nothing is kept.
  public init(
    _ corpus: Corpus, decisions: CandidateBook, for audience: Audience = .unrestricted
  ) {
    let finder = CandidateFinder(corpus.rules)
    let listing = corpus.listFiles()
    var findings = listing.findings
    var found: [Candidate] = []
    for file in listing.files {
      let (record, finding) = corpus.read(file.path)
      if let finding { findings.append(finding) }
      guard let record, !record.isRefused, corpus.rules.isOpen(record, to: audience) else {
        continue
      }
      found += finder.candidates(in: record)
    }
    let settled = Set(found.map(\.id).filter { decisions.decision(on: $0) != nil })
    found = Self.withoutCopies(found, settled: settled)
    found.sort { left, right in
      left.score != right.score
        ? left.score > right.score : (left.path, left.line) < (right.path, right.line)
    }
    open = found.filter { !settled.contains($0.id) }
    decided = found.filter { settled.contains($0.id) }
    self.findings = corpus.rules.isUnreadOpen(to: audience) ? findings : []
  }

  /// Of a sentence that later records of the village repeat word for word, as entries copied from
  /// one another do, keeps the one that was decided on, or the first.
  private static func withoutCopies(
    _ found: [Candidate], settled: Set<String>
  ) -> [Candidate] {
    struct Telling: Hashable {
      let village: String?
      let sentence: String
    }
    var known: Set<Telling> = []
    let ordered = found.sorted { left, right in
      let isSettled = settled.contains(left.id)
      if isSettled != settled.contains(right.id) { return isSettled }
      let (first, second) = (left.date?.dayNumber ?? .max, right.date?.dayNumber ?? .max)
      return first != second ? first < second : (left.path, left.line) < (right.path, right.line)
    }
    return ordered.filter { candidate in
      known.insert(Telling(village: candidate.village, sentence: candidate.sentence)).inserted
    }
  }
}
