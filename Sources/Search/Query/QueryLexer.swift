internal import ChineseText

/// One word, quotation or sign of a query, with its place in characters.
struct QueryToken: Hashable {
  enum Kind: Hashable {
    case word(String)
    case quoted(String)
    /// A field name that was followed by a colon.
    case field(String)
    /// A regular expression between slashes.
    case pattern(String)
    /// 近/10: the words beside it with at most so many characters between.
    case near(Int)
    case and
    case or
    case not
    case open
    case close
  }

  let kind: Kind
  let range: Range<Int>
}

/// Cuts a query into tokens; signs may have either width, as an input method types them.
struct QueryLexer {
  private let characters: [Character]
  private let query: String
  private var position = 0
  private var tokens: [QueryToken] = []

  private static let closingQuote: [Character: Character] = [
    "\"": "\"", "“": "”", "”": "”", "「": "」", "『": "』", "＂": "＂", "„": "”",
    "‘": "’",
  ]

  init(_ query: String) {
    self.query = query
    characters = Array(query)
  }

  /// Returns the tokens of a query, no more than the given number.
  static func tokens(of query: String, atMost limit: Int) throws(QueryError) -> [QueryToken] {
    var lexer = QueryLexer(query)
    while lexer.position < lexer.characters.count {
      try lexer.readToken()
      if lexer.tokens.count > limit, let last = lexer.tokens.last {
        throw QueryError(
          query: query, range: last.range, message: "查询太长，超过\(limit)个词。",
          remedy: "请减少词语，或分几次查。")
      }
    }
    return lexer.tokens
  }

  private mutating func readToken() throws(QueryError) {
    let character = characters[position]
    if character.isWhitespace || character == "　" {
      position += 1
    } else if startsDocumentNumber(at: position) {
      try readWord()
    } else if character == "(" || character == "（" {
      emit(.open, length: 1)
    } else if character == ")" || character == "）" {
      emit(.close, length: 1)
    } else if character == "|" || character == "｜" {
      emit(.or, length: characters[position...].prefix { "|｜".contains($0) }.count)
    } else if (character == "-" || character == "－") && startsWord(at: position + 1) {
      emit(.not, length: 1)
    } else if let closing = Self.closingQuote[character], !startsProse(closedBy: closing) {
      try readQuotation(closedBy: closing)
    } else if character == "/", let end = endOfPattern() {
      let text = String(characters[(position + 1)..<end])
      emit(.pattern(text), length: end + 1 - position)
    } else {
      try readWord()
    }
  }

  private func startsWord(at index: Int) -> Bool {
    guard index < characters.count else { return false }
    return !characters[index].isWhitespace
  }

  private mutating func emit(_ kind: QueryToken.Kind, length: Int) {
    tokens.append(QueryToken(kind: kind, range: position..<(position + length)))
    position += length
  }

  /// Whether a quotation is part of a sentence, which goes on right behind it: `“七有”的门牌`.
  private func startsProse(closedBy closing: Character) -> Bool {
    guard let end = closingPlace(closedBy: closing), end + 1 < characters.count else {
      return false
    }
    let next = characters[end + 1]
    return !next.isWhitespace && !"()（）|｜".contains(next)
  }

  /// Where the quotation that begins here ends; nil where it does not.
  private func closingPlace(closedBy closing: Character) -> Int? {
    // People close “ with " and the other way round.
    let accepted: Set<Character> = [closing, "\"", "”", "＂"]
    return characters[(position + 1)...].firstIndex { accepted.contains($0) }
  }

  private mutating func readQuotation(closedBy closing: Character) throws(QueryError) {
    let start = position
    guard let end = closingPlace(closedBy: closing) else {
      throw QueryError(
        query: query, range: start..<(start + 1), message: "引号没有配对。",
        remedy: "请在要整体查找的文字后面补上引号，例如 \"七有\"。")
    }
    let text = String(characters[(start + 1)..<end])
    tokens.append(QueryToken(kind: .quoted(text), range: start..<(end + 1)))
    position = end + 1
  }

  /// The slash that closes the one at this place; nil where none does.
  private func endOfPattern() -> Int? {
    var index = position + 1
    while index < characters.count {
      if characters[index] == "\\" {
        index += 1
      } else if characters[index] == "/" {
        return index > position + 1 ? index : nil
      }
      index += 1
    }
    return nil
  }

  /// Whether （2010）5号 begins here: a year in brackets with its number close behind.
  private func startsDocumentNumber(at index: Int) -> Bool {
    guard index + 6 < characters.count, "(（".contains(characters[index]),
      characters[(index + 1)...(index + 4)].allSatisfy(\.isWholeNumber),
      ")）".contains(characters[index + 5])
    else { return false }
    let next = characters[index + 6]
    return next.isWholeNumber || next == "第"
  }

  private mutating func readWord() throws(QueryError) {
    let start = position
    while position < characters.count {
      let character = characters[position]
      if startsDocumentNumber(at: position) {
        position += 6
        continue
      }
      if character.isWhitespace || "()（）|｜".contains(character) { break }
      if character == ":" || character == "：", position > start {
        let name = String(characters[start..<position])
        // 14:30 is a time, not a field.
        if !name.allSatisfy(\.isNumber) {
          tokens.append(QueryToken(kind: .field(name), range: start..<position))
          position += 1
          return
        }
      }
      position += 1
    }
    let word = String(characters[start..<position])
    let kind: QueryToken.Kind =
      if let distance = Self.nearDistance(word) {
        .near(distance)
      } else {
        kind(of: word)
      }
    if case .word = kind { try checkQuotes(in: word, startingAt: start) }
    tokens.append(QueryToken(kind: kind, range: start..<position))
  }

  /// Refuses a word that ends with a quotation mark which nothing opened: 机井”.
  private func checkQuotes(in word: String, startingAt start: Int) throws(QueryError) {
    guard let last = word.last, "”」』’\"＂".contains(last) else { return }
    let opening = Self.closingQuote.filter { $0.value == last && $0.key != last }.map(\.key)
    let opened = word.count { opening.contains($0) }
    let closed = word.count { $0 == last }
    guard opening.isEmpty ? closed % 2 == 1 : opened < closed
    else { return }
    let end = start + word.count
    throw QueryError(
      query: query, range: (end - 1)..<end, message: "引号没有配对。",
      remedy: "请在要整体查找的文字前面也写上引号，例如 \"七有\"；不要整体查找的，删去引号。")
  }

  /// 10 for 近/10 and NEAR/10; nil for any other word.
  private static func nearDistance(_ word: String) -> Int? {
    for name in ["近/", "NEAR/", "近／", "ＮＥＡＲ／"] where word.hasPrefix(name) {
      return Int(fold(String(word.dropFirst(name.count))))
    }
    return nil
  }

  private func kind(of word: String) -> QueryToken.Kind {
    switch word {
    case "AND", "ＡＮＤ", "且", "＆", "&", "&&", "＆＆", "+", "＋": .and
    case "OR", "ＯＲ", "或": .or
    case "NOT", "ＮＯＴ", "非": .not
    default: .word(word)
    }
  }
}
