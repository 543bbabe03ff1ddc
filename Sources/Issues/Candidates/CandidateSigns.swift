internal import ChineseText

/// The words by which a sentence shows that it tells of something amiss, or of something else.
struct CandidateSigns: Sendable {
  /// Headings under which difficulties stand.
  private static let difficultHeadings =
    words("难处 之难 困难 问题 不足 没有办好 没办好 未解决 没解决 诉求 群众反映 意见 愁 盼")
  /// Headings under which other things stand, whatever else they say.
  private static let otherHeadings = words("办法 打算 建议 解决 做法 安排 体会 成效 经验 措施 结果 下一步")
  /// Something is amiss.
  private static let amiss = words(
    """
    坏 没有 没人 不通 不够 不足 断 漏 塌 缺 堵 难 怕 愁 吵 欠 停 裂 烂 脏 臭 丢 偷 不亮 黑 不上 不了 不来 不到 不见 不给
    不让 不还 不肯 不下 垮 冲 淹 旱 干 枯 浑 摔 伤 死 病 危 窄 陡 滑 挤 贵 少 低 慢 拖 占 争 骂 打架 没 弱 老化 失修 太
    """)
  /// Words that hold one of those and tell of nothing amiss by themselves.
  private static let neutral = words(
    """
    低保 占地 大病 病历 难得 没有吵 没吵 没有耽误 不低于 不少于 少年 太阳 太平 停车 缺口 请假 不用 不在乎 死角 看病 老病号 欠条 没说的
    没有发现 没发现 没有问题 没问题 减少 至少 多少 少先队 停靠 不怕 不难 没事 黑板 伤员 病假 失而复得 争先
    """)
  /// Somebody says it or wants something.
  private static let voices = words(
    "反映 说 嫌 抱怨 盼 要求 希望 着急 担心 埋怨 诉苦 叫苦 问 打听 意见 急 嘟囔 念叨 想要 请 呼吁")
  /// It is over: told as an achievement.
  private static let overcome = words(
    """
    谈妥 说妥 谈好 说好了 告知 当面讲 给了他 让他去 让她去 抄给 念了一遍 顺了 转得顺 修好 修通 办结 解决了 已解决 已经解决 办好 换了 换上 装了 装上 通了 亮了 接通 补发 追回 到位 建成 完成 竣工 验收 硬化了
    落实了 已落实 处理了 说合 和好 调解成 调好 拨款 投入 投资 争取资金 发放 培训 销号 了结 兑现 已修 已换 已通 已补 已发 都亮
    恢复了 凑齐 立了字据 签了协议 满意
    """)
  /// It is the station's own work, a plan, or a rule, and no problem of the people.
  private static let ownWork = words(
    """
    日记 台账 日志 值班 本站 驻村人员 站长 工作站 走访不 记录不 登记不 学习 材料 会议 例会 述职 考核 通报 检查组 制度 责任人
    计划 打算 下一步 建议 应当 要把 拟 将要 准备 下半年 明年 争取 力争 宣传 讲解 讲了 交给 已报 统计 本季 本期 结转 件，
    入户核 评议会 抄全 抄了 量了 清点账 代收 送煤 送去 慰问 看了 核对 复印 挂失 清单 要件 问准 开会研究过 打到这里 先存着 登门 测了 算了算
    办结率 调处率 件次 满意率 名单 如下 见附
    """)

  private static func words(_ text: String) -> [[UInt32]] {
    text.split(whereSeparator: \.isWhitespace).map { FoldedText(String($0)).scalars }
  }

  private let amiss = WordAutomaton(Self.amiss + Self.neutral)
  private let voices = WordAutomaton(Self.voices)
  private let overcome = WordAutomaton(Self.overcome)
  private let ownWork = WordAutomaton(Self.ownWork)
  private let difficult = WordAutomaton(Self.difficultHeadings)
  private let other = WordAutomaton(Self.otherHeadings)

  /// Whether difficulties stand under a heading.
  func announcesDifficulties(_ heading: String) -> Bool {
    let scalars = FoldedText(heading).scalars
    return has(difficult, scalars) && !has(other, scalars)
  }

  /// Whether a sentence says that something is amiss.
  func tellsOfSomethingAmiss(_ scalars: [UInt32]) -> Bool {
    // The longest word wins: 低 in 低保 is no low one.
    amiss.longestMatches(in: scalars).contains { $0.word < Self.amiss.count }
  }

  /// Whether a sentence reports what somebody says or wants.
  func hasVoice(_ scalars: [UInt32]) -> Bool { has(voices, scalars) }

  /// Whether a sentence tells of what is done with, or of the station's own work.
  func isNoProblem(_ scalars: [UInt32]) -> Bool {
    has(overcome, scalars) || has(ownWork, scalars)
  }

  private func has(_ automaton: WordAutomaton, _ scalars: [UInt32]) -> Bool {
    !automaton.longestMatches(in: scalars).isEmpty
  }
}
