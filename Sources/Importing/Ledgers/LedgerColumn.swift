internal import ChineseText
internal import Records

/// What a column of a ledger becomes in an issue block.
enum LedgerColumn: Sendable, Hashable {
  /// A line of the block.
  case field(Field)
  /// 编号: the issue's own number.
  case id
  /// 序号: the row's number in its table.
  case ordinal
  /// The village, which stands before the place.
  case village
  /// The town.
  case town
  /// Who raised it: only a role is written, never a name.
  case person
  /// Telephone, identity card, bank account, address: stays in the original only.
  case personal
  /// Any other column: its text goes into the block's 备注.
  case other(String)

  /// Reads the heading of a column.
  ///
  /// - Parameters:
  ///   - heading: The cell as typed.
  ///   - map: Headings that the user explained, in search form.
  init(_ heading: String, map: [String: LedgerColumn]) {
    let key = Self.normalized(heading)
    if let mapped = map[key] ?? Self.usual[key] {
      self = mapped
    } else if let field = Field.named(key), field.scope.contains(.issue) {
      self = .field(field)
    } else {
      self = .other(KeyValueLine.trimmed(heading))
    }
  }

  /// Reads what a user writes behind 列名=; nil where it names nothing.
  init?(key: String) {
    let key = Self.normalized(key)
    if key == Self.normalized("备注") {
      self = .other("备注")
    } else if ["不写", "不要", "omit"].contains(key) {
      self = .personal
    } else if let special = Self.special[key] {
      self = special
    } else if let field = Field.named(key), field.scope.contains(.issue) {
      self = .field(field)
    } else {
      return nil
    }
  }

  /// Whether the heading is one that ledgers have.
  var isKnown: Bool {
    if case .other = self { false } else { true }
  }

  /// A heading without spaces, brackets and marks, in search form.
  static func normalized(_ heading: String) -> String {
    var result = ""
    var depth = 0
    for character in fold(heading) {
      if character == "(" || character == "[" { depth += 1 }
      if depth == 0, character.isLetter || character.isNumber { result.append(character) }
      if character == ")" || character == "]" { depth = max(0, depth - 1) }
    }
    return result
  }

  private static let special: [String: LedgerColumn] = table([
    (.id, ["编号", "id"]), (.ordinal, ["序号"]), (.village, ["村名", "村", "village"]),
    (.town, ["镇", "乡镇", "town"]), (.person, ["反映人", "person"]),
  ])

  /// Headings of the ledgers that stations and 信访 offices keep, besides the field table's.
  private static let usual: [String: LedgerColumn] = table([
    (.ordinal, ["序号", "序", "no", "号"]),
    (
      .id,
      ["编号", "登记编号", "受理编号", "诉求编号", "问题编号", "工单号", "工单编号", "单号", "登记号", "信访编号"]
    ),
    (.village, ["村", "村名", "村庄", "所属村", "所在村", "行政村", "涉及村", "驻村", "村居", "村社区"]),
    (.town, ["镇", "乡镇", "乡", "所属乡镇", "所在乡镇", "镇街", "乡镇街道"]),
    (
      .person,
      [
        "反映人", "信访人", "诉求人", "来访人", "姓名", "当事人", "申请人", "户主", "群众姓名", "反映群众", "反映人姓名",
        "来访人姓名", "上访人", "反映对象", "联系人",
      ]
    ),
    (
      .personal,
      [
        "电话", "联系电话", "联系方式", "手机", "手机号", "手机号码", "电话号码", "身份证", "身份证号", "身份证号码", "银行账号",
        "银行卡号", "账号", "家庭住址", "住址", "门牌号",
      ]
    ),
    (
      .field(.content),
      [
        "反映问题", "诉求内容", "反映内容", "主要诉求", "诉求事项", "问题描述", "信访内容", "事由", "群众诉求", "存在问题",
        "反映情况", "主要问题", "反映事项", "信访事项", "反映的问题", "诉求", "问题简述", "主要内容", "纠纷简况", "诉求问题",
        "意见建议", "事项内容",
      ]
    ),
    (
      .field(.received),
      [
        "受理时间", "登记时间", "接件时间", "反映时间", "来访时间", "日期", "时间", "接访时间", "收件日期", "接访日期", "反映日期",
        "来访日期", "发现时间",
      ]
    ),
    (
      .field(.handling),
      [
        "办理情况", "办理结果", "处理情况", "处理结果", "解决情况", "处理意见", "落实情况", "整改情况", "办理过程", "处理措施",
        "解决措施", "整改措施", "办理意见", "调处情况", "调处结果",
      ]
    ),
    (.field(.closed), ["办结时间", "完成时间", "化解时间", "解决时间", "办结日期", "销号时间", "调处时间"]),
    (.field(.deadline), ["办理时限", "完成时限", "期限", "限办时间", "整改时限", "办结期限", "办结时限", "要求办结时间"]),
    (
      .field(.handler),
      [
        "责任人", "承办单位", "责任单位", "承办人", "包案领导", "经办人", "办理单位", "牵头单位", "责任部门", "责任人承办单位",
        "承办部门", "承办单位责任人", "办理人", "责任领导", "调解员",
      ]
    ),
    (.field(.rating), ["群众满意度", "满意度", "满意程度", "群众评价", "是否满意", "评价", "群众是否满意"]),
    (.field(.category), ["类别", "问题类别", "诉求类别", "类型", "问题类型", "事项类别", "诉求类型", "纠纷类型"]),
    (.field(.nature), ["诉求性质", "信访性质", "问题性质"]),
    (.field(.status), ["状态", "办结情况", "进度", "办理进度", "办结状态", "当前状态"]),
    (.field(.instruction), ["领导批示", "批示意见", "批办意见", "批示", "领导批示意见"]),
    (.field(.channel), ["反映方式", "受理方式", "反映渠道", "诉求来源", "信息来源", "问题来源"]),
    (.field(.location), ["发生地点", "地址", "问题地点", "所在地", "事发地点", "组"]),
    (.field(.affected), ["户数", "人数", "涉及户数", "涉及人数"]),
    (.field(.feedback), ["反馈情况", "反馈时间", "答复情况", "反馈结果", "答复时间"]),
    (.field(.followUp), ["回访情况", "回访时间", "回访结果", "回访日期"]),
    (.field(.progress), ["进展情况", "工作进展", "目前进展"]),
    (.field(.reason), ["未办结原因", "未解决原因"]),
  ])

  private static func table(_ rows: [(LedgerColumn, [String])]) -> [String: LedgerColumn] {
    var table: [String: LedgerColumn] = [:]
    for (column, headings) in rows {
      for heading in headings { table[normalized(heading)] = column }
    }
    return table
  }
}
