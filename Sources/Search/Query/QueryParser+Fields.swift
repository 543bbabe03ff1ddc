internal import ChineseText
internal import Records

extension QueryParser {
  private static let presentNames: Set<String> = ["有", "has"]
  private static let absentNames: Set<String> = ["无", "missing"]
  /// A name so long that stands before a colon is text, unless it is a field; in characters.
  private static let longestFieldName = 5
  /// The number of an issue is no field of its own: it is looked for as text.
  private static let numberNames: Set<String> = ["编号", "问题编号", "id"]
  /// More is in no field; in characters.
  private static let longestValue = 500

  /// Reads what follows `名称:`.
  mutating func field(
    _ name: String, _ token: QueryToken
  ) throws(QueryError) -> QueryNode {
    let folded = fold(name)
    if Self.presentNames.contains(folded) { return .present(try fieldNamedNext(name, token)) }
    if Self.absentNames.contains(folded) { return .absent(try fieldNamedNext(name, token)) }
    guard let field = Field.queryable(name) else {
      if Self.numberNames.contains(folded), let number = textNext() {
        advance()
        return .phrase(QueryPhrase(number))
      }
      let closest = Field.closest(to: name)
      if closest == nil, name.count > Self.longestFieldName { return try text(name, token) }
      let hint = closest.map { "您是不是要写“\($0.name)”？" } ?? ""
      throw error(
        token, "没有叫“\(name)”的字段。",
        remedy: "\(hint)要按原文查找带冒号的文字，请加引号，例如 \"\(sentence(beginning: name, token))\"。")
    }
    guard field.termPrefix != nil || field.valueSlot != nil else {
      throw error(
        token, "“\(field.name)”不能按内容查找。",
        remedy: "请直接查找文字；要看填没填，可以写 有:\(field.name) 或 无:\(field.name)。")
    }
    guard let value = next else { throw missingValue(of: field, token) }
    switch value.kind {
    case .word(let text), .quoted(let text):
      advance()
      return try fieldValue(field, text, value)
    case .open:
      advance()
      return try fieldGroup(field, value)
    default:
      throw missingValue(of: field, value)
    }
  }

  /// What follows as text; nil where something else does.
  private func textNext() -> String? {
    switch next?.kind {
    case .word(let text), .quoted(let text): text
    default: nil
    }
  }

  /// A name and its colon as they were typed, with what follows without a gap.
  private func sentence(beginning name: String, _ token: QueryToken) -> String {
    guard let value = next, value.range.lowerBound == token.range.upperBound + 1,
      case .word = value.kind
    else { return name + "：" }
    return String(Array(query)[token.range.lowerBound..<value.range.upperBound]).asQuoted
  }

  /// A long name and its colon turn out to be a sentence: `他说：饮水困难`.
  private mutating func text(
    _ name: String, _ token: QueryToken
  ) throws(QueryError) -> QueryNode {
    guard let value = next, case .word(let rest) = value.kind,
      value.range.lowerBound == token.range.upperBound + 1
    else { return .phrase(QueryPhrase(name)) }
    advance()
    return .phrase(QueryPhrase(name + "：" + rest))
  }

  private func missingValue(of field: Field, _ token: QueryToken) -> QueryError {
    error(token, "“\(field.name)”后面没有内容。", remedy: "请写上要找的内容，例如 \(field.name):\(field.example)。")
  }

  /// The field that 有: or 无: asks about.
  private mutating func fieldNamedNext(
    _ name: String, _ token: QueryToken
  ) throws(QueryError) -> Field {
    guard let value = next, case .word(let word) = value.kind else {
      throw error(token, "“\(name):”后面要写字段名。", remedy: "例如 有:办结日期、无:反馈。")
    }
    advance()
    guard let field = Field.named(word) else {
      let hint = Field.closest(to: word).map { "您是不是要写“\($0.name)”？" } ?? ""
      throw error(value, "没有叫“\(word.asQuoted)”的字段。", remedy: "\(hint)全部字段见 minqing help 查询。")
    }
    return field
  }

  /// `村:(下庄 或 东马)`: the alternatives of one field.
  private mutating func fieldGroup(
    _ field: Field, _ open: QueryToken
  ) throws(QueryError) -> QueryNode {
    var parts: [QueryNode] = []
    while let token = next {
      advance()
      switch token.kind {
      case .close:
        guard !parts.isEmpty else { throw missingOperand(after: token) }
        return .any(parts)
      case .or:
        continue
      case .word(let text), .quoted(let text):
        parts.append(try fieldValue(field, text, token))
      default:
        throw error(token, "字段的括号里只能写词语和“或”。", remedy: "例如 村:(下庄 或 东马)。")
      }
    }
    throw error(open, "左括号没有配对。", remedy: "请补上右括号。")
  }

  private func fieldValue(
    _ field: Field, _ text: String, _ token: QueryToken
  ) throws(QueryError) -> QueryNode {
    switch field.kind {
    case .date, .period:
      return try dates(field, text, token)
    case .quantity where field.valueSlot != nil:
      guard let bounds = NumberRange.parse(text) else {
        throw error(
          token, "看不懂数目“\(text.asQuoted)”。",
          remedy: "可以写 \(field.name):>10、\(field.name):<200、\(field.name):10..20。")
      }
      return .numbers(field, low: bounds.low, high: bounds.high)
    default:
      // A star behind a value asks for no more: parts of values are found anyway.
      let text = String(text.reversed().drop { "*＊".contains($0) }.reversed())
      guard !text.isEmpty else { throw missingValue(of: field, token) }
      guard text.count <= Self.longestValue else {
        throw error(
          token, "“\(field.name)”后面的内容太长，有\(text.count)个字，最多\(Self.longestValue)个。",
          remedy: "请只写最要紧的几个字。")
      }
      return .field(field, text)
    }
  }

  private func dates(
    _ field: Field, _ text: String, _ token: QueryToken
  ) throws(QueryError) -> QueryNode {
    guard let (from, to) = DateRange.parse(text, today: today) else {
      throw error(
        token, DateRange.impossibleDay(in: text) ?? "看不懂日期“\(text.asQuoted)”。",
        remedy: "可以写 2010-03-15、2010-03、2010、2010上半年、2010春、近3月、2010-01..2010-06。")
    }
    if let from, let to, from > to {
      throw error(token, "日期的开头晚于结尾。", remedy: "请把早的日期写在前面。")
    }
    return .dates(field, from: from, to: to)
  }
}

extension Field {
  /// A value to show in a message.
  fileprivate var example: String {
    switch kind {
    case .date, .period: "2010-03"
    case .quantity: ">10"
    case .yesNo: "是"
    case .vocabulary(.types): "工作汇报"
    case .vocabulary(.statuses): "办结"
    case .vocabulary(.natures): "求决"
    case .vocabulary(.categories): "供水"
    case .vocabulary(.secrecy): "内部"
    case .vocabulary(.openness): "县内"
    case .code: "5"
    case .text, .names: self == .villages ? "下庄村" : "水利站"
    }
  }
}
