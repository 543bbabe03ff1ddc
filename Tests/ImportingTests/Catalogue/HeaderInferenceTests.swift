import Importing
import Records
import Testing

/// What a text says of itself: dates, villages, offices, types.
@Suite struct HeaderInferenceTests {
  private static let body = "各组出工都记在账上，月底公示一次。"

  @Test(
    arguments: [
      ("柳沟村2010年3月15日工作日志", "2010-03-15", nil, nil),
      ("柳沟村2010年上半年工作总结", nil, "2010-01-01 至 2010-06-30", "工作总结"),
      ("柳沟村二〇一〇年第二季度工作汇报", nil, "2010-04-01 至 2010-06-30", "工作汇报"),
      ("柳沟村民情日记", nil, nil, "民情日记"),
    ] as [(String, String?, String?, String?)])
  func daysAreReadFromTheTitle(
    _ title: String, _ date: String?, _ period: String?, _ type: String?
  ) throws {
    let document = try onlyDocument("\(title)\n\(Self.body)\n")
    #expect(document.value(.date) == date)
    #expect(document.value(.period) == period)
    if let type { #expect(document.value(.type) == type) }
  }

  @Test func aPlanHasAYearAndNoPeriod() throws {
    let document = try onlyDocument("柳沟村2011年工作计划\n\(Self.body)\n")
    #expect(document.value(.year) == "2011" && document.value(.period) == nil)
  }

  @Test func aTitleWithoutItsYearIsNotedAndNotCompleted() throws {
    let document = try onlyDocument("柳沟村上半年工作总结\n2009年定的事还有两件。\n\(Self.body)\n")
    #expect(document.value(.period) == nil)
    #expect(document.notes.contains { $0.message.contains("2009年") })
  }

  @Test func theClosingDateAndTheOfficeAboveItAreTheSignature() throws {
    let document = try onlyDocument("春灌工作总结\n\(Self.body)\n石桥镇水利站\n二〇一〇年四月八日\n")
    #expect(document.value(.date) == "2010-04-08")
    #expect(document.value(.authors) == "石桥镇水利站")
  }

  @Test(arguments: [
    ("作者:镇水利站 来源:县网站 更新时间:2010-4-8 10:00", "镇水利站"),
    ("作者:佚名　文章来源:镇水利站　点击数:74　更新时间:2010-4-8", "镇水利站"),
    ("作者：镇水… 文章来源：石桥镇水利站 更新时间：2010-4-8 9:00:00", "石桥镇水利站"),
  ])
  func aCreditLineSaysWhoAndWhen(_ line: String, _ author: String) throws {
    let document = try onlyDocument("泊庄打井见成效\n\(line)\n\(Self.body)\n")
    #expect(document.value(.authors) == author)
    #expect(document.value(.date) == "2010-04-08")
    #expect(document.value(.type) == "经验材料")
    #expect(document.notes.contains { $0.message.contains("暂按") })
  }

  @Test(
    arguments: [
      ("2010年3月5日　星期五　晴", "2010-03-05", "晴"), ("2010.3.5 周五 小雨转阴", "2010-03-05", "小雨转阴"),
      ("二〇一〇年三月五日", "2010-03-05", nil), ("2010 年 3 月 5 日  星期五  天气：多云", "2010-03-05", "多云"),
      ("日期：2010年3月5日　天气：晴", "2010-03-05", "晴"), ("时间：2010年3月5日上午9时　地点：村委会", "2010-03-05", nil),
      ("2010年3月5日上级来人检查", nil, nil),
    ] as [(String, String?, String?)])
  func theLineBelowTheTitleMayBeTheDay(
    _ line: String, _ date: String?, _ weather: String?
  ) throws {
    let document = try onlyDocument("柳沟村工作日志\n\(line)\n\(Self.body)\n")
    #expect(document.value(.date) == date)
    #expect(document.value(.weather) == weather)
    #expect(document.title == "柳沟村工作日志" && document.text.text.contains(line))
  }

  @Test func labelsAtBothEndsFillTheHeader() throws {
    let document = try onlyDocument(
      """
      石桥镇双月例会会议纪要
      时间：2010年4月12日上午9时　　地点：镇会议室
      参加人：各站站长、镇水利站
      主持人：镇长
      \(Self.body)
      记录人：镇办公室

      """)
    #expect(document.value(.date) == "2010-04-12")
    #expect(document.value(.attendees) == "各站站长、镇水利站")
    #expect(document.value(.authors) == "镇办公室")
  }

  @Test func aLabelInTheMiddleOfATextIsNoHeader() throws {
    let document = try onlyDocument(
      "春灌见闻\n\(Self.body)\n天气：热\n\(Self.body)\n井边有人。\n还有人。\n又有人。\n都走了。\n")
    #expect(document.value(.weather) == nil)
  }

  @Test func aDayIsNoTitle() throws {
    let document = try onlyDocument("2010年3月15日 星期一 小雨\n\(Self.body)\n")
    #expect(document.title == "来稿")
    #expect(document.value(.date) == "2010-03-15")
  }

  @Test func oneKeyInASentenceIsNoCreditLine() throws {
    let document = try onlyDocument("泊庄打井见成效\n来源:村里自筹。\n\(Self.body)\n")
    #expect(document.value(.authors) == nil)
  }

  @Test(
    arguments: [
      ("驻柳沟村群众工作站工作汇报", "", "柳沟村", "驻柳沟村群众工作站"),
      ("驻柳沟村群众工作站工作汇报", "我们在石桥镇柳沟村住了两个月。\n", "石桥镇柳沟村", "驻柳沟村群众工作站"),
      ("全村工作总结", "", nil, nil), ("驻村工作总结", "", nil, nil),
      ("駐柳溝村群眾工作站工作匯報", "", "柳溝村", "駐柳溝村群眾工作站"),
    ] as [(String, String, String?, String?)])
  func theVillageIsReadFromTheTitle(
    _ title: String, _ more: String, _ village: String?, _ station: String?
  ) throws {
    let document = try onlyDocument("\(title)\n\(more)\(Self.body)\n")
    #expect(document.value(.villages) == village)
    #expect(document.value(.station) == station)
  }

  @Test func whatTheTextDoesNotSayIsNotMadeUp() throws {
    let document = try onlyDocument("春灌见闻\n\(Self.body)\n")
    for field in [Field.type, .date, .villages, .authors] {
      #expect(document.value(field) == nil)
      #expect(document.notes.contains { $0.message.contains(field.name) })
    }
  }

  @Test(arguments: ["机密★10年", "秘密", "密级：绝密", "绝密☆"])
  func stateSecretsAreRefused(_ mark: String) throws {
    #expect(throws: ImportError.self) { try plan("\(mark)\n春灌工作总结\n\(Self.body)\n") }
  }
}
