extension RecordTemplate {
  /// The templates that come with the program, one for each type of the built-in vocabulary.
  public static let builtIn: [RecordTemplate] = [
    RecordTemplate(
      "民情日记", keys: [.companions, .weather, .households, .visits, .due],
      body: """
        一、做了什么


        二、成效


        三、问题

        【问题】{问题编号}
        内容：
        性质：
        类别：
        地点：
        涉及户数：
        状态：登记
        受理日期：{日期}

        四、建议


        """),
    RecordTemplate("工作日志", keys: [.onDuty, .weather, .due], body: "\n"),
    RecordTemplate(
      "工作汇报", keys: [.period, .addressee, .due],
      body: "一、基本情况\n\n\n二、主要做法和结果\n\n\n三、不足\n\n\n四、打算和建议\n\n"),
    RecordTemplate(
      "工作总结", keys: [.period, .addressee, .due],
      body: "一、做了什么\n\n\n二、有什么变化\n\n\n三、没有办成的\n\n\n四、明年打算\n\n"),
    RecordTemplate(
      "述职报告", keys: [.meeting, .period, .addressee, .due],
      body: "一、职责和完成情况\n\n\n二、没有做到的\n\n\n三、打算\n\n"),
    RecordTemplate("调研报告", keys: [.method, .due], body: "一、情况\n\n\n二、原因\n\n\n三、建议\n\n"),
    RecordTemplate("通报", keys: [.number, .addressee, .copies], body: "\n"),
    RecordTemplate("经验材料", keys: [.related], body: "一、做法\n\n\n二、效果\n\n\n三、怎样学\n\n"),
    RecordTemplate("民情简报", keys: [.period, .addressee], body: "一、本期民情\n\n\n二、办理进展\n\n"),
    RecordTemplate(
      "会议纪要", keys: [.meeting, .attendees], body: "时间地点：\n\n一、议了什么\n\n\n二、定了什么\n\n"),
    RecordTemplate("走访记录", keys: [.companions, .households, .visits], body: "\n"),
    RecordTemplate(
      "公示", keys: [.noticePeriod], body: "下列事项已经办结，有不实的请向工作站反映。\n\n1. \n"),
    RecordTemplate("村务公开", keys: [.disclosed], body: "\n"),
    RecordTemplate(
      "问题台账", keys: [.period, .due],
      body: """
        【问题】
        内容：
        性质：
        类别：
        受理日期：
        批办：
        承办：
        办理期限：
        状态：

        """),
    RecordTemplate(
      "工作计划", keys: [.year],
      body: """
        【计划】{年度}-1
        内容：
        目标：
        责任人：
        办理期限：

        """),
    RecordTemplate(
      "实事承诺", keys: [.year],
      body: """
        【实事】{年度}-1
        内容：
        承办：
        办理期限：
        进度：0%

        """),
    RecordTemplate(
      "结对帮扶", keys: [.year],
      body: """
        【结对】{年度}-1
        帮扶人：
        帮扶户：
        走访次数：
        最近走访：
        帮扶内容：

        """),
    RecordTemplate(
      "人员名册", keys: [.station],
      body: """
        【人员】站长
        分工：
        到岗日期：

        【人员】站员
        分工：
        到岗日期：

        """),
    RecordTemplate("站点登记", keys: [.station], body: "{七有各样}"),
  ]

  /// Makes a template of the keys of every record, some more, and a body.
  private init(_ type: String, keys: [Field], body: String) {
    self.type = type
    let common: [Field] = [.title, .date, .villages, .authors]
    let fields = common + keys + [.secrecy, .openness]
    text =
      "---\n类型: \(type)\n"
      + fields.map { "\($0.name): {\($0.name)}\n" }.joined() + "---\n" + body
  }
}
