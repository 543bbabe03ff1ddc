internal import ChineseText
internal import Duplicates
internal import Issues
internal import Records
internal import Search

/// Finds what is wrong with the files in which people decide something and keep searches.
///
/// The books that the commands obey read them here too, and say the same.
struct DecisionCheck {
  let corpus: Corpus
  let records: [Record]
  let today: CivilDate

  func findings() -> [Finding] {
    let judgements = JudgementBook(corpus)
    let candidates = CandidateBook(corpus)
    let duplicates = DecisionBook(corpus)
    return judgements.findings + candidates.findings + duplicates.findings
      + SavedSearches(corpus: corpus).findings(today: today)
      + dangling(judgements, candidates) + dangling(candidates) + dangling(duplicates)
  }

  /// Judgements about issues that no record has.
  private func dangling(_ book: JudgementBook, _ candidates: CandidateBook) -> [Finding] {
    let numbers = records.flatMap { $0.issues.map(\.id) } + candidates.promoted.map(\.id)
    let known = Set(numbers.map { fold($0) })
    return book.judgements.flatMap { judgement in
      [judgement.first, judgement.second].filter { !known.contains(fold($0)) }.map {
        finding(judgement.path, $0, "判断里的问题“\($0)”在全部资料里都找不到。", "请核对编号；")
      }
    }
  }

  private func dangling(_ book: CandidateBook) -> [Finding] {
    let paths = Set(records.map(\.path))
    return book.decisions.filter { !paths.contains($0.source) }.map {
      missingRecord($0.source, in: $0.path)
    }
  }

  /// Decisions that both records stay, of which one is gone: of two that are one document, a
  /// person takes the second away.
  private func dangling(_ book: DecisionBook) -> [Finding] {
    let paths = Set(records.map(\.path))
    let digests = Set(records.map(\.digest.description))
    return book.decisions.filter { $0.decision.verdict == .keepBoth }.flatMap { path, decision in
      [decision.first, decision.second]
        .filter { !paths.contains($0.path) && !digests.contains($0.digest) }
        .map { missingRecord($0.path, in: path) }
    }
  }

  private func missingRecord(_ record: String, in path: String) -> Finding {
    finding(path, record, "判断里的记录“\(record)”不在资料目录里。", "请核对路径，移动过的请改正；")
  }

  private func finding(
    _ path: String, _ name: String, _ message: String, _ remedy: String
  ) -> Finding {
    Finding(
      code: .danglingDecision, path: path, line: line(of: name, in: path), column: 1,
      message: message, remedy: remedy + "这个判断不再用了的，加一行“撤销时间：”，写上日期。")
  }

  /// The line of a decision's file on which a name stands, from 1.
  private func line(of name: String, in path: String) -> Int {
    guard let source = corpus.read(path).record?.source else { return 1 }
    return (1...source.lineCount).first { line in
      source.string(source.lineRange(line)).contains(name)
    } ?? 1
  }
}
