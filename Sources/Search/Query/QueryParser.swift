public import ChineseText
internal import Records

/// Reads the query language: phrases, AND, OR, NOT, parentheses, fields, ranges and patterns.
///
/// Words stand for phrases, and neighbouring words must all occur. Precedence, from the
/// tightest: 近, NOT, AND (or nothing), OR. `docs/query-language.md` describes it for users.
public struct QueryParser {
  let query: String
  let today: CivilDate
  private let tokens: [QueryToken]
  private var position = 0
  private var depth = 0

  /// Deeper parentheses are refused: no person types them, and recursion has an end.
  private static let deepest = 64
  /// More words are refused: each costs a pass over its postings.
  private static let mostTokens = 1_000
  /// Longer queries are refused: nobody types them, no document is a query; in scalars.
  static let longest = 20_000
  /// Words farther apart than this have nothing to do with one another, in characters.
  private static let farthest = 1_000

  private init(query: String, tokens: [QueryToken], today: CivilDate) {
    self.query = query
    self.tokens = tokens
    self.today = today
  }

  /// Returns the tree of a query.
  ///
  /// - Parameters:
  ///   - query: What the user typed; empty means every record.
  ///   - today: The day that 今年 or 近3月 refers to.
  /// - Returns: The tree.
  /// - Throws: ``QueryError`` with the faulty place and a remedy.
  public static func parse(
    _ query: String, today: CivilDate
  ) throws(QueryError) -> QueryNode {
    try checkLength(of: query)
    let tokens = try QueryLexer.tokens(of: query, atMost: mostTokens)
    guard !tokens.isEmpty else { return .everything }
    try checkForText(tokens, of: query)
    var parser = QueryParser(query: query, tokens: tokens, today: today)
    let node = try parser.parseAny()
    if let rest = parser.next {
      throw parser.error(
        rest, "多了一个右括号。", remedy: "请删去它，或在前面补上左括号。")
    }
    return node
  }

  var next: QueryToken? {
    position < tokens.count ? tokens[position] : nil
  }

  mutating func advance() {
    position += 1
  }

  func error(_ token: QueryToken?, _ message: String, remedy: String) -> QueryError {
    let end = query.count
    return QueryError(
      query: query, range: token?.range ?? end..<(end + 1), message: message, remedy: remedy)
  }

  private mutating func parseAny() throws(QueryError) -> QueryNode {
    var parts = [try parseAll()]
    while let token = next, token.kind == .or {
      advance()
      parts.append(try parseAll())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func parseAll() throws(QueryError) -> QueryNode {
    var parts: [QueryNode] = []
    while let token = next {
      if token.kind == .or || token.kind == .close { break }
      if token.kind == .and {
        advance()
        if parts.isEmpty { throw missingOperand(after: token) }
        guard let following = next, following.kind != .or, following.kind != .close else {
          throw missingOperand(after: token)
        }
        continue
      }
      parts.append(try parseNear())
    }
    guard !parts.isEmpty else { throw missingOperand(after: next ?? tokens.last) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  func missingOperand(after token: QueryToken?) -> QueryError {
    let remedy =
      switch token?.kind {
      case .near: "“近/”两边都要有词，例如 饮水 近/10 困难。"
      case .not: "请补上不要的词，例如 机井 非 盗窃。要查找“非”字本身，请加引号。"
      case .open, .close: "括号里要写词语，例如 (路灯 或 照明) 办结。"
      default: "请补上词语，例如 饮水 或 吃水。要查找“或”字本身，请加引号。"
      }
    return error(token, "这里缺少要查找的词。", remedy: remedy)
  }

  /// `a 近/5 b 近/5 c`: each pair of neighbours is near.
  private mutating func parseNear() throws(QueryError) -> QueryNode {
    var left = try parseOne()
    var pairs: [QueryNode] = []
    while let token = next, case .near(let distance) = token.kind {
      advance()
      guard (0...Self.farthest).contains(distance) else {
        throw error(token, "“近/”后面的数要在0到\(Self.farthest)之间。", remedy: "例如 饮水 近/10 困难。")
      }
      guard next != nil else { throw missingOperand(after: token) }
      let right = try parseOne()
      guard case .phrase(let first) = left, case .phrase(let second) = right else {
        throw error(token, "“近/”两边只能是词语。", remedy: "例如 饮水 近/10 困难。")
      }
      pairs.append(.near(first, second, distance: distance))
      left = right
    }
    if pairs.isEmpty { return left }
    return pairs.count == 1 ? pairs[0] : .all(pairs)
  }

  private mutating func parseOne() throws(QueryError) -> QueryNode {
    guard let token = next else { throw missingOperand(after: tokens.last) }
    advance()
    switch token.kind {
    case .not:
      depth += 1
      defer { depth -= 1 }
      if depth > Self.deepest { throw tooDeep(token) }
      return .not(try parseNear())
    case .open:
      depth += 1
      defer { depth -= 1 }
      if depth > Self.deepest { throw tooDeep(token) }
      let node = try parseAny()
      guard next?.kind == .close else {
        throw error(token, "左括号没有配对。", remedy: "请补上右括号。")
      }
      advance()
      return node
    case .quoted(let text):
      return phrase(QueryPhrase(text, isQuoted: true))
    case .word(let word):
      return self.word(word)
    case .pattern(let source):
      return try pattern(source, token)
    case .field(let name):
      return try field(name, token)
    case .and, .or, .close, .near:
      throw missingOperand(after: token)
    }
  }

  private func tooDeep(_ token: QueryToken) -> QueryError {
    error(token, "括号套得太深。", remedy: "请减少括号层数（最多\(Self.deepest)层）。")
  }

  private func phrase(_ phrase: QueryPhrase) -> QueryNode {
    // Spaces alone ask for nothing.
    phraseTerms(for: FoldedText(phrase.text)).units.isEmpty ? .everything : .phrase(phrase)
  }

  private func word(_ word: String) -> QueryNode {
    if word.hasSuffix("*") || word.hasSuffix("＊"), word.dropLast().allSatisfy(\.isASCII),
      word.dropLast().contains(where: { $0.isLetter || $0.isNumber })
    {
      return .prefix(fold(String(word.dropLast())))
    }
    var word = word[...]
    // Chinese text is found wherever it stands: a star behind it asks for no more.
    while let last = word.last, "*＊".contains(last), word.dropLast().contains(where: isHan) {
      word.removeLast()
    }
    return phrase(
      QueryPhrase(
        Self.withoutOuterMarks(String(word)), isQuestion: fold(String(word)).contains("?")))
  }

  private func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.contains { ScalarClass.of($0.value) == .han }
  }

  /// Without the commas and full stops around a word, which come from where it was copied.
  private static func withoutOuterMarks(_ word: String) -> String {
    let isMark = { (character: Character) in
      let folded = fold(String(character))
      return folded.count == 1 && ",.;:!?~".contains(folded)
    }
    var rest = word[...]
    while let first = rest.first, isMark(first) { rest.removeFirst() }
    while let last = rest.last, isMark(last) { rest.removeLast() }
    return String(rest)
  }

  private func pattern(_ source: String, _ token: QueryToken) throws(QueryError) -> QueryNode {
    do throws(TextPattern.Fault) {
      return .pattern(try TextPattern(source))
    } catch {
      let (message, remedy) =
        switch error {
        case .tooLong:
          (
            "正则表达式太长或太复杂。",
            "最多\(TextPattern.longest)个字；要按原文查找带斜杠的文字，请加引号，例如 \"/饮水/\"。"
          )
        case .malformed:
          ("正则表达式有误。", "请检查括号和反斜杠；要查找斜杠本身，请加引号，例如 \"/饮水/\"。")
        case .unsupported:
          (
            "正则表达式里有不支持的写法。",
            "可以用 . [ ] ( ) | * + ? {2,5} ^ $ 和 \\d（数字）、\\w（字）、\\s（空格）；字母、数字前面不要加别的反斜杠。"
          )
        }
      throw self.error(token, message, remedy: remedy)
    }
  }
}

extension QueryParser {
  private static func checkLength(of query: String) throws(QueryError) {
    // A character may consist of any number of scalars.
    let count = query.unicodeScalars.count
    guard count > longest else { return }
    throw QueryError(
      query: query, range: min(longest, query.count)..<query.count,
      message: "查询太长，有\(count)个字，最多\(longest)个。",
      remedy: "请只写最要紧的一段。")
  }

  /// Refuses a query of nothing but marks, which would otherwise ask for every record.
  private static func checkForText(
    _ tokens: [QueryToken], of query: String
  ) throws(QueryError) {
    let saysSomething = tokens.contains { token in
      guard case .word(let word) = token.kind else { return true }
      return !withoutOuterMarks(word).isEmpty
    }
    guard !saysSomething else { return }
    throw QueryError(
      query: query, range: tokens[0].range, message: "只有标点，没有要查找的字。",
      remedy: "要查找标点本身，请加引号，例如 \"？\"；要看全部记录，请写两个引号 ''。")
  }

  /// Returns the query for a text that is not written in the query language.
  ///
  /// - Throws: ``QueryError`` where the text is too long to be looked for.
  public static func text(_ text: String) throws(QueryError) -> QueryNode {
    try checkLength(of: text)
    let isQuestion = fold(text).contains("?")
    return phraseTerms(for: FoldedText(text)).units.isEmpty
      ? .everything : .phrase(QueryPhrase(text, isQuestion: isQuestion))
  }
}
