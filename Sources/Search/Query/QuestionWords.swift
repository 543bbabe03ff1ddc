internal import ChineseText

/// The words by which people ask; they tell a question from a passage and answer nothing.
enum QuestionWords {
  /// Longer words stand before those they hold.
  private static let words =
    ([
      "是什么时候", "什么时候", "为什么", "是什么", "什么", "是怎么", "怎么样", "怎么", "怎样", "如何",
    ] + asksForPlace + [
      "哪个", "哪些", "哪里", "哪儿", "哪种", "哪位", "哪几", "哪一", "哪", "谁", "为何", "多少", "多大", "多长", "多久", "多远",
      "多高", "几个", "几户", "几次", "几年", "几位", "几条", "几种", "几岁", "有几", "何时", "何地", "何人", "有何", "啥", "是否",
      "有没有", "是不是", "能不能", "可不可以", "请问", "吗", "呢",
    ]).map { FoldedText($0) }

  /// 哪个村: the answer names the village, and no text that tells of it need say 村.
  private static let asksForPlace = ["哪几个", "哪一个", "哪个", "哪些"].flatMap { word in
    ["村", "镇", "乡", "单位", "部门"].map { word + $0 }
  }

  private static let denial = FoldedText("没有").scalars

  /// Whether a text asks something.
  static func occur(in text: FoldedText) -> Bool {
    // 抓到没有: what asks at the end of a text denies elsewhere.
    text.scalars.ends(with: denial) || words.contains { !text.occurrences(of: $0).isEmpty }
  }

  /// Returns a text in its search form with line breaks in place of the words, so that nothing
  /// is taken for neighbours that they kept apart.
  static func removed(from text: String) -> [UInt32] {
    var scalars = FoldedText(text).scalars
    for word in words {
      var index = 0
      while index + word.scalars.count <= scalars.count {
        let end = index + word.scalars.count
        if scalars[index] == word.scalars[0], scalars[index..<end].elementsEqual(word.scalars) {
          for place in index..<end { scalars[place] = 0x0A }
        }
        index += 1
      }
    }
    return scalars
  }
}
