import ChineseText
import Issues
import Testing

/// Deadlines come from the records first and from the county's clocks where these are silent.
@Suite struct DeadlineTests {
  private typealias Mention = LifeSample.Mention

  private static let profile = """
    名称: 甲县
    时限:
      - 各步: {受理: 3个工作日, 办理: 20日}
        全程: 90日
      - 性质: 咨询
        全程: 15日
      - 类别: 基础设施
        全程: 30日
      - 来源: 信访
        全程: 60日
    节假日: [2010-04-05]
    调休上班: [2010-04-10]

    """

  /// The keys of a record of 2010-04-01, a Thursday; the deadline and how many days it is over on
  /// 2010-06-30.
  @Test(arguments: [
    (["状态：办理", "受理日期：2010-04-01", "办理期限：2010-06-20"], "2010-06-20", 10),
    (["状态：办理", "受理日期：2010-04-01", "办理期限：2010-06-01", "延期：至2010-06-28，镇长同意"], "2010-06-28", 2),
    (["状态：办理", "受理日期：2010-04-01", "办理期限：2010-07-20"], "2010-07-20", nil),
    (["状态：暂缓", "复查日期：2010-06-25", "办理期限：2010-05-01"], "2010-06-25", 5),
    (["状态：交办", "受理日期：2010-04-01"], "2010-06-30", nil),
    (["状态：交办", "性质：咨询", "受理日期：2010-04-01"], "2010-04-16", 75),
    (["状态：交办", "类别：基础设施/供水", "受理日期：2010-04-01"], "2010-05-01", 60),
    (["状态：交办", "类别：基础设施/供水", "来源：县信访局转来", "受理日期：2010-04-01"], "2010-05-31", 30),
  ])
  func theNearestRuleSetsTheDeadline(_ keys: [String], day: String, over: Int?) throws {
    let issue = try issue(keys)
    #expect(issue.deadline?.day == CivilDate(iso: day))
    #expect(issue.daysOverdue(on: try date("2010-06-30")) == over)
  }

  @Test func aStageIsOverdueByWorkingDaysWithHolidaysAndMovedDays() throws {
    // From Thursday: Friday 2, then Tuesday 6 (Monday is a holiday), Wednesday 7.
    let issue = try issue(["状态：受理", "受理日期：2010-04-01"])
    #expect(issue.stageDeadline?.day == CivilDate(iso: "2010-04-07"))
    #expect(!issue.isOverdue(on: try date("2010-04-07")))
    #expect(issue.daysOverdue(on: try date("2010-04-08")) == 1)
    // From Thursday 8: Friday 9, Saturday 10 is worked, Monday 12.
    let moved = try self.issue(["状态：受理", "受理日期：2010-04-08"])
    #expect(moved.stageDeadline?.day == CivilDate(iso: "2010-04-12"))
  }

  @Test func aWrittenDeadlineTakesThePlaceOfTheStagesClock() throws {
    let bound = try issue(["状态：办理", "受理日期：2010-04-01", "办理期限：2010-06-20"])
    #expect(bound.stageDeadline == nil)
    let free = try issue(["状态：办理", "受理日期：2010-04-01"])
    #expect(free.stageDeadline?.day == CivilDate(iso: "2010-04-21"))
  }

  @Test func aClosedIssueIsNeverOverdue() throws {
    let issue = try issue(["状态：办结", "受理日期：2010-04-01", "办理期限：2010-04-20", "办结日期：2010-06-01"])
    #expect(issue.deadline == nil)
    #expect(!issue.isOverdue(on: try date("2010-06-30")))
  }

  @Test func whatWasTakenUpAnewHasANewDeadline() throws {
    let issue = try LifeSample(
      [
        Mention("2010-03-01", "状态：办结", "受理日期：2010-01-01", "办理期限：2010-02-01"),
        Mention("2010-05-10", "状态：重办", "受理日期：2010-01-01"),
      ], profile: Self.profile
    ).issue()
    #expect(issue.deadline?.day == CivilDate(iso: "2010-08-08"))
  }

  @Test(arguments: [
    (["状态：受理", "受理日期：2010-03-20"], LifeStage.accepted, "2010-03-20"),
    (["状态：受理", "受理日期：2010-03-20", "批办：镇长，2010-03-25"], .instructed, "2010-03-25"),
    (["状态：办理", "受理日期：2010-03-20", "批办：镇长，2010-03-25"], .inHand, "2010-04-01"),
  ])
  func anIssueWaitsWhereItsLastStageIs(
    _ keys: [String], stage: LifeStage, since: String
  ) throws {
    let waiting = try issue(keys).waiting
    #expect(waiting?.stage == stage)
    #expect(waiting?.since == CivilDate(iso: since))
  }

  @Test func stagesAgeFromTheDayTheyWereReached() throws {
    let day = try date("2010-06-30")
    let issues = try [
      issue(["状态：受理", "受理日期：2010-06-20"]), issue(["状态：受理", "受理日期：2010-06-26"]),
      issue(["状态：受理", "受理日期：2010-06-29"]), issue(["状态：办理"]),
      issue(["状态：办结", "办结日期：2010-03-01"]),
    ]
    let rows = StageAgeing(issues, on: day).rows
    #expect(rows.map(\.stage) == [.accepted, .inHand])
    #expect(rows.map(\.count) == [3, 1])
    #expect(rows.map(\.medianDays) == [4, 90])
    #expect(rows.map(\.longestDays) == [10, 90])
    #expect(rows.map(\.overdue) == [1, 1])
  }

  private func issue(_ keys: [String]) throws -> Issues.Issue {
    let mention = Mention("2010-04-01", keys.joined(separator: "\n"))
    return try LifeSample([mention], profile: Self.profile).issue()
  }

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
}
