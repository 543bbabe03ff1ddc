internal import Duplicates
internal import Records

/// Finds diaries and logs that repeat an earlier one of their village, except those of which a
/// person decided that both stay.
struct CopyCheck {
  let corpus: Corpus
  let records: [Record]

  func findings() -> [Finding] {
    let lines = Dictionary(
      records.map { ($0.path, $0.entry(.date)?.line ?? 1) }, uniquingKeysWith: { first, _ in first }
    )
    let compared = records.compactMap { ComparedRecord($0, rules: corpus.rules) }
    let decisions = DecisionBook(corpus)
    return DuplicateFinder(compared).repeatedEntries()
      .filter { decisions.decision(on: $0.earlier, $0.later) == nil }
      .map { pair in
        Finding(
          code: .repeatedEntry, path: pair.later.path, line: lines[pair.later.path] ?? 1,
          column: 1,
          message:
            "正文有\(Int(pair.similarity * 100))%同\(pair.earlier.path)一样。",
          remedy: "请写当天的事；确实都要留的，用 minqing dedupe 写明判断。")
      }
  }
}
