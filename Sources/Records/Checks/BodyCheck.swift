internal import ChineseText

/// Checks that a body has the parts that its type needs, such as 做了什么, 成效, 问题, 建议.
struct BodyCheck: RecordCheck {
  let record: Record
  let rules: CountyProfile.Rules
  var findings: [Finding] = []

  init(record: Record, rules: CountyProfile.Rules) {
    self.record = record
    self.rules = rules
  }

  /// A line that heads a part.
  private struct Heading {
    let text: String
    let line: Int
    /// Whether text follows the heading before the next one.
    var hasText: Bool
  }

  /// Checks the parts of a record of a type.
  mutating func run(type: String) {
    guard let parts = rules.completeness.parts[type], !parts.isEmpty else { return }
    let headings = headings()
    var missing: [String] = []
    for part in parts {
      guard let heading = headings.first(where: { names(part, $0.text) }) else {
        missing.append("“\(part.name)”")
        continue
      }
      if !heading.hasText {
        report(
          .emptyPart, heading.line, "“\(part.name)”下面没有写内容。", "请写上内容；确实没有的，写一句“无”并说明。")
      }
    }
    guard !missing.isEmpty else { return }
    let line = record.source.line(
      at: min(record.bodyRange.lowerBound, record.source.bytes.count))
    report(
      .missingPart, line,
      "\(rules.preface)\(type)要分段写，正文里没有\(missing.joined(separator: "、"))。",
      "请各加一行小标题（如“一、\(parts[0].name)”），下面写内容。")
  }

  private func names(_ part: CompletenessRules.Part, _ heading: String) -> Bool {
    part.words.contains { fold(heading).contains(fold($0)) }
  }

  private func headings() -> [Heading] {
    let source = record.source
    guard record.bodyRange.lowerBound < source.bytes.count else { return [] }
    var headings: [Heading] = []
    for line in source.line(at: record.bodyRange.lowerBound)..<(source.lineCount + 1) {
      let text = KeyValueLine.trimmed(source.string(source.lineRange(line)))
      if let title = title(of: text) {
        headings.append(Heading(text: title.words, line: line, hasText: title.hasText))
      } else if !text.isEmpty, let last = headings.indices.last {
        headings[last].hasText = true
      }
    }
    return headings
  }

  /// The words of `一、做了什么` or of a short line without a mark at its end.
  private func title(of text: String) -> (words: String, hasText: Bool)? {
    let digits = text.prefix { "一二三四五六七八九十".contains($0) }
    if !digits.isEmpty, text.dropFirst(digits.count).first == "、" {
      let rest = text.dropFirst(digits.count + 1)
      let words = rest.prefix { !"。：:，".contains($0) }
      let after = rest.dropFirst(words.count + 1)
      return (String(words), !after.isEmpty)
    }
    let isShort = text.count <= 8 && !text.isEmpty && !text.contains { "。，；：:、！？".contains($0) }
    let isPart = rules.completeness.parts.values.joined().contains { $0.words.contains(text) }
    return isShort && isPart ? (text, false) : nil
  }
}
