import Foundation
import Records
import Testing

/// What a station must have written in the course of a year.
@Suite struct CalendarCheckTests {
  @Test(arguments: [("2010-01-11", 0), ("2010-01-12", 1)])
  func aGapIsToldOnceAtTheRecordBeforeIt(_ next: String, count: Int) throws {
    var county = ScratchCounty(profile: "    进站: {最长间隔天数: 6}")
    county.add("民情日记", "2010-01-05")
    county.add("工作日志", next)
    let findings = try county.findings()
    #expect(findings.map(\.code) == Array(repeating: .longGap, count: count))
    #expect(findings.allSatisfy { $0.path.contains("2010-01-05") && $0.line == 4 })
    #expect(findings.allSatisfy { $0.message.contains("按2010-01-01起执行的规定") })
  }

  @Test func aStationThatFallsSilentIsFoundByTheRecordsOfOthers() throws {
    var county = ScratchCounty(profile: "    进站: {最长间隔天数: 6}")
    county.add("民情日记", "2010-01-05")
    county.add("通报", "2010-03-01", village: "西岭村")
    #expect(try county.codes() == ["S002"])
  }

  @Test func aVillageThatIsNoPlaceIsNoStation() throws {
    var county = ScratchCounty(profile: "    进站: {最长间隔天数: 6}")
    county.add("民情日记", "2010-01-05", village: "东构村")
    county.add("民情日记", "2010-03-05", village: "东构村")
    #expect(try county.codes().isEmpty)
  }

  @Test func aFixedDayCanBeMadeUpFor() throws {
    var county = ScratchCounty(profile: "    进站: {固定日: 逢五, 补到天数: 2, 每天有记录: 是}")
    for day in ["2010-01-05", "2010-01-17", "2010-01-25"] { county.add("工作日志", day) }
    #expect(try county.codes().isEmpty)
    county.add("工作日志", "2010-02-25")
    let findings = try county.findings()
    #expect(findings.map(\.code) == [.missedFixedDays])
    #expect(findings.first?.message.contains("2010-02-05至2010-02-15的2个逢五日") == true)
  }

  @Test(arguments: [(3, 0), (2, 1)])
  func aFullYearIsCountedByItsRecords(_ days: Int, count: Int) throws {
    var county = ScratchCounty(profile: "    全年天数: 3\n    进站: {每天有记录: 是}")
    for day in 1...days {
      county.add("工作日志", "2010-01-0\(day)")
      // A second record of a day is no second day.
      county.add("民情日记", "2010-01-0\(day)")
    }
    county.add("工作日志", "2011-01-01")
    #expect(try county.codes() == Array(repeating: "S003", count: count))
  }

  @Test func monthsWithoutVisitsAreOneRun() throws {
    var county = ScratchCounty(profile: "    进站: {每月走访次数: 1, 每天有记录: 是}")
    for day in ["2010-01-05", "2010-02-05", "2010-05-05", "2010-06-05"] {
      county.add("民情日记", day, header: "走访户数: 3")
    }
    let findings = try county.findings()
    #expect(findings.map(\.code) == [.tooFewVisits])
    #expect(findings.first?.message.contains("2010年3月至2010年4月") == true)
  }

  @Test(arguments: [
    ("2010-03-20", "", 1), ("2010-03-20", "\n补记日期: 2010-03-20", 0), ("2010-01-12", "", 0),
  ])
  func recordsOfOneDayForLongPastDaysAreFilledIn(
    _ submitted: String, _ written: String, count: Int
  ) throws {
    var county = ScratchCounty(profile: "    报送: {集中补记件数: 3, 集中补记天数: 14}")
    for day in ["2010-01-05", "2010-01-06", "2010-01-07"] {
      county.add("工作日志", day, header: "提交日期: \(submitted)\(written)")
    }
    #expect(try county.codes() == Array(repeating: "S005", count: count))
  }

  @Test func aMeetingIsMissedInTheMonthsThatAreOver() throws {
    var county = ScratchCounty(
      profile: "    会议:\n      - {名称: 双月例会, 由: 镇, 每年次数: 6, 题名含: [例会]}")
    for day in ["2010-01-20", "2010-07-01", "2010-10-20"] {
      county.add("会议纪要", day, village: "河湾镇", header: "会议: 双月例会")
    }
    let findings = try county.findings()
    #expect(findings.map(\.code) == [.missingMeeting])
    #expect(findings.first?.message.contains("2010年3月至2010年6月") == true)
    #expect(findings.first?.path.contains("2010-01-20") == true)
  }

  @Test(arguments: [("2010-04-05", 0), ("2010-04-06", 1)])
  func disclosuresFollowEachOtherWithinAQuarter(_ next: String, count: Int) throws {
    var county = ScratchCounty(profile: "    公示: {最长间隔月数: 3}")
    county.add("公示", "2010-01-05")
    county.add("村务公开", next)
    #expect(try county.codes() == Array(repeating: "S009", count: count))
  }

  @Test func withoutRulesNothingIsAskedFor() throws {
    var county = ScratchCounty()
    for day in ["2010-01-05", "2012-01-05"] { county.add("民情日记", day) }
    #expect(try county.codes().isEmpty)
  }

  @Test func aSlipInARuleIsNamedInsteadOfSwitchingTheRuleOff() throws {
    let findings = try ScratchCounty(profile: "    进站: {最长间隔: 6}").findings()
    #expect(findings.map(\.path) == ["规则/县情.yaml"])
    #expect(findings.first?.message.contains("“进站”里没有“最长间隔”") == true)
  }
}
