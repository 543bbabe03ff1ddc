internal import ChineseText

/// A figure in a sentence of prose, with the words before it that say what it counts.
struct StatedFigure {
  /// What stands between the mark or figure before and this number: 登记群众的事.
  let label: String
  /// The number.
  let value: Double
  /// How many digits stand after its point.
  let decimals: Int
  /// What is counted: 件, 起, 户次, 人次, 户, 天, 人, 名, %.
  let unit: String
  /// The column of the number, in characters from 1.
  let column: Int
  /// The sentence of the line, from 0.
  let sentence: Int

  /// Whether the label holds one of these words.
  func says(_ words: [String]) -> Bool { words.contains { label.contains($0) } }

  /// Units, the longer ones first.
  private static let units = ["户次", "人次", "件", "起", "户", "天", "人", "名", "%", "％"]
  private static let marks: Set<Character> = [
    "，", "。", "；", "、", ",", ";", "（", "）", "(", ")", "：", ":",
  ]
  private static let numerals: Set<Character> = Set("0123456789.０１２３４５６７８９〇零一二两三四五六七八九十百千")
  /// Words that make a figure inexact; such a one proves nothing.
  private static let inexact: Set<Character> = ["近", "约", "余", "多", "来", "几", "上"]

  /// Reads the exact figures of a line in order.
  static func all(in line: String) -> [StatedFigure] {
    let characters = Array(line)
    var figures: [StatedFigure] = []
    var labelStart = 0
    var sentence = 0
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if numerals.contains(character), character != "." {
        let end = characters[index...].firstIndex { !numerals.contains($0) } ?? characters.count
        let token = fold(String(characters[index..<end]))
        if let unit = units.first(where: { characters[end...].starts(with: $0) }),
          let value = Double(token) ?? ChineseNumeral.value(token).map(Double.init),
          !(index > 0 && inexact.contains(characters[index - 1]))
        {
          let point = token.firstIndex(of: ".")
          figures.append(
            StatedFigure(
              label: String(characters[labelStart..<index]), value: value,
              decimals: point.map { token.distance(from: $0, to: token.endIndex) - 1 } ?? 0,
              unit: unit == "％" ? "%" : unit, column: index + 1, sentence: sentence))
          index = end + unit.count
          labelStart = index
        } else {
          index = end
        }
        continue
      }
      if marks.contains(character) { labelStart = index + 1 }
      if "。；;".contains(character) { sentence += 1 }
      index += 1
    }
    return figures
  }
}
