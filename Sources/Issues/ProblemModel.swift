internal import ChineseText
internal import Glibc
internal import Records
internal import Search

/// The weighted terms of every issue, and how alike two issues are.
///
/// Terms are the bigrams of what remains in ``ProblemText``, and the concepts of the synonym
/// file. Weights are TF-IDF with a sublinear frequency; likeness is their cosine, joined with
/// the category where both issues have one.
struct ProblemModel {
  /// How alike two issues are, with the parts that made it.
  struct Likeness {
    /// 0 to 1.
    let score: Double
    /// The cosine of the terms, 0 to 1.
    let terms: Double
    /// 1 for the same category, 0.3 for the same first level, 0 else; nil where one has none.
    let category: Double?
  }

  private let vectors: [[Term: Double]]
  private let runs: [[[UInt32]]]
  private let categories: [String?]
  private let postings: [Term: [Int]]

  /// A bigram as two folded scalars, or a concept by its number above all scalars.
  private typealias Term = UInt64

  /// What the category counts beside the terms.
  private static let categoryShare = 0.4

  init(_ issues: [Issue], rules: CountyRules) {
    let text = ProblemText(rules: rules)
    var concepts: [String: Term] = [:]
    var counts: [[Term: Int]] = []
    var runs: [[[UInt32]]] = []
    for issue in issues {
      // Each mention may word the problem differently; a line break keeps them apart.
      let content = issue.mentions.compactMap { $0[.content] }.joined(separator: "\n")
      let issueRuns = text.runs(of: content)
      var terms: [Term: Int] = [:]
      for run in issueRuns {
        for (first, second) in zip(run, run.dropFirst()) {
          terms[Term(first) << 21 | Term(second), default: 0] += 1
        }
      }
      for concept in text.concepts(of: content) {
        let number = concepts[concept] ?? Term(1) << 60 | Term(concepts.count)
        concepts[concept] = number
        terms[number, default: 0] += 2
      }
      counts.append(terms)
      runs.append(issueRuns)
    }
    var frequency: [Term: Int] = [:]
    for terms in counts { for term in terms.keys { frequency[term, default: 0] += 1 } }
    let total = Double(issues.count)
    vectors = counts.map { terms in
      var vector = terms.reduce(into: [Term: Double]()) { vector, entry in
        let idf = log(1 + total / Double(frequency[entry.key] ?? 1))
        vector[entry.key] = (1 + log(Double(entry.value))) * idf
      }
      let length = vector.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      if length > 0 { for term in vector.keys { vector[term, default: 0] /= length } }
      return vector
    }
    self.runs = runs
    categories = issues.map(\.category)
    var postings: [Term: [Int]] = [:]
    for (index, vector) in vectors.enumerated() {
      for term in vector.keys { postings[term, default: []].append(index) }
    }
    self.postings = postings
  }

  /// Returns the issues that share a term or the category with one, with their likeness to it.
  func neighbours(of index: Int) -> [(index: Int, likeness: Likeness)] {
    var cosines: [Int: Double] = [:]
    if let category = categories[index] {
      for other in categories.indices where other != index && categories[other] == category {
        cosines[other] = 0
      }
    }
    for (term, weight) in vectors[index] {
      for other in postings[term] ?? [] where other != index {
        cosines[other, default: 0] += weight * (vectors[other][term] ?? 0)
      }
    }
    return cosines.map { ($0.key, likeness(index, $0.key, cosine: $0.value)) }
  }

  private func likeness(_ left: Int, _ right: Int, cosine: Double) -> Likeness {
    // The square root spreads the low cosines of short texts over the scale.
    let terms = min(1, cosine.squareRoot())
    guard let first = categories[left], let second = categories[right] else {
      return Likeness(score: terms, terms: terms, category: nil)
    }
    let level = { (category: String) in category.split(separator: "/").first }
    let category = first == second ? 1 : level(first) == level(second) ? 0.3 : 0
    let share = Self.categoryShare
    return Likeness(
      score: (1 - share) * terms + share * category, terms: terms, category: category)
  }

  /// Returns the longest words that two issues share, of two characters or more.
  func sharedWords(_ left: Int, _ right: Int) -> [String] {
    var words: Set<[UInt32]> = []
    for first in runs[left] {
      for second in runs[right] { collect(first, second, into: &words) }
    }
    return words.filter { word in
      !words.contains { $0.count > word.count && $0.contains(word) }
    }
    .map { word in
      String(String.UnicodeScalarView(word.compactMap { Unicode.Scalar($0) }))
    }
    .sorted { $0.count != $1.count ? $0.count > $1.count : $0 < $1 }
  }

  /// Adds the maximal common substrings of two runs.
  private func collect(_ first: [UInt32], _ second: [UInt32], into words: inout Set<[UInt32]>) {
    var lengths = [Int](repeating: 0, count: second.count + 1)
    for row in first.indices {
      var diagonal = 0
      for column in second.indices {
        let above = lengths[column + 1]
        lengths[column + 1] = first[row] == second[column] ? diagonal + 1 : 0
        diagonal = above
        let length = lengths[column + 1]
        let ends =
          row + 1 == first.count || column + 1 == second.count
          || first[row + 1] != second[column + 1]
        if length >= 2, ends {
          words.insert(Array(first[(row - length + 1)...row]))
        }
      }
    }
  }
}
