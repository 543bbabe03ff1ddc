import ArgumentParser
import Issues
import Records

extension CorpusOptions {
  /// Reads the issues and what people judged of them, for linking and grouping.
  func analyse(_ book: IssueBook, of corpus: Corpus) -> IssueAnalysis {
    let judged = JudgementBook(corpus)
    for fault in judged.faults { Terminal.printError("minqing：\(fault)") }
    let analysis = IssueAnalysis(book, rules: corpus.rules, judgements: judged.judgements)
    for finding in corpus.rules.findings { Terminal.printError("minqing：\(finding)") }
    return analysis
  }
}
