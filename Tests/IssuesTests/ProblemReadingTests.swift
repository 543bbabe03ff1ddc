import Issues
import Records
import Testing

/// An issue's problem is told from its own words, whatever names and courtesies stand around.
@Suite struct ProblemReadingTests {
  private func problem(of content: String, village: String = "甲村") throws -> ProblemFinding? {
    try SampleIssues.withCorpus([.init("一", village, content)]) { corpus, book in
      let analysis = IssueAnalysis(book, rules: corpus.rules)
      let issue = try #require(book.issue("一"))
      return analysis.problem(of: issue)
    }
  }

  @Test(arguments: [
    ("进组的路一下雨全是烂泥，车子进不来，何时能硬化", "道路硬化"),
    ("水泥路被运砂车压得坑坑洼洼，盼维修", "道路破损"),
    ("夜里漆黑一片，能不能装几盏太阳能灯", "路灯照明"),
    ("到县城的班车一天一趟，司机还随便涨票价", "公交班车"),
    ("自来水三天两头停，家家去沟里挑水吃", "饮水困难"),
    ("一到晚上电压低，空调带不动，变压器太小", "停电低电压"),
    ("占了我家两亩田修高速，补偿款一分没见", "征地补偿"),
    ("跟包工头干了半年，工资拖着不给", "欠薪"),
    ("新农合住院花了两万，说没转诊不给报销", "医疗保险"),
    ("父亲八十多岁，长寿补贴停发了两个月", "高龄津贴"),
    ("女儿嫁回来六年，户口一直落不下", "户籍证件"),
    ("选举那天挨户送烟发钱拉票，要求重选", "选举"),
    ("野猪夜里下山，玉米地拱得不成样子", "野生动物损害"),
    ("隔壁建房挡了我家采光，屋檐水滴到墙上", "邻里纠纷"),
  ])
  func theProblemIsToldFromOrdinaryWords(_ content: String, _ name: String) throws {
    let told = try problem(of: content)
    let found = try #require(told)
    #expect(found.name == name)
    #expect(found.share > 0 && found.share <= 1)
    #expect(!found.words.isEmpty)
  }

  @Test(arguments: ["尊敬的书记您好，谢谢。", "希望领导重视，尽快解决，万分感谢", "一二三"])
  func courtesyAloneTellsOfNoProblem(_ content: String) throws {
    #expect(try problem(of: content) == nil)
  }

  @Test(arguments: [
    ("石桥镇", "石桥镇的宽带装不上，手机没有信号", "通信网络"),
    ("路灯村", "我们路灯村的低保名额给了有车有房的人", "低保"),
    ("乙村", "B8县养猪镇路口村的路灯坏了三个月", "路灯照明"),
  ])
  func aPlaceNameIsNoProblem(_ village: String, _ content: String, _ name: String) throws {
    #expect(try problem(of: content, village: village)?.name == name)
  }

  @Test func aLongerWordIsNotTakenForTheShorterInIt() throws {
    #expect(try problem(of: "村口的路灯坏了")?.name == "路灯照明")
    #expect(try problem(of: "乡村医生的补助两年没发")?.name == "村医待遇")
  }

  @Test func traditionalCharactersTellTheSame() throws {
    #expect(try problem(of: "農村合作醫療報銷不了")?.name == "医疗保险")
  }

  @Test func theCategoryComesFromTheVocabulary() throws {
    let told = try problem(of: "养猪场臭气熏天，粪水横流")
    let found = try #require(told)
    #expect(found.category == "环境/污染")
    #expect(found.family == "环境")
  }
}
