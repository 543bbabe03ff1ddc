import ChineseText
import Issues
import Records

/// `minqing.candidates/1`.
struct CandidateDocument: Encodable {
  struct Entry: Encodable {
    let candidate: String
    let path: String
    let line: Int
    let sentence: String
    let village: String?
    let town: String?
    let date: String?
    let type: String?
    let problem: LinkDocument.Problem
    let score: Double
    let signs: [String]

    init(_ candidate: Candidate) {
      self.candidate = candidate.id
      path = candidate.path
      line = candidate.line
      sentence = candidate.sentence
      village = candidate.village
      town = candidate.town
      date = candidate.date?.description
      type = candidate.type
      problem = LinkDocument.Problem(candidate.problem)
      score = candidate.score
      signs = candidate.signs
    }
  }

  let schema = "minqing.candidates/1"
  let total: Int
  let candidates: [Entry]
  let unknownValues: [UnknownValueDocument]?

  init(_ candidates: some Sequence<Candidate>, total: Int, unknown: [UnknownValue]) {
    self.total = total
    unknownValues = UnknownValueDocument.list(unknown)
    self.candidates = candidates.map(Entry.init)
  }
}
