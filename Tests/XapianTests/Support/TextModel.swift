import TestSupport
import Xapian

/// Answers queries by looking at every word of every document: slow, plain, independent.
struct TextModel {
  /// The words of each document in order; positions count from 1.
  var documents: [DocumentID: [String]] = [:]

  func numbers(matching query: Query) -> [DocumentID] {
    documents.filter { matches($0.value, query) }.keys.sorted()
  }

  private func matches(_ words: [String], _ query: Query) -> Bool {
    switch query {
    case .term(let term, _): words.contains(term)
    case .all(let parts): parts.allSatisfy { matches(words, $0) }
    case .any(let parts), .synonym(let parts): parts.contains { matches(words, $0) }
    case .excluding(let kept, let removed): matches(words, kept) && !matches(words, removed)
    case .maybe(let required, _): matches(words, required)
    case .filter(let kept, let filter): matches(words, kept) && matches(words, filter)
    case .boost(let part, _): matches(words, part)
    case .wildcard(let prefix, _): words.contains { $0.hasPrefix(prefix) }
    case .phrase(let terms, let window):
      spans(words, terms[...]).contains { isAscending($0) && width($0) <= window }
    case .near(let terms, let window): spans(words, terms[...]).contains { width($0) <= window }
    case .everything: true
    default: false
    }
  }

  /// Every choice of one place for each term.
  private func spans(_ words: [String], _ terms: ArraySlice<String>) -> [[Int]] {
    guard let first = terms.first else { return [[]] }
    let places = words.indices.filter { words[$0] == first }
    let rest = spans(words, terms.dropFirst())
    return places.flatMap { place in rest.map { [place] + $0 } }
  }

  private func isAscending(_ places: [Int]) -> Bool {
    zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
  }

  private func width(_ places: [Int]) -> Int {
    guard let low = places.min(), let high = places.max() else { return 0 }
    return high - low + 1
  }
}

/// Makes documents and queries over a vocabulary so small that most queries meet something.
struct TextMaker {
  private var random: SeededGenerator
  private let vocabulary = ["甲", "乙", "甲乙", "丙", "ab", "abc"]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func number(_ range: Range<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  mutating func words() -> [String] {
    (0..<number(1..<9)).map { _ in word() }
  }

  mutating func word() -> String {
    vocabulary[number(0..<vocabulary.count)]
  }

  /// A random query.
  ///
  /// AND_MAYBE stands only where its weight counts: libxapian 1.4.22 leaves its bounds unset
  /// below the second part of AND_NOT and of FILTER, and what `A NOT (B FILTER (C MAYBE D))`
  /// finds then hangs on what the memory held before.
  mutating func query(depth: Int = 3, isWeighted: Bool = true) -> Query {
    let below = depth - 1
    switch number(0..<(depth > 0 ? 12 : 3)) {
    case 0...1: return .term(word())
    case 2:
      let terms = distinctWords()
      let window = terms.count + number(0..<3)
      return Bool.random(using: &random)
        ? .phrase(terms, window: window) : .near(terms, window: window)
    case 3...4: return .all(parts(below, isWeighted))
    case 5...6: return .any(parts(below, isWeighted))
    case 7:
      return .excluding(
        query(depth: below, isWeighted: isWeighted), query(depth: below, isWeighted: false))
    case 8 where isWeighted: return .maybe(query(depth: below), query(depth: below))
    case 8...9:
      return .filter(
        query(depth: below, isWeighted: isWeighted),
        by: query(depth: below, isWeighted: false))
    case 10: return .boost(query(depth: below, isWeighted: isWeighted), 2)
    default: return .wildcard(String(word().prefix(1)), expansionLimit: 0)
    }
  }

  private mutating func parts(_ depth: Int, _ isWeighted: Bool) -> [Query] {
    (0..<number(1..<4)).map { _ in query(depth: depth, isWeighted: isWeighted) }
  }

  private mutating func distinctWords() -> [String] {
    Array(vocabulary.shuffled(using: &random).prefix(number(2..<4)))
  }
}
