internal import ChineseText
public import Records
internal import Search

/// Finds problems told in plain prose that nobody marked as issues.
///
/// A sentence is a candidate where its own words tell of a problem of the vocabulary, and of
/// something amiss, and of nothing that is done with. What the same record has as an issue is
/// left out, and so is what reports and minutes say in passing: there only the sections on
/// difficulties are read. A letter is one candidate.
public struct CandidateFinder: Sendable {
  private let vocabulary: ProblemVocabulary
  private let places: PlaceBook
  private let names: PlaceNames
  private let cues: ProblemCues
  private let phrases = PetitionPhrases()
  private let signs = CandidateSigns()

  /// Types of records in which any sentence may tell of a problem: people's own words.
  private static let plainTypes: Set<String> = ["民情日记", "工作日志"]
  /// The least score of the cues, under difficulties and in letters or elsewhere.
  private static let leastEvidence = (difficult: 2.0, elsewhere: 5.0)
  /// The share of the best problem among all told of, below which the sentence is about many.
  private static let leastShare = 0.5
  /// The lengths of a sentence that says enough and not everything, in characters.
  private static let lengths = 8...160
  /// Where as many pairs of characters also stand in an issue of the record, it is that issue.
  private static let mostShared = 0.3

  /// Prepares the county's vocabulary.
  public init(_ rules: CountyRules) {
    vocabulary = rules.problems
    places = rules.places
    names = PlaceNames(rules.places)
    cues = ProblemCues(rules.problems)
  }

  /// Returns the candidates of a record, in order of their lines.
  public func candidates(in record: Record) -> [Candidate] {
    let prose = RecordProse(record, signs: signs)
    let recorded = record.issues.compactMap { $0[.content] }.map { content in
      (problem: reading(of: content).problem, pairs: Self.pairs(content))
    }
    let isPlain = prose.isLetter || record.type.map(Self.plainTypes.contains) ?? true
    var found: [Candidate] = []
    for sentence in prose.sentences where sentence.isUnderDifficulties || isPlain {
      guard
        let candidate = candidate(
          sentence, in: record, isTold: sentence.isUnderDifficulties || prose.isLetter)
      else { continue }
      let pairs = Self.pairs(sentence.text)
      let isRecorded = recorded.contains { issue in
        issue.problem == candidate.problem.name
          || Double(pairs.intersection(issue.pairs).count)
            > Self.mostShared * Double(max(1, min(pairs.count, issue.pairs.count)))
      }
      let isSaid = found.contains { $0.problem.name == candidate.problem.name }
      if !isRecorded, !isSaid { found.append(candidate) }
    }
    if prose.isLetter, let best = found.max(by: { $0.score < $1.score }) { return [best] }
    return found
  }

  private func candidate(
    _ sentence: RecordProse.Sentence, in record: Record, isTold: Bool
  ) -> Candidate? {
    let scalars = FoldedText(sentence.text).scalars
    guard Self.lengths.contains(sentence.text.count), !signs.isNoProblem(scalars),
      !Self.namesIssue(sentence.text)
    else { return nil }
    let hasVoice = signs.hasVoice(scalars)
    // Under such a heading what stands is amiss, whatever its words.
    guard sentence.isUnderDifficulties || signs.tellsOfSomethingAmiss(scalars) else {
      return nil
    }
    let reading = reading(of: sentence.text)
    let least = isTold ? Self.leastEvidence.difficult : Self.leastEvidence.elsewhere
    guard let finding = reading.finding, reading.score >= least,
      finding.share >= Self.leastShare
    else { return nil }
    let place = record.villages.count == 1 ? record.villages.first.flatMap(places.resolve) : nil
    let named = names.villages(in: sentence.text, places)
    let village = place ?? (named.count == 1 ? named.first : nil)
    let told = (isTold ? 0.25 : 0) + (hasVoice ? 0.15 : 0)
    let score = min(1, 0.6 * reading.score / (reading.score + 4) + told)
    return Candidate(
      id: Candidate.id(path: record.path, sentence: sentence.text), path: record.path,
      line: sentence.line, sentence: sentence.text,
      village: village?.village ?? (record.villages.count == 1 ? record.villages.first : nil),
      town: village?.town ?? record[.town], date: record.date ?? record.period?.last,
      type: record.type, problem: finding, score: score,
      signs: [
        sentence.isUnderDifficulties ? "写在讲困难、问题的一节里" : nil,
        hasVoice ? "转述了群众的话或要求" : nil,
      ].compactMap { $0 })
  }

  /// Whether a sentence gives the number of an issue, such as 下庄-2010-007: it is registered.
  private static func namesIssue(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).contains { before, year in
      before.last?.isLetter == true && year.count == 4 && year.allSatisfy(\.isNumber)
    }
  }

  /// What a text tells of, by its own cues.
  private func reading(
    of text: String
  ) -> (problem: String?, score: Double, finding: ProblemFinding?) {
    let text = IssueText(text, village: nil, places: names, phrases: phrases)
    let evidence = cues.evidence(in: text)
    var scores = [Double](repeating: 0, count: vocabulary.problems.count)
    for found in evidence {
      let cue = cues.cues[found.cue]
      // One sentence stands alone; that it is the first says nothing.
      scores[cue.problem] += cue.value
    }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else {
      return (nil, 0, nil)
    }
    let problem = vocabulary.problems[best]
    let words = evidence.filter { cues.cues[$0.cue].problem == best }
      .sorted { cues.cues[$0.cue].value > cues.cues[$1.cue].value }
    var shown: [String] = []
    for word in words.map(\.words) where shown.count < 4 {
      if !shown.contains(where: { $0.contains(word) || word.contains($0) }) { shown.append(word) }
    }
    let share = ProblemScores.shares(of: scores)[best]
    let finding = ProblemFinding(
      name: problem.name, family: problem.family, category: problem.categories.first,
      codes: problem.codes, share: share, words: shown)
    return (problem.name, scores[best], finding)
  }

  private static func pairs(_ text: String) -> Set<[UInt32]> {
    let scalars = FoldedText(text).scalars.filter { ScalarClass.of($0) == .han }
    return Set(zip(scalars, scalars.dropFirst()).map { [$0, $1] })
  }
}

extension PlaceNames {
  /// The villages that a text names, as the places file knows them, each once.
  fileprivate func villages(in text: String, _ places: PlaceBook) -> [Place] {
    let folded = FoldedText(text)
    var found: [Place] = []
    for range in ranges(in: folded, village: nil) {
      let name = String(
        String.UnicodeScalarView(folded.scalars[range].compactMap { Unicode.Scalar($0) }))
      guard let place = places.resolve(name), place.village != nil, !found.contains(place)
      else { continue }
      found.append(place)
    }
    return found
  }
}
