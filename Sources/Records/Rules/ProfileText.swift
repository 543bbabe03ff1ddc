/// The parts of which every 县情.yaml that comes with the program is made: each fact stands once.
enum ProfileText {
  /// Makes a file.
  ///
  /// - Parameters:
  ///   - heading: What the county asks for, in one Chinese line.
  ///   - group: The lines of its one group of rules, but for the day and who may see what.
  /// - Returns: The content of 县情.yaml.
  static func file(_ heading: String, group: String) -> String {
    "# 县情：\(heading)\n" + usage + group + access + clocks + retention
  }

  /// How the file is used, down to the day of the first group.
  private static let usage = """
    # 用记事本修改后保存即可，冒号后面要有一个空格。检查一件记录，用它写成那天执行的一组规定。
    # 以后改规定，另加一组“自”，旧的留着；新的一组只写改了的项，没有写的照前一组，不再要求的写“无”。
    # 哪一组都没有写的，不查。
    名称: 示例县
    # 导出时遮盖身份证号、电话等；这些职务可以加 --unmasked 导出原文，每次都有记录。
    可看原文: [县级档案员]
    规则:
      - 自: 2009-01-01

    """

  /// The keys that records need, of the types that every county has.
  static let required = """
        通用必填: [类型, 标题, 日期, 村名, 记录人]
        必填:
          工作日志: [在岗人]
          民情日记: [走访户数]
          问题台账: [期间]
          工作汇报: [期间, 主送]
          工作总结: [期间, 主送]
          述职报告: [期间, 主送]
          工作计划: [年度]
          调研报告: [方法]
          通报: [文号, 主送]
          公示: [公示期]

    """

  /// The keys of further types, directly behind ``required``.
  static let requiredOfForms = """
          会议纪要: [会议, 参加人]
          站点登记: [工作站]
          人员名册: [工作站]
          实事承诺: [年度]
          结对帮扶: [年度]
          走访记录: [走访户数]
          民情简报: [期间]
          村务公开: [公开项目]

    """

  /// Who may see what, and how open a new record is.
  private static let access = """
        通常公开: {民情日记: 站内, 工作日志: 站内, 公示: 公示, 村务公开: 公示, 问题台账: 镇内}
        查看:
          站员: [站内, 镇内, 县内, 公示]
          镇群众工作办公室: [镇内, 县内, 公示]
          县群众工作办公室: [县内, 公示]
          村民: [公示]

    """

  /// How long the stages of an issue may take.
  private static let clocks = """
    # 问题每一步的期限，写“15日”或“5个工作日”；写了办理期限的问题按所写的算。
    时限:
      # 办结前要有的步骤；延期最多几天、要写明什么。
      - 延期最多: 30日
        延期须写: [同意人, 原因]
        必经:
          办结: [受理, 交办, 反馈]
      # 来源写明是信访的，按信访的期限。
      - 来源: 信访
        各步: {登记: 15日}
        全程: 60日
        延期最多: 30日

    """

  /// How long each type of record is kept.
  private static let retention = """
    # 保管期限：编档号时按文种给出的建议，以本县档案馆批准的保管期限表为准；题头写了的以题头为准。
    保管期限:
      永久: [工作总结, 工作计划, 调研报告]
      30年:
        [民情日记, 问题台账, 通报, 会议纪要, 述职报告, 站点登记, 经验材料, 人员名册, 实事承诺, 结对帮扶, 走访记录]
      10年: [工作日志, 工作汇报, 公示, 民情简报, 村务公开, 工作总结（不满一年）, 述职报告（不满一年）]

    """
}
