internal import ChineseText
internal import Records

/// The vocabulary's cue terms, ready to be found in a text.
struct ProblemCues: Sendable {
  /// A cue with the problem it tells of.
  struct Cue: Sendable, BitwiseCopyable {
    /// The problem's number in the vocabulary.
    let problem: Int
    /// The aspect's number over all problems.
    let aspect: Int
    /// What the cue is worth where it stands once in a plain sentence.
    let value: Double
    /// How many parts must stand together.
    let parts: Int
  }

  /// A cue found in a text.
  struct Evidence: Sendable {
    /// The cue's number.
    let cue: Int
    /// The sum of the weights of the sentences in which it stands.
    let amount: Double
    /// The words as they stand, folded, for showing.
    let words: String
  }

  /// All cues.
  let cues: [Cue]
  /// For each aspect its name and its problem's number.
  let aspects: [(name: String, problem: Int)]
  private let automaton: WordAutomaton
  /// For each word the plain cues that it is.
  private let plain: [[Int32]]
  /// For each word the combinations it is a part of.
  private let partial: [[(cue: Int32, part: Int32)]]

  /// What the weights 1 to 5 of the file are worth: a strong cue outweighs several weak ones.
  private static let values = [0, 0.25, 0.7, 1.6, 3, 5]
  /// How far apart the parts of a combination may stand, in characters.
  private static let reach = 14

  init(_ vocabulary: ProblemVocabulary) {
    var numbers: [String: Int] = [:]
    var words: [String] = []
    var plain: [[Int32]] = []
    var partial: [[(cue: Int32, part: Int32)]] = []
    func number(of word: String) -> Int {
      let folded = fold(word)
      if let known = numbers[folded] { return known }
      numbers[folded] = words.count
      words.append(folded)
      plain.append([])
      partial.append([])
      return words.count - 1
    }
    var cues: [Cue] = []
    var aspects: [(name: String, problem: Int)] = []
    for (problem, entry) in vocabulary.problems.enumerated() {
      for aspect in entry.aspects {
        for cue in aspect.cues {
          for (part, choices) in cue.parts.enumerated() {
            for word in choices {
              let word = number(of: word)
              if cue.parts.count == 1 {
                plain[word].append(Int32(cues.count))
              } else {
                partial[word].append((Int32(cues.count), Int32(part)))
              }
            }
          }
          cues.append(
            Cue(
              problem: problem, aspect: aspects.count, value: Self.values[cue.weight],
              parts: cue.parts.count))
        }
        aspects.append((aspect.name, problem))
      }
    }
    for word in vocabulary.excluded { _ = number(of: word) }
    self.cues = cues
    self.aspects = aspects
    self.plain = plain
    self.partial = partial
    automaton = WordAutomaton(words.map { FoldedText($0).scalars })
  }

  /// Returns the cues that stand in a text, each once, in order of their numbers.
  func evidence(in text: IssueText) -> [Evidence] {
    var amounts: [Int32: (amount: Double, words: Range<Int>, also: Range<Int>?)] = [:]
    var parts: [Int32: [(part: Int32, range: Range<Int>)]] = [:]
    for match in automaton.longestMatches(in: text.scalars) {
      let weight = text.weight(at: match.range.lowerBound)
      for cue in plain[match.word] {
        amounts[cue, default: (0, match.range, nil)].amount += weight
      }
      for (cue, part) in partial[match.word] {
        parts[cue, default: []].append((part, match.range))
      }
    }
    for (cue, found) in parts {
      for first in found where first.part == 0 {
        guard let last = completion(of: first.range, cue: cue, among: found, text) else {
          continue
        }
        amounts[cue, default: (0, first.range, last)].amount +=
          text.weight(at: first.range.lowerBound)
      }
    }
    return amounts.sorted { $0.key < $1.key }.map { cue, found in
      Evidence(
        cue: Int(cue), amount: found.amount,
        words: words(found.words, text) + (found.also.map { "…" + words($0, text) } ?? ""))
    }
  }

  /// The range of the last other part, where all stand near the first in the same sentence.
  private func completion(
    of first: Range<Int>, cue: Int32, among found: [(part: Int32, range: Range<Int>)],
    _ text: IssueText
  ) -> Range<Int>? {
    var last: Range<Int>?
    for part in 1..<Int32(cues[Int(cue)].parts) {
      let near = found.first { other in
        other.part == part && other.range != first
          && text.sentences[other.range.lowerBound] == text.sentences[first.lowerBound]
          && other.range.lowerBound - first.upperBound <= Self.reach
          && first.lowerBound - other.range.upperBound <= Self.reach
      }
      guard let near else { return nil }
      last = near.range
    }
    return last
  }

  private func words(_ range: Range<Int>, _ text: IssueText) -> String {
    String(String.UnicodeScalarView(text.scalars[range].compactMap { Unicode.Scalar($0) }))
  }
}
