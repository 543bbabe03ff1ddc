import ChineseText
import Issues
import Testing

/// All records of an issue together tell one life.
@Suite struct IssueLifeTests {
  private typealias Mention = LifeSample.Mention

  @Test func aLifeHasItsStepsInOrderWithDaysPeopleAndPlaces() throws {
    let sample = try LifeSample([
      Mention("2010-03-15", "状态：交办", "承办：镇水利站", "受理日期：2010-03-15", "办理期限：2010-03-25"),
      Mention(
        "2010-06-30", "状态：办结", "承办：镇水利站", "受理日期：2010-03-15", "批办：镇分管负责同志，2010-03-16",
        "延期：至2010-04-10，镇分管负责同志同意，等配件", "办结日期：2010-04-08", "处理：换了泵",
        "反馈：2010-04-09，村部张贴", "群众评价：满意", type: "问题台账"),
    ])
    let steps = try sample.issue().life.map { step in
      let date = step.date.map { "\($0)" } ?? "?"
      let places = step.evidence.map { "\($0.path):\($0.line)" }.joined(separator: " ")
      return [
        date + (step.isDateWritten ? "" : "~"), step.name, step.who ?? "-", step.detail ?? "-",
        places,
      ].joined(separator: " | ")
    }
    #expect(
      steps == [
        "2010-03-15 | 受理 | - | - | 1.txt:10 2.txt:10",
        "2010-03-15~ | 交办 | 镇水利站 | - | 1.txt:8",
        "2010-03-16 | 批办 | 镇分管负责同志 | - | 2.txt:11",
        "2010-04-08 | 办结 | 镇水利站 | 换了泵；群众评价：满意 | 2.txt:13",
        "2010-04-09 | 反馈 | - | 村部张贴 | 2.txt:15",
        "2010-06-30~ | 延期 | - | 至2010-04-10，镇分管负责同志同意，等配件 | 2.txt:12",
      ])
    #expect(sample.findings().isEmpty)
  }

  @Test func aMonthStaysAMonth() throws {
    let sample = try LifeSample([
      Mention("2010-06-30", "状态：办结", "受理日期：2010年3月", "承办：站", "办结日期：2010年4月", "反馈：已说")
    ])
    let dates = try sample.issue().life.compactMap(\.date).map(\.description)
    #expect(dates == ["2010-03", "2010-04", "2010-06-30"])
  }

  /// The statuses in the order of the records; whether closed, whether ever reopened, how it ended.
  @Test(arguments: [
    ("登记 受理 交办", false, false, nil),
    ("交办 办结", true, false, LifeStage.solved),
    ("现场办结", true, false, .solvedOnSpot),
    ("办结 回访", true, false, .revisited),
    ("办结 反馈", true, false, .solved),
    ("受理 解释", true, false, .explained),
    ("转送", true, false, .transferred),
    ("不予受理", true, false, .declined),
    ("交办 暂缓 交办", false, false, nil),
    ("办结 重办", false, true, nil),
    ("办结 重办 重办 办理", false, true, nil),
    ("办结 重办 办结", true, true, .solved),
    ("办结 重办 办结 重办 办结", true, true, .solved),
    ("重办 办理", false, true, nil),
    ("办结 办理", false, true, nil),
    ("办结 办理 办结", true, true, .solved),
    ("转送 办理 办结", true, false, .solved),
    ("办结 又犯了 办结", true, true, .solved),
    ("正在催", false, false, nil),
  ])
  func whatWasClosedAndCameUpAgainWasReopened(
    _ statuses: String, isClosed: Bool, isReopened: Bool, ending: LifeStage?
  ) throws {
    let mentions = statuses.split(separator: " ").enumerated().map { number, status in
      Mention("2010-0\(number + 1)-15", "状态：\(status)")
    }
    let issue = try LifeSample(mentions).issue()
    #expect(issue.isClosed == isClosed)
    #expect(issue.isReopened == isReopened)
    #expect(issue.isOpenAgain == (isReopened && !isClosed))
    #expect(issue.ending == ending)
  }

  @Test func aSecondClosingIsMeasuredFromItsOwnBeginning() throws {
    let issue = try LifeSample([
      Mention("2010-03-01", "状态：办结", "受理日期：2010-01-01", "办结日期：2010-02-20"),
      Mention("2010-05-10", "状态：重办", "受理日期：2010-01-01"),
      Mention("2010-06-30", "状态：办结", "受理日期：2010-01-01", "办结日期：2010-05-30"),
    ]).issue()
    #expect(issue.daysToClose == 20)
    #expect(issue.life.map(\.round) == [0, 0, 1, 1])
  }

  @Test func aVisitThatIsOnlyPlannedIsNoStep() throws {
    let issue = try LifeSample([
      Mention("2010-12-15", "状态：办结", "办结日期：2010-12-10", "回访：定在2010-12-25再去看")
    ]).issue()
    #expect(issue.life.map(\.stage) == [.solved])
  }
}
