internal import Records
public import Search

extension AnalysisStore {
  /// Returns the story of an issue, reading only the issues that it tells of where the chains of
  /// all are kept; nil where there is none of that number.
  ///
  /// - Throws: ``Search/IndexError`` where the index cannot be read.
  public func story(
    of id: String, judgements: [Judgement]
  ) throws(IndexError) -> IssueStory? {
    if let table = kept(key()), let chains = keptChains(judgements) {
      let source = IssueSource.index(index, corpus.rules, promoted: decisions.promoted)
      return try Self.story(of: id, table, source, chains)
    }
    let analysis = try analysis(judgements: judgements)
    let chains = chains(of: analysis)
    return try Self.story(of: id, analysis.table, .memory(analysis.issues), chains)
  }

  /// Makes the chains that are kept anew where they are no longer true.
  ///
  /// - Throws: ``Search/IndexError`` where the index cannot be read.
  func renewChains() throws(IndexError) {
    let judgements = JudgementBook(corpus).judgements
    guard PackedStorage(file: chainPath) != nil, keptChains(judgements) == nil else { return }
    _ = chains(of: try analysis(judgements: judgements))
  }

  private var chainPath: String { folder.root + "/chains" }

  private func chainKey(_ judgements: [Judgement]) -> String? {
    key().map { "\($0)\n\(Self.digest(of: judgements))" }
  }

  /// The chains of the index, the rules and the judgements as they are; nil where none are kept.
  private func keptChains(_ judgements: [Judgement]) -> ChainTable? {
    guard let key = chainKey(judgements), let storage = PackedStorage(file: chainPath),
      let chains = ChainTable(storage), chains.key == key
    else { return nil }
    return chains
  }

  /// Reads the chains of all issues, and keeps them where the analysis is kept.
  private func chains(of analysis: IssueAnalysis) -> ChainTable {
    let key = chainKey(analysis.judgements)
    let chains = ChainTable(analysis, key: key ?? "")
    if key != nil, kept(self.key()) != nil {
      chains.packed().withUnsafeBytes { save($0, at: chainPath) }
    }
    return chains
  }

  /// What the judgements are; any other would group the issues otherwise.
  private static func digest(of judgements: [Judgement]) -> String {
    let lines = judgements.map {
      [$0.relation.rawValue, $0.first, $0.second, $0.reason, $0.author, $0.time, $0.path]
        .joined(separator: "\u{1F}")
    }
    return ContentDigest(of: Array(lines.sorted().joined(separator: "\n").utf8)).description
  }

  private static func story(
    of id: String, _ table: IssueTable, _ source: IssueSource, _ chains: ChainTable
  ) throws(IndexError) -> IssueStory? {
    guard let place = table.place(of: id) else { return nil }
    let issue = try source.issue(at: place, in: table)
    var recurrences: [Issue] = []
    var precedent: Issue?
    for pair in chains.recurrences {
      if pair.earlier == place {
        recurrences.append(try source.issue(at: pair.later, in: table))
      } else if pair.later == place, precedent == nil {
        precedent = try source.issue(at: pair.earlier, in: table)
      }
    }
    let links = IssueCauses.links(around: issue.id, in: chains.causes)
    var named: [Issue] = []
    for id in Set(links.flatMap { [$0.cause, $0.effect] }) {
      guard let place = table.place(of: id) else { continue }
      named.append(try source.issue(at: place, in: table))
    }
    return IssueStory(
      issue, lastDate: chains.lastDate, precedent: precedent, recurrences: recurrences,
      causes: IssueCauses(links: Array(links), issues: named))
  }
}
