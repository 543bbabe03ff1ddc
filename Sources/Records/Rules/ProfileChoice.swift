/// A county profile to begin with, for `minqing init --profile`.
public struct ProfileChoice: Sendable {
  /// The file of the folder 规则 that holds the profile.
  public static let fileName = "县情.yaml"

  /// The name by which it is chosen.
  public let name: String
  /// Other names for it.
  public let aliases: [String]
  /// What it asks for, in one Chinese line.
  public let summary: String
  /// The content of 县情.yaml.
  public let content: String

  /// Returns the choice of a name; nil where there is none.
  public static func named(_ name: String) -> ProfileChoice? {
    all.first { $0.name == name || $0.aliases.contains(name.lowercased()) }
  }

  /// The profiles that come with the program.
  ///
  /// The figures are those of two reports of 2010: Huairou asked for three people and a day a
  /// week, 52 a year; the station of Dongma had two people and was open on days ending in 5.
  public static let all = [weekly, endingInFive]

  /// At least three people, at least a day a week.
  static let weekly = ProfileChoice(
    name: "每周进站", aliases: ["怀柔", "weekly", "huairou"],
    summary: "每站至少3人，每周至少1天，全年不少于52天，双月例会，半年述职",
    content: ProfileText.file(
      "每站至少三人，每周至少进站一天，全年不少于52天。",
      group: """
            每站人数: 3
            全年天数: 52
            进站:
              每天有记录: 是
              最长间隔天数: 7
              每月走访次数: 1
            会议:
              - 名称: 双月例会
                由: 镇
                每年次数: 6
              - 名称: 半年述职
                由: 站
                类型: [述职报告, 会议纪要]
                题名含: [述职]
                每年次数: 2

        """ + shared))

  /// Two people, open on days ending in 5.
  static let endingInFive = ProfileChoice(
    name: "逢五进站", aliases: ["东马", "fives", "dongma"],
    summary: "每站2人，逢五（5日、15日、25日）进站，全年不少于36天",
    content: ProfileText.file(
      "每站两人，逢五（每月5日、15日、25日）进站；要每五天一次，把“逢五”改成“每5日”。",
      group: """
            每站人数: 2
            全年天数: 36
            进站:
              固定日: 逢五
              补到天数: 4
              每天有记录: 是
              最长间隔天数: 14
            会议:
              - 名称: 例会
                由: 镇
                每年次数: 4

        """ + shared))

  /// What both profiles ask for alike.
  private static let shared =
    ProfileText.required + ProfileText.requiredOfForms + """
          段落:
            民情日记:
              - 做了什么: [做法, 走访]
              - 成效: [结果, 效果, 见效]
              - 问题: [难处, 困难]
              - 建议: [办法, 想法, 打算]
          七有:
            - 办公地点: [地点, 房子]
            - 门牌
            - 公示牌
            - 服务箱
            - 联系卡
            - 工作台账: [台账]
            - 工作日志: [日志]
          报送:
            宽限天数: 1
            期限天数: {民情日记: 3, 工作日志: 3, 问题台账: 5, 工作汇报: 5, 工作总结: 10, 述职报告: 10}
            集中补记件数: 4
            集中补记天数: 14
          台账:
            必入性质: [求决, 意见建议]
            宽限季度数: 0
          公示:
            最长间隔月数: 3
            办结后天数: 92

      """
}
