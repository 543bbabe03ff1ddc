internal import ChineseText

/// Words that letters and office texts of every kind share, and those that ask for something.
struct PetitionPhrases: Sendable {
  /// Courtesy, office phrases and words of time and manner: they say nothing of the problem.
  private static let empty = """
    尊敬的 书记 县长 市长 局长 厅长 领导 您好 你好 你们好 您们好 各位 谢谢 感谢 万分感谢 此致 敬礼 盼复 回复 答复
    百忙之中 抽空 反映 问题 情况 群众 村民 老百姓 百姓 农民 人民 我们 我是 我家 希望 请求 恳请 要求 解决 有关 相关
    部门 政府 重视 关注 关心 帮助 落实 处理 调查 核实 严重 影响 目前 现在 已经 一直 多次 至今 没有 不能 无法 可以
    知道 因为 所以 但是 如果 这样 这个 这种 什么 怎么 为什么 时候 本村 我村 村里 全村 村内 今年 去年 以来 左右 大约
    部分 一些 大家 意见 需要 尽快 协调 国家 政策 社会 中国 中央 党和 请问 咨询 建议 投诉 举报 关于 进行 由于 根据
    通过 以及 还是 就是 不是 都是 也是 只是 但是 而且 并且 他们 你们 自己 当地 本人 本组 现有 方面 工作 生活 一个
    一下 一次 几年 多年 乡镇 镇政府 乡政府 县政府 市政府 村委会 村委 村组 干部 先生 女士 小学生 某某 几户 老人 镇里
    县里
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// Words of the sentence that says what is wanted.
  private static let requests = """
    请求 希望 恳请 要求 盼 望 解决 咨询 请问 能否 建议 投诉 举报 何时 什么时候 求助 呼吁 是否 怎么办
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// Characters that join words and belong to no problem; a run of terms ends at them.
  static let joints = Set(
    "的了是在和与也就都又还把被给着这那一两几我你他她您们某有为不之其此于到从对等能会要请个上下来去说得"
      .unicodeScalars.map(\.value))

  private let emptyWords: WordAutomaton
  private let requestWords: WordAutomaton

  init() {
    emptyWords = WordAutomaton(Self.empty.map { FoldedText($0).scalars })
    requestWords = WordAutomaton(Self.requests.map { FoldedText($0).scalars })
  }

  /// Returns where empty words stand.
  func emptyRanges(in scalars: [UInt32]) -> [Range<Int>] {
    emptyWords.longestMatches(in: scalars).map(\.range)
  }

  /// Returns where something is asked for.
  func requestRanges(in scalars: [UInt32]) -> [Range<Int>] {
    requestWords.longestMatches(in: scalars).map(\.range)
  }
}
