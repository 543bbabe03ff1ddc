/// Reads 类别.txt.
///
/// `〔一级〕` and `【问题】类别、类别` are headings; below a problem stands one aspect a line,
/// `方面：词 词*3 甲|乙+丙|丁`. `编码：` and `非：` are reserved. A line that begins with a space
/// continues the one before; `#` begins a comment line.
struct ProblemVocabularyReader {
  private var problems: [ProblemVocabulary.Problem] = []
  private var excluded: [String] = []
  private var family: String?
  private var open: OpenProblem?
  private var names: Set<String> = []

  /// A problem whose aspects are still being read.
  private struct OpenProblem {
    let name: String
    let family: String
    let categories: [String]
    let line: Int
    var codes: [String] = []
    var aspects: [ProblemVocabulary.Aspect] = []
  }

  static func read(_ text: String) throws(RulesError) -> ProblemVocabulary {
    var reader = ProblemVocabularyReader()
    for (line, content) in logicalLines(text) { try reader.take(content, line: line) }
    try reader.close()
    guard !reader.problems.isEmpty else {
      throw RulesError(line: 1, message: "没有一个问题，应有“【问题】”一行和它下面的“方面：词 词”")
    }
    return ProblemVocabulary(problems: reader.problems, excluded: reader.excluded)
  }

  /// The lines with their continuations, each with the number of its first line.
  private static func logicalLines(_ text: String) -> [(line: Int, content: String)] {
    var lines: [(line: Int, content: String)] = []
    let physical = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in physical.enumerated() {
      let content = line.drop(while: \.isWhitespace)
      if content.isEmpty || content.first == "#" { continue }
      if line.startIndex < content.startIndex, let last = lines.indices.last {
        lines[last].content += " " + content
      } else {
        lines.append((index + 1, String(content)))
      }
    }
    return lines
  }

  private mutating func take(_ content: String, line: Int) throws(RulesError) {
    if content.first == "〔" {
      try close()
      family = try heading(content, until: "〕", line: line).name
    } else if content.first == "【" {
      try close()
      let (name, rest) = try heading(content, until: "】", line: line)
      guard let family else {
        throw RulesError(line: line, message: "“【\(name)】”前面要先有“〔一级〕”一行")
      }
      guard names.insert(name).inserted else {
        throw RulesError(line: line, message: "“【\(name)】”写了两次")
      }
      let categories = rest.split { "、，,".contains($0) || $0.isWhitespace }.map(String.init)
      open = OpenProblem(name: name, family: family, categories: categories, line: line)
    } else {
      try takeWords(content, line: line)
    }
  }

  private func heading(
    _ content: String, until mark: Character, line: Int
  ) throws(RulesError) -> (name: String, rest: String) {
    let body = content.dropFirst()
    guard let end = body.firstIndex(of: mark), end > body.startIndex else {
      throw RulesError(line: line, message: "缺少“\(mark)”或名称")
    }
    let rest = body[body.index(after: end)...].split(whereSeparator: \.isWhitespace)
    return (String(body[..<end]), rest.joined(separator: " "))
  }

  private mutating func takeWords(_ content: String, line: Int) throws(RulesError) {
    guard let colon = content.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      throw RulesError(line: line, message: "这里应是“方面：词 词”")
    }
    let key = String(content[..<colon].filter { !$0.isWhitespace })
    let words = Self.words(content[content.index(after: colon)...])
    if key == "非" {
      excluded += words.map(String.init)
      return
    }
    guard open != nil else {
      throw RulesError(line: line, message: "“\(key)”前面要先有“【问题】”一行")
    }
    if key == "编码" {
      open?.codes += words.map(String.init)
      return
    }
    var cues: [ProblemVocabulary.Cue] = []
    for word in words { cues.append(try cue(word, line: line)) }
    open?.aspects.append(ProblemVocabulary.Aspect(name: key, cues: cues))
  }

  /// The words between blanks, wide ones too; by scalars, since a vocabulary has tens of thousands.
  private static func words(_ text: Substring) -> [Substring] {
    text.unicodeScalars.split { $0.value <= 0x20 || $0 == "\u{A0}" || $0 == "\u{3000}" }
      .map(Substring.init)
  }

  /// The pieces between ASCII marks; no other character has such a byte in it.
  private static func pieces(_ text: Substring, between mark: Unicode.Scalar) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: mark), omittingEmptySubsequences: false)
      .map(Substring.init)
  }

  private func cue(
    _ word: Substring, line: Int
  ) throws(RulesError) -> ProblemVocabulary.Cue {
    let pieces = Self.pieces(word, between: "*")
    let weight = pieces.count == 1 ? 2 : pieces.count == 2 ? Int(pieces[1]) : nil
    guard let weight, (1...5).contains(weight) else {
      throw RulesError(line: line, message: "“\(word)”的分量应是1到5，写成“词*3”")
    }
    let parts = Self.pieces(pieces[0], between: "+").map { part in
      Self.pieces(part, between: "|").filter { !$0.isEmpty }.map(String.init)
    }
    guard parts.allSatisfy({ !$0.isEmpty }) else {
      throw RulesError(line: line, message: "“\(word)”的“+”两边都要有词")
    }
    return ProblemVocabulary.Cue(parts: parts, weight: weight)
  }

  private mutating func close() throws(RulesError) {
    guard let problem = open else { return }
    open = nil
    guard problem.aspects.contains(where: { !$0.cues.isEmpty }) else {
      throw RulesError(line: problem.line, message: "“【\(problem.name)】”下面没有词")
    }
    problems.append(
      ProblemVocabulary.Problem(
        name: problem.name, family: problem.family, categories: problem.categories,
        codes: problem.codes, aspects: problem.aspects))
  }
}
