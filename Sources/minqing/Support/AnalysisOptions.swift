import ArgumentParser
import Issues
import Records

extension CorpusOptions {
  /// Opens what is kept of the analysis of all issues.
  func analysisStore(of corpus: Corpus) throws -> AnalysisStore {
    AnalysisStore(corpus: corpus, index: try openIndex(of: corpus), folder: indexFolder)
  }

  /// Reads the issues and what people judged of them, for grouping.
  func analyse(_ corpus: Corpus) throws -> IssueAnalysis {
    let judgements = judgements(of: corpus)
    let store = try analysisStore(of: corpus)
    let analysis = try reporting { try store.analysis(judgements: judgements) }
    for finding in corpus.rules.findings { Terminal.printError("minqing：\(finding)") }
    return analysis
  }

  /// Opens the links of issues without reading more issues than are shown.
  func openLinks(of corpus: Corpus) throws -> IssueLinker {
    let judgements = judgements(of: corpus)
    let store = try analysisStore(of: corpus)
    let linker = try reporting { try store.linker(judgements: judgements) }
    for finding in corpus.rules.findings { Terminal.printError("minqing：\(finding)") }
    return linker
  }

  private func judgements(of corpus: Corpus) -> [Judgement] {
    let judged = JudgementBook(corpus)
    for fault in judged.faults { Terminal.printError("minqing：\(fault)") }
    return judged.judgements
  }
}
