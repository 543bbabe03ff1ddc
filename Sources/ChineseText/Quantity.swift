/// A figure as an interval, with its unit and the word that made it inexact.
public struct Quantity: Sendable, Hashable, CustomStringConvertible {
  /// At least so many; nil where the text sets no lower end.
  public let low: Double?
  /// At most so many; nil where the text sets no upper end.
  public let high: Double?
  /// What is counted, as written; empty where nothing follows the number.
  public let unit: String
  /// The inexact word as written, such as 约 or 余; empty for an exact figure.
  public let mark: String

  private static let before = ["大约", "约", "近", "将近", "至少", "超过", "超", "不足", "不到", "最多"]
  private static let after = ["多", "余", "来", "几"]
  private static let bounds = ["以上", "以下", "左右"]

  /// Reads a figure such as 约40户, 1800余人次, 60多, 近千万元, 1—2种, 20户以上.
  ///
  /// 60多 is 61 to 69 and 1800余 is 1801 to 1899: the open part is that of the last digit
  /// that is not 0. 近 and 不足 set only an upper end, 以上 and 至少 only a lower. 约 and 左右
  /// widen by a tenth either way. Units of ten thousand count into the number.
  ///
  /// - Returns: The figure; nil where the text does not begin with one.
  public static func parse(_ text: String) -> Quantity? {
    var rest = fold(text)[...]
    var mark = ""
    if let word = before.first(where: { rest.hasPrefix($0) }) {
      mark = word
      rest = rest.dropFirst(word.count)
    }
    guard let (first, step) = number(&rest) else { return nil }
    var low = first
    var high = first
    if let dash = rest.first, "-~至".contains(dash) {
      rest = rest.dropFirst()
      guard let (second, _) = number(&rest) else { return nil }
      (low, high) = (min(first, second), max(first, second))
      mark = String(dash)
    }
    if let word = after.first(where: { rest.hasPrefix($0) }) {
      mark = word
      rest = rest.dropFirst(word.count)
      let scale = multiplier(&rest)
      (low, high) = ((first + 1) * scale, (first + step - 1) * scale)
      if step <= 1 { (low, high) = (first * scale, (first + 1) * scale) }
    }
    if let word = bounds.first(where: { rest.contains($0) }) {
      mark = word
      rest = rest.prefix(upTo: rest.firstRange(of: word)?.lowerBound ?? rest.endIndex)
    }
    let unit = String(rest)
    switch mark {
    case "至少", "超过", "超", "以上":
      return Quantity(low: low, high: nil, unit: unit, mark: mark)
    case "近", "将近", "不足", "不到", "最多", "以下":
      return Quantity(low: nil, high: high, unit: unit, mark: mark)
    case "约", "大约", "左右":
      return Quantity(low: low * 0.9, high: high * 1.1, unit: unit, mark: mark)
    default:
      return Quantity(low: low, high: high, unit: unit, mark: mark)
    }
  }

  /// A number at the start, and the size of its last digit that is not 0.
  private static func number(_ rest: inout Substring) -> (value: Double, step: Double)? {
    let plain = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    if plain.first?.isNumber == true {
      guard let value = Double(plain.filter { $0 != "," }) else { return nil }
      rest = rest.dropFirst(plain.count)
      let scale = multiplier(&rest)
      return (value * scale, step(of: value) * scale)
    }
    let spelled = rest.prefix { "〇零一二两三四五六七八九十百千万亿廿卅".contains($0) }
    guard !spelled.isEmpty, let value = ChineseNumeral.value(String(spelled)) else {
      return nil
    }
    rest = rest.dropFirst(spelled.count)
    return (Double(value), step(of: Double(value)))
  }

  private static func multiplier(_ rest: inout Substring) -> Double {
    for (word, factor) in [("万", 1e4), ("亿", 1e8), ("千", 1e3), ("百", 1e2)]
    where rest.hasPrefix(word) {
      rest = rest.dropFirst()
      return factor
    }
    return 1
  }

  private static func step(of value: Double) -> Double {
    guard value >= 10, var rest = Int(exactly: value) else { return 1 }
    var step = 1.0
    while rest % 10 == 0 {
      rest /= 10
      step *= 10
    }
    return step
  }

  /// The interval and the unit, such as `61–69户`.
  public var description: String {
    let number = { (value: Double) in
      Int(exactly: value).map(String.init) ?? String(value)
    }
    switch (low, high) {
    case (let low?, let high?) where low == high: return number(low) + unit
    case (let low?, let high?): return "\(number(low))–\(number(high))\(unit)"
    case (let low?, nil): return "≥\(number(low))\(unit)"
    case (nil, let high?): return "<\(number(high))\(unit)"
    case (nil, nil): return unit
    }
  }
}
