internal import Records
internal import Search

/// The times an issue was taken up: once, and once more whenever it came up again after its end.
struct LifeRounds: Sendable {
  /// The places of the mentions of one time.
  struct Round: Sendable {
    var mentions: Range<Int>
    /// How it ended; nil while it is open.
    var ending: LifeStage?
    /// Whether it began because the matter came up again after it was closed.
    var isAgain = false
    /// Whether it began with an open status, and no record says 重办.
    var isUnmarked = false
  }

  private(set) var rounds: [Round] = []
  /// The stages as written in the mentions; nil where none is readable.
  let stages: [LifeStage?]

  init(_ mentions: [IssueEntry], vocabularies: Vocabularies) {
    let words = mentions.map { $0[.status] }
    stages = words.map { word in
      word.flatMap { LifeStage(rawValue: vocabularies.resolve($0, in: .statuses) ?? $0) }
    }
    var round = Round(mentions: 0..<0)
    var hasReopened = false
    for (place, word) in words.enumerated() {
      let stage = stages[place]
      // A status that nobody can read still tells that the matter was not at rest.
      let isOpen = word != nil && (stage.map { $0.isWaiting } ?? true)
      let isAnew = stage == .reopened && !hasReopened
      let comesAgain = isOpen && round.ending.map { $0 != .transferred } ?? false
      if comesAgain || isAnew {
        if place > 0 {
          rounds.append(round)
          round = Round(mentions: place..<place)
        }
        round.isAgain = true
        round.isUnmarked = stage != nil && stage != .reopened
        hasReopened = stage == .reopened
      } else if isOpen {
        round.ending = nil
      }
      if let stage, stage.isEnding { round.ending = stage }
      if round.ending != nil { hasReopened = false }
      round.mentions = round.mentions.lowerBound..<(place + 1)
    }
    rounds.append(round)
  }
}
