/// The problems of villages as the program knows them, where a county has written no 类别.txt.
///
/// The sample corpus holds the same text as `corpus/规则/类别.txt`; a test compares the two.
enum BuiltInProblems {
  /// The whole file: what it is and how it is written, then first level by first level.
  static let text = ([introduction] + firstLevels).joined(separator: "\n\n") + "\n"

  private static let firstLevels = [
    roads, water, powerAndNetwork, environment, farming, land, housing, socialSecurity, population,
    education, health, villageAffairs, justice, employment, market, socialAffairs,
  ]

  private static let introduction = """
    # 类别：从一件事的用语认出它是哪一类问题，用来给没有写类别的问题归类、找外村的同类问题。
    # 三层：一级用“〔 〕”，问题用“【 】”，问题下面一行一个方面：“方面：词 词 词”。
    # 【 】后面写它在词表里的类别（如 基础设施/供水），几个用“、”分开，第一个是归给它的；本县另有编码的，另写“编码：”一行。
    # 词后写“*数”表示分量，1最轻，5最重，不写是2。“甲|乙+丙|丁”表示两边各有一个词在同一句里挨得近才算。
    # “非：”一行的词出现时，不当这一问题的词看（如“路线”不当“路”）。一行写不下，下一行开头空两格接着写。
    """
}
