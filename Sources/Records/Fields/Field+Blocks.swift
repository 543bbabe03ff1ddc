extension Field {
  // In headers of the types that came with the blocks.

  /// 会议: what kind of meeting the minutes are of.
  public static let meeting = Field(
    "会议", "meeting", aliases: ["会议名称"], summary: "会议的名称，如双月例会、半年述职")
  /// 参加人: who attended.
  public static let attendees = Field(
    "参加人", "attendees", .names, aliases: ["参会人", "参加", "到会"], summary: "到会的人或单位，写职务")
  /// 补记日期: the day on which a record was written afterwards.
  public static let writtenLater = Field(
    "补记日期", "written_later", .date, aliases: ["补记"], summary: "事后补写的日期；写明了不算集中补记")
  /// 公开项目: what a disclosure makes known.
  public static let disclosed = Field(
    "公开项目", "disclosed", .names, aliases: ["公开内容"], summary: "公开了哪几项，如财务、低保")

  /// The keys of headers that came with the blocks.
  static let ofRecordTypes: [Field] = [meeting, attendees, writtenLater, disclosed]

  // In blocks other than issues.

  /// 责任人: who answers for an item.
  public static let responsible = Field(
    "责任人", "responsible", .names, [.planItem, .commitment], summary: "谁负责，写职务")
  /// 目标: what is to be reached.
  public static let target = Field(
    "目标", "target", .text, [.planItem, .commitment], summary: "要办到什么程度")
  /// 完成日期: when an item was done.
  public static let completed = Field(
    "完成日期", "completed", .date, [.planItem, .commitment], summary: "办完的日期")
  /// 进度: how much of a commitment is done, in percent.
  public static let completion = Field(
    "进度", "completion", .quantity, [.planItem, .commitment], aliases: ["完成比例"],
    summary: "办到百分之几，如75%")
  /// 依据: what proves it.
  public static let evidence = Field(
    "依据", "evidence", .names, [.planItem, .commitment, .pair, .equipment], aliases: ["佐证"],
    summary: "凭什么说办到了：记录的路径、问题的编号或实物")
  /// 帮扶人: who helps.
  public static let helper = Field(
    "帮扶人", "helper", .names, .pair, summary: "谁来帮，写职务")
  /// 帮扶户: the household that is helped.
  public static let helped = Field(
    "帮扶户", "helped_household", .text, .pair, aliases: ["对象"], summary: "帮哪一户，只写组和情况，不写姓名")
  /// 走访次数: how often the household was visited.
  public static let visitCount = Field(
    "走访次数", "visit_count", .quantity, .pair, summary: "到户里去过几次")
  /// 最近走访: the day of the last visit.
  public static let lastVisit = Field(
    "最近走访", "last_visit", .date, .pair, summary: "最近一次到户的日期")
  /// 帮扶内容: what was given or done.
  public static let aid = Field(
    "帮扶内容", "aid", .text, .pair, aliases: ["帮扶"], summary: "帮了什么；钱物可以只写种类")
  /// 单位: where a person comes from.
  public static let unit = Field(
    "单位", "unit", .text, [.person, .pair], aliases: ["派出单位"], summary: "从哪个单位来")
  /// 分工: what a person answers for.
  public static let duty = Field(
    "分工", "duty", .text, .person, summary: "管什么，如第一责任人")
  /// 到岗日期: a person's first day.
  public static let arrival = Field(
    "到岗日期", "arrival", .date, .person, aliases: ["起"], summary: "从哪天起在站")
  /// 离岗日期: a person's last day.
  public static let departure = Field(
    "离岗日期", "departure", .date, .person, aliases: ["止"], summary: "到哪天为止；还在站的不写")
  /// 有无: whether a station has a thing.
  public static let present = Field(
    "有无", "present", .text, .equipment, summary: "写“有”或“无”")

  /// The keys of blocks other than issues.
  static let ofBlocks: [Field] = [
    responsible, target, completed, completion, evidence, helper, helped, visitCount, lastVisit,
    aid, unit, duty, arrival, departure, present,
  ]
}
