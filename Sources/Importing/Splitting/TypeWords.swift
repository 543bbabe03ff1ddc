internal import ChineseText
internal import Records

/// Knows the words with which titles of office documents end.
struct TypeWords: Sendable {
  private let vocabularies: Vocabularies

  /// Words for a type that a county's list may lack.
  private static let common = [
    "汇报": "工作汇报", "报告": "工作汇报", "总结": "工作总结", "计划": "工作计划", "要点": "工作计划",
    "调研": "调研报告", "述职": "述职报告", "纪要": "会议纪要", "日志": "工作日志", "日记": "民情日记",
    "台账": "问题台账", "台帐": "问题台账", "经验": "经验材料", "做法": "经验材料",
  ]
  /// Words that end a title and stand for none of the types.
  private static let others = ["通知", "意见", "方案", "决定", "办法", "讲话", "请示", "批复", "简报", "公告", "细则"]
  private static let longest = 6

  init(_ vocabularies: Vocabularies) {
    self.vocabularies = vocabularies
  }

  /// Returns the type that the end of a title names, in its search form without spaces.
  func type(of title: String) -> String? {
    let title = Self.withoutRemarks(title)
    for length in stride(from: min(Self.longest, title.count), through: 2, by: -1) {
      let word = String(title.suffix(length))
      if let type = vocabularies.resolve(word, in: .types) { return type }
      if let known = Self.common[word], let type = vocabularies.resolve(known, in: .types) {
        return type
      }
    }
    return nil
  }

  /// Whether a text ends as titles do.
  func endsTitle(_ title: String) -> Bool {
    let plain = Self.withoutRemarks(title)
    return type(of: plain) != nil || Self.others.contains { plain.hasSuffix($0) }
  }

  /// Returns the vocabulary's name for a type; nil where the county has none such.
  func known(_ type: String) -> String? {
    vocabularies.resolve(type, in: .types)
  }

  /// Without （草稿）, (2010年) and the like at the end.
  private static func withoutRemarks(_ title: String) -> String {
    var title = fold(title).filter { !$0.isWhitespace }
    while title.hasSuffix(")"), let start = title.lastIndex(of: "(") {
      title = String(title[..<start])
    }
    return title
  }
}
