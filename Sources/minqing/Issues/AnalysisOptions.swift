import ArgumentParser
import Issues
import Records

extension CorpusOptions {
  /// Opens what is kept of the analysis of all issues.
  func analysisStore(
    of corpus: Corpus, for audience: Audience = .unrestricted
  ) throws -> AnalysisStore {
    AnalysisStore(
      corpus: corpus, index: try openIndex(of: corpus), folder: indexFolder, audience: audience)
  }

  /// Reads the issues and what people judged of them, for grouping; the candidates on which
  /// nobody has decided too where they are wanted.
  func analyse(
    _ corpus: Corpus, withCandidates: Bool = false, for audience: Audience
  ) throws -> IssueAnalysis {
    let judgements = judgements(of: corpus)
    let store = try analysisStore(of: corpus, for: audience)
    let analysis = try reporting {
      guard withCandidates else { return try store.analysis(judgements: judgements) }
      let found = Candidates(corpus, decisions: CandidateBook(corpus), for: audience)
      return try store.analysis(judgements: judgements, candidates: found.open)
    }
    for finding in corpus.rules.findings { Terminal.printError("minqing：\(finding)") }
    return analysis
  }

  /// Opens the links of issues without reading more issues than are shown.
  func openLinks(of corpus: Corpus, for audience: Audience) throws -> IssueLinker {
    let judgements = judgements(of: corpus)
    let store = try analysisStore(of: corpus, for: audience)
    let linker = try reporting { try store.linker(judgements: judgements) }
    for finding in corpus.rules.findings { Terminal.printError("minqing：\(finding)") }
    return linker
  }

  /// Reads an issue with what came before and after it; nil where there is none of that number.
  func story(
    of id: String, in corpus: Corpus, for audience: Audience
  ) throws -> IssueStory? {
    let judgements = judgements(of: corpus)
    let store = try analysisStore(of: corpus, for: audience)
    let story = try reporting { try store.story(of: id, judgements: judgements) }
    for finding in corpus.rules.findings { Terminal.printError("minqing：\(finding)") }
    return story
  }

  private func judgements(of corpus: Corpus) -> [Judgement] {
    let judged = JudgementBook(corpus)
    for finding in judged.findings { Terminal.printError("minqing：\(finding)") }
    return judged.judgements
  }
}
