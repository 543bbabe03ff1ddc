internal import ChineseText
internal import Records
internal import Search

/// Derives the steps of an issue's life from the keys of its blocks.
struct LifeReader {
  private let issue: Issue
  private(set) var steps: [LifeStep] = []
  private var round = 0
  private var mention: IssueEntry

  /// Reads all mentions of an issue; nil for one that has none.
  init?(_ issue: Issue) {
    guard let first = issue.mentions.first else { return nil }
    self.issue = issue
    mention = first
    for (number, part) in issue.course.rounds.enumerated() {
      round = number
      for place in part.mentions {
        mention = issue.mentions[place]
        read(issue.course.stages[place])
      }
    }
    sort()
  }

  /// Orders the steps by round, day and the usual course; those without a day come last.
  private mutating func sort() {
    let ordered = steps.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.round != other.round { return one.round < other.round }
      let (first, second) = (one.date?.first, other.date?.first)
      if first != second {
        guard let first else { return false }
        guard let second else { return true }
        return first < second
      }
      let (place, next) = (one.stage?.order ?? .max, other.stage?.order ?? .max)
      return place != next ? place < next : left.offset < right.offset
    }
    steps = ordered.map(\.element)
  }

  private mutating func read(_ stage: LifeStage?) {
    if let received = mention[.received] {
      add(
        stage == .registered ? .registered : .accepted,
        ChineseDate.parse(received, relativeTo: nil),
        .received)
    }
    addRemark(.instructed, .instruction)
    addExtension()
    addStatus(stage)
    addRemark(.told, .feedback)
    addRemark(.published, .notice)
    addRemark(.revisited, .followUp)
  }

  private mutating func addStatus(_ stage: LifeStage?) {
    guard let word = mention[.status] else { return addClosing(.solved) }
    guard let stage else {
      append(
        LifeStep(
          stage: nil, name: word, date: mention.recordDate.map { CivilPeriod($0) },
          isDateWritten: false, who: mention[.handler],
          detail: mention[.progress] ?? mention[.handling], round: round,
          evidence: [evidence(.status)]))
      return
    }
    switch stage {
    case .registered, .accepted:
      if mention[.received] == nil { add(stage, nil, .status) }
    case .solved, .solvedOnSpot:
      if mention[.closed] == nil {
        add(stage, nil, .status, who: mention[.handler], detail: closingDetail)
      }
      addClosing(stage)
    case .told, .revisited:
      addClosing(.solved)
      let key: Field = stage == .told ? .feedback : .followUp
      if mention[key] == nil { add(stage, nil, .status, detail: mention[.rating]) }
    case .deferred:
      let review = mention[.review].map { "\($0)复查" }
      add(
        stage, nil, .status, who: mention[.handler],
        detail: joined([mention[.reason], review]))
    case .explained, .transferred, .declined:
      let end = mention[.closed].flatMap { ChineseDate.parse($0, relativeTo: nil) }
      add(
        stage, end, .status, who: mention[.handler],
        detail: joined([mention[.reason], mention[.handling], mention[.rating]]))
    case .assigned, .inHand, .reopened, .instructed, .extended, .published:
      addClosing(.solved)
      add(
        stage, nil, .status, who: mention[.handler],
        detail: mention[.progress] ?? mention[.handling])
    }
  }

  private var closingDetail: String? {
    joined([mention[.handling], mention[.rating].map { "群众评价：\($0)" }])
  }

  /// A step for 办结日期, whatever the status says.
  private mutating func addClosing(_ stage: LifeStage) {
    guard let value = mention[.closed] else { return }
    let date = ChineseDate.parse(value, relativeTo: mention.recordDate)
    add(stage, date, .closed, who: mention[.handler], detail: closingDetail)
  }

  private mutating func addExtension() {
    guard let value = mention[.postponement] else { return }
    add(.extended, nil, .postponement, detail: value)
  }

  /// A step that one key tells of with its day; what is only planned is no step yet.
  private mutating func addRemark(_ stage: LifeStage, _ field: Field) {
    guard let value = mention[field] else { return }
    let remark = DatedRemark(value, on: mention.recordDate)
    if let day = mention.recordDate, let told = remark.date, told.first > day { return }
    let isPerson = stage == .instructed
    add(
      stage, remark.date, field, who: isPerson ? remark.text : nil,
      detail: isPerson ? nil : remark.text)
  }

  private func joined(_ parts: [String?]) -> String? {
    let written = parts.compactMap { $0 }
    return written.isEmpty ? nil : written.joined(separator: "；")
  }

  private func evidence(_ field: Field) -> LifeStep.Evidence {
    LifeStep.Evidence(path: mention.path, line: mention.line(of: field))
  }

  private mutating func add(
    _ stage: LifeStage, _ date: CivilPeriod?, _ field: Field, who: String? = nil,
    detail: String? = nil
  ) {
    append(
      LifeStep(
        stage: stage, name: stage.rawValue,
        date: date ?? mention.recordDate.map { CivilPeriod($0) },
        isDateWritten: date != nil, who: who, detail: detail, round: round,
        evidence: [evidence(field)]))
  }

  /// Adds a step, or its place to a step that is the same, told again in a later record.
  private mutating func append(_ step: LifeStep) {
    // A reception is repeated in every record of the issue, those of a later round included.
    let lasting: Set<LifeStage?> = [.registered, .accepted, .instructed]
    let same = steps.lastIndex { known in
      guard known.name == step.name, known.round == round || lasting.contains(step.stage),
        known.isDateWritten == step.isDateWritten
      else { return false }
      if step.isDateWritten { return known.date == step.date }
      // An end is reached once, in whatever words later records tell it.
      if step.stage?.isEnding ?? false { return true }
      return (step.detail == nil || known.detail == step.detail)
        && (step.who == nil || known.who == step.who)
    }
    guard let same else { return steps.append(step) }
    steps[same].evidence += step.evidence
  }
}

extension Issue {
  /// The steps of its life, in order of their days; contradictions stand side by side.
  public var life: [LifeStep] { LifeReader(self)?.steps ?? [] }
}
