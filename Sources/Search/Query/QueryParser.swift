public import ChineseText
internal import Records

/// Reads the query language: phrases, AND, OR, NOT, parentheses, fields and date ranges.
///
/// Words stand for phrases, and neighbouring words must all occur. Precedence, from the
/// tightest: NOT, AND (or nothing), OR.
public struct QueryParser {
  private let query: String
  private let tokens: [QueryToken]
  private let today: CivilDate
  private var position = 0
  private var depth = 0

  /// Deeper parentheses are refused: no person types them, and recursion has an end.
  private static let deepest = 64

  private init(query: String, tokens: [QueryToken], today: CivilDate) {
    self.query = query
    self.tokens = tokens
    self.today = today
  }

  /// Returns the tree of a query.
  ///
  /// - Parameters:
  ///   - query: What the user typed; empty means every record.
  ///   - today: The day that 今年 or 上半年 refers to.
  /// - Returns: The tree.
  /// - Throws: ``QueryError`` with the faulty place and a remedy.
  public static func parse(
    _ query: String, today: CivilDate
  ) throws(QueryError) -> QueryNode {
    let tokens = try QueryLexer.tokens(of: query)
    guard !tokens.isEmpty else { return .everything }
    var parser = QueryParser(query: query, tokens: tokens, today: today)
    let node = try parser.parseAny()
    if let rest = parser.next {
      throw parser.error(
        rest, "多了一个右括号。", remedy: "请删去它，或在前面补上左括号。")
    }
    return node
  }

  private var next: QueryToken? {
    position < tokens.count ? tokens[position] : nil
  }

  private func error(_ token: QueryToken?, _ message: String, remedy: String) -> QueryError {
    let end = query.count
    return QueryError(
      query: query, range: token?.range ?? end..<(end + 1), message: message, remedy: remedy)
  }

  private mutating func parseAny() throws(QueryError) -> QueryNode {
    var parts = [try parseAll()]
    while let token = next, token.kind == .or {
      position += 1
      parts.append(try parseAll())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func parseAll() throws(QueryError) -> QueryNode {
    var parts: [QueryNode] = []
    while let token = next {
      if token.kind == .or || token.kind == .close { break }
      if token.kind == .and {
        position += 1
        if parts.isEmpty { throw missingOperand(after: token) }
        guard let following = next, following.kind != .or, following.kind != .close else {
          throw missingOperand(after: token)
        }
        continue
      }
      parts.append(try parseOne())
    }
    guard !parts.isEmpty else { throw missingOperand(after: next ?? tokens.last) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func missingOperand(after token: QueryToken?) -> QueryError {
    error(token, "这里缺少要查找的词。", remedy: "请补上词语，例如：饮水 或 吃水。要查找“或”字本身，请加引号。")
  }

  private mutating func parseOne() throws(QueryError) -> QueryNode {
    guard let token = next else { throw missingOperand(after: tokens.last) }
    position += 1
    switch token.kind {
    case .not:
      return .not(try parseOne())
    case .open:
      depth += 1
      defer { depth -= 1 }
      if depth > Self.deepest {
        throw error(token, "括号套得太深。", remedy: "请减少括号层数（最多\(Self.deepest)层）。")
      }
      let node = try parseAny()
      guard next?.kind == .close else {
        throw error(token, "左括号没有配对。", remedy: "请补上右括号。")
      }
      position += 1
      return node
    case .quoted(let text):
      return phrase(text)
    case .word(let word):
      return self.word(word)
    case .field(let name):
      return try field(name, token)
    case .and, .or, .close:
      throw missingOperand(after: token)
    }
  }

  private func phrase(_ text: String) -> QueryNode {
    // A mark alone, such as a comma between words, asks for nothing.
    phraseTerms(for: FoldedText(text)).units.isEmpty ? .everything : .phrase(text)
  }

  private func word(_ word: String) -> QueryNode {
    guard word.hasSuffix("*") || word.hasSuffix("＊"), word.dropLast().allSatisfy(\.isASCII),
      word.dropLast().contains(where: { $0.isLetter || $0.isNumber })
    else { return phrase(word) }
    return .prefix(fold(String(word.dropLast())))
  }

  private mutating func field(
    _ name: String, _ token: QueryToken
  ) throws(QueryError) -> QueryNode {
    guard let field = Field.named(name) else {
      let hint = Field.closest(to: name).map { "您是不是要写“\($0.name)”？" } ?? ""
      throw error(
        token, "没有叫“\(name)”的字段。",
        remedy: "\(hint)要按原文查找带冒号的文字，请加引号，例如 \"\(name)：\"。")
    }
    guard field.termPrefix != nil || field.valueSlot != nil else {
      throw error(token, "“\(field.name)”不能用来查找。", remedy: "请直接查找文字。")
    }
    guard let value = next else {
      throw error(
        token, "“\(field.name)”后面没有内容。", remedy: "请写上要找的内容，例如 \(field.name):下庄村。")
    }
    switch value.kind {
    case .word(let text), .quoted(let text):
      position += 1
      return try fieldValue(field, text, value)
    case .open:
      position += 1
      return try fieldGroup(field, value)
    default:
      throw error(
        value, "“\(field.name)”后面没有内容。", remedy: "请写上要找的内容，例如 \(field.name):下庄村。")
    }
  }

  /// `村:(下庄 或 东马)`: the alternatives of one field.
  private mutating func fieldGroup(
    _ field: Field, _ open: QueryToken
  ) throws(QueryError) -> QueryNode {
    var parts: [QueryNode] = []
    while let token = next {
      position += 1
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
      guard let (from, to) = DateRange.parse(text, today: today) else {
        throw error(
          token, "看不懂日期“\(text)”。",
          remedy: "可以写 2010-03-15、2010-03、2010、2010上半年、2010-01..2010-06。")
      }
      if let from, let to, from > to {
        throw error(token, "日期的开头晚于结尾。", remedy: "请把早的日期写在前面。")
      }
      return .dates(field, from: from, to: to)
    default:
      return .field(field, text)
    }
  }
}
