internal import ChineseText
internal import Records

/// The words of a problem itself: the text with place names and office phrases taken out.
struct ProblemText {
  private let names: [FoldedText]
  private let phrases: [FoldedText]
  private let synonyms: [(label: String, words: [FoldedText])]

  /// Words that stand in issues of every kind and say nothing of the problem.
  private static let empty = [
    "群众", "村民", "反映", "问题", "希望", "要求", "建议", "解决", "领导", "部门", "有关", "影响",
    "严重", "目前", "现在", "已经", "一直", "多次", "至今", "没有", "不能", "无法", "本村", "我村",
    "村里", "全村", "村内", "今年", "去年", "以来", "左右", "大约", "部分", "一些", "几户", "老人",
    "大家", "意见", "情况", "需要", "尽快", "帮助", "协调", "镇里", "县里",
  ]

  /// Characters that join words and belong to no problem; a run ends at them.
  private static let joints = Set("的了是在和与也就都又还把被给着这那一两几".unicodeScalars.map(\.value))

  init(rules: CountyRules) {
    let places = rules.places.places.flatMap { place in
      [place.village, place.town, place.county].compactMap { $0 }
    }
    let short = places.compactMap { name -> String? in
      name.count > 2 && "村镇乡县".contains(name.suffix(1)) ? String(name.dropLast()) : nil
    }
    names = (places + short).sorted { $0.count > $1.count }.map { FoldedText($0) }
    phrases = Self.empty.map { FoldedText($0) }
    synonyms = rules.synonyms().map { group in
      (group[0], group.map { FoldedText($0) })
    }
  }

  /// Returns the runs of Chinese characters that remain, as folded scalars.
  func runs(of content: String) -> [[UInt32]] {
    let text = FoldedText(content, joiningWraps: true)
    var kept = text.scalars.map {
      ScalarClass.of($0) == .han && !Self.joints.contains($0)
    }
    for phrase in names + phrases {
      for range in text.occurrences(of: phrase) {
        for index in range { kept[index] = false }
      }
    }
    var runs: [[UInt32]] = []
    var run: [UInt32] = []
    for (index, scalar) in text.scalars.enumerated() {
      if kept[index] {
        run.append(scalar)
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  /// Returns the first words of the synonym groups that a text touches.
  func concepts(of content: String) -> [String] {
    let text = FoldedText(content)
    return synonyms.filter { group in
      group.words.contains { !text.occurrences(of: $0).isEmpty }
    }.map(\.label)
  }
}
