internal import ChineseText

/// What a question is about: its runs of text without the words by which it asks.
///
/// 哪个村的机井修好了 is about 机井修好. What stands between such a word and the text beside it has no
/// meaning of its own, and the pair 的机 is rare enough to find 种地的机子.
enum QuestionContent {
  /// Words without meaning of their own where a run begins.
  private static let openings = scalars([
    "的", "了", "着", "吗", "呢", "吧", "啊", "是", "被", "把", "都", "也", "就", "还", "又", "已", "由", "有", "没有",
    "问题",
    "情况", "去年", "今年", "前年", "近年", "已经", "听说",
  ])
  /// The same where a run ends.
  private static let endings = scalars([
    "的", "了", "着", "吗", "呢", "吧", "啊", "是", "被", "把", "都", "也", "就", "还", "又", "已", "由", "有", "没",
    "没有",
    "问题", "情况", "事情", "的事",
  ])
  /// Words of place and company, which tell something of the order of words and nothing alone: they
  /// weigh, and are not marked.
  private static let joints = scalars(["在", "和", "与", "及", "从", "对", "为", "于"])
  /// Words that only begin or end like those.
  private static let whole = scalars([
    "有线", "有机", "有关", "有毒", "有害", "有偿", "有效", "和谐", "和解", "就业", "就医", "就学", "就地", "就近", "在校", "在岗",
    "在编",
    "在建", "在册", "还款", "还贷", "还建", "还债", "还田", "都市", "把关", "把握", "被褥", "被子", "是非", "由来", "已婚", "已故",
    "公有",
    "国有", "共有", "私有", "所有", "拥有", "占有", "存在", "自由", "理由", "目的", "首都", "温和", "缓和", "调和", "沉着", "成就",
    "参与",
  ])

  private static func scalars(_ words: [String]) -> [[UInt32]] {
    words.map { FoldedText($0).scalars }.sorted { $0.count > $1.count }
  }

  /// Returns the runs of a text that tell what it asks about, in its search form and in order; the
  /// text without question words where nothing else would be left.
  static func runs(of text: String) -> [String] {
    let runs = QuestionWords.removed(from: text).split { $0 == 0x0A }
    let trimmed = runs.map { Self.trimmed($0) }.filter { $0.contains(where: isText) }
    let kept = trimmed.isEmpty ? runs : trimmed
    return kept.isEmpty ? [fold(text)] : kept.map { String(scalars: $0) }
  }

  private static func isText(_ scalar: UInt32) -> Bool {
    switch ScalarClass.of(scalar) {
    case .han, .letter, .digit: true
    case .gap, .lineBreak: false
    }
  }

  /// A piece of a text without marks and words at its ends that mean nothing alone.
  static func marked(_ piece: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    trimmed(piece, openings + joints, endings + joints)
  }

  private static func trimmed(
    _ run: ArraySlice<UInt32>, _ openings: [[UInt32]] = openings, _ endings: [[UInt32]] = endings
  ) -> ArraySlice<UInt32> {
    var run = run
    while true {
      let count = run.count
      while let first = run.first, !isText(first) { run.removeFirst() }
      while let last = run.last, !isText(last) { run.removeLast() }
      if !whole.contains(where: { run.starts(with: $0) }),
        let word = openings.first(where: { run.starts(with: $0) })
      {
        run.removeFirst(word.count)
      }
      if !whole.contains(where: { run.ends(with: $0) }),
        let word = endings.first(where: { run.ends(with: $0) })
      {
        run.removeLast(word.count)
      }
      if run.count == count { return run }
    }
  }
}

extension BidirectionalCollection<UInt32> {
  func ends(with word: [UInt32]) -> Bool { suffix(word.count).elementsEqual(word) }
}
