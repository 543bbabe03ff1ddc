/// Reads whole numbers as Chinese texts write them.
public enum ChineseNumeral {
  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5,
    "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6,
    "柒": 7, "捌": 8, "玖": 9,
  ]
  private static let tens: [Character: Int] = [
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000,
  ]
  private static let groups: [Character: Int] = ["万": 10_000, "萬": 10_000, "亿": 100_000_000]

  /// Returns the value of a numeral, 0 or more; nil where the text is none.
  ///
  /// Reads 35, ３５, 1,200, 三十五, 二〇〇九, 廿五, 两百, 一万二千 and 一万二 (12,000).
  public static func value(_ text: String) -> Int? {
    let plain = text.filter { $0 != "," && $0 != "，" }
    guard !plain.isEmpty else { return nil }
    let figures = plain.compactMap(decimal)
    guard figures.count == plain.count else { return spelled(plain) }
    guard figures.count <= 15 else { return nil }
    return figures.reduce(0) { $0 * 10 + $1 }
  }

  private static func decimal(_ character: Character) -> Int? {
    // The standard library takes 十 and 万 for numbers as well: 10 and 10,000.
    digits[character] ?? character.wholeNumberValue.flatMap { (0...9).contains($0) ? $0 : nil }
  }

  private static func spelled(_ text: String) -> Int? {
    var total = 0
    var section = 0
    var digit: Int?
    var unit = 1
    var largestGroup = 0
    var isFirst = true
    for character in text {
      defer { isFirst = false }
      if let value = decimal(character) {
        if value == 0 {
          unit = 10
        } else {
          guard digit == nil else { return nil }
        }
        digit = value == 0 ? nil : value
      } else if let value = tens[character] {
        section += (digit ?? (value == 10 || section == 0 ? 1 : 0)) * value
        digit = nil
        unit = value
      } else if character == "廿" {
        section += 20
        unit = 10
      } else if character == "卅" {
        section += 30
        unit = 10
      } else if let value = groups[character] {
        let count = isFirst ? 1 : section + (digit ?? 0)
        // 一万亿: a larger group counts all that stands before it.
        if value > largestGroup {
          guard total + count > 0 else { return nil }
          total = (total + count) * value
          largestGroup = value
        } else {
          guard count > 0 else { return nil }
          total += count * value
        }
        section = 0
        digit = nil
        unit = value
      } else {
        return nil
      }
    }
    // 一万二 is 12,000 and 一百二 is 120: a last digit counts tenths of the last unit.
    return total + section + (digit ?? 0) * max(1, unit >= 100 ? unit / 10 : 1)
  }
}
