internal import ChineseText

/// What happened with a problem month by month.
public struct ProblemTimeline: Sendable {
  /// Something that happened with one issue.
  public struct Event: Sendable {
    /// The issue.
    public let issue: Issue
    /// What happened: it came up, it came up again, or it ended in some way.
    public let stage: LifeStage
    /// What was done or said, where something is written.
    public let detail: String?

    /// What happened, in a word: 提出, 又反映, 办结, 解释 and so on.
    public var name: String {
      switch stage {
      case .accepted: "提出"
      case .reopened: "又反映"
      default: stage.rawValue
      }
    }
  }

  /// One month.
  public struct Month: Sendable {
    /// The form `2010-03`.
    public let month: String
    /// What happened, in order of days.
    public let events: [Event]

    /// The villages in which something happened, each once.
    public var villages: [String] {
      var seen: Set<String> = []
      return events.compactMap(\.issue.village).filter { seen.insert($0).inserted }
    }
    /// How many issues came up.
    public var raised: Int { count { $0 == .accepted } }
    /// How many were done.
    public var solved: Int { count { $0.isSolving } }
    /// How many ended with an explanation.
    public var explained: Int { count { $0 == .explained } }
    /// How many came up again.
    public var again: Int { count { $0 == .reopened } }

    private func count(_ isWanted: (LifeStage) -> Bool) -> Int {
      events.count { isWanted($0.stage) }
    }
  }

  /// The months in which something happened, in order.
  public let months: [Month]

  /// Reads the lives of a problem's issues.
  public init(_ problem: RecurringProblem) {
    let events = problem.issues.flatMap { Self.events(of: $0) }
      .sorted { left, right in
        left.day != right.day ? left.day < right.day : left.event.issue.id < right.event.issue.id
      }
    months = Dictionary(grouping: events) { String($0.day.description.prefix(7)) }
      .map { month, events in Month(month: month, events: events.map(\.event)) }
      .sorted { $0.month < $1.month }
  }

  private static func events(of issue: Issue) -> [(day: CivilDate, event: Event)] {
    var events: [(day: CivilDate, event: Event)] = []
    if let day = issue.firstDate {
      events.append((day, Event(issue: issue, stage: .accepted, detail: issue.content)))
    }
    for (number, round) in issue.course.rounds.enumerated() {
      let steps = issue.life.filter { $0.round == number }
      if round.isAgain, let step = steps.first(where: { $0.stage == .reopened }) ?? steps.first,
        let day = step.date?.first
      {
        events.append((day, Event(issue: issue, stage: .reopened, detail: step.detail)))
      }
      guard let ending = round.ending else { continue }
      let done: Set<LifeStage> = [.solved, .solvedOnSpot]
      let end = steps.last { step in
        step.stage.map { ending.isSolving ? done.contains($0) : $0 == ending } ?? false
      }
      if let end, let stage = end.stage, let day = end.date?.first {
        events.append((day, Event(issue: issue, stage: stage, detail: end.detail)))
      }
    }
    return events
  }
}
