/// A figure as an interval, with its unit and the words that made it inexact.
public struct Quantity: Sendable, Hashable, CustomStringConvertible {
  /// At least so many; nil where the text sets no lower end.
  public let low: Double?
  /// At most so many; nil where the text sets no upper end.
  public let high: Double?
  /// What is counted, in its search form; empty where nothing follows the number.
  public let unit: String
  /// The inexact words as written, one after the other: 约, 余, 近余; empty for an exact figure.
  public let mark: String

  private static let before = ["大约", "约", "近", "将近", "至少", "超过", "超", "不足", "不到", "最多"]
  private static let after = ["多", "余", "来", "几"]
  private static let bounds = ["以上", "以下", "左右"]

  /// Reads a figure such as 约40户, 1800余人次, 60多, 近千万元, 1—2种, 三四户, 20户以上.
  ///
  /// 60多 is 61 to 69 and 1800余 is 1801 to 1899: the open part is that of the last digit
  /// that is not 0, so 1.5万余 is 15,001 to 15,999. 3亩多 is 3 to 4. 近 and 不足 set only an
  /// upper end, 以上 and 至少 only a lower. 约 and 左右 widen by a tenth either way. Units of ten
  /// thousand count into the number; 3-5万 shares its own. 近 and 余 together contradict each
  /// other, and leave only the upper end of 余.
  ///
  /// - Returns: The figure; nil where the text does not begin with one, or begins with a
  ///   fraction such as 1/3.
  public static func parse(_ text: String) -> Quantity? {
    var rest = fold(text)[...].trimmed
    var marks = take(before, from: &rest)
    let isPercentage = rest.hasPrefix("百分之")
    if isPercentage { rest = rest.dropFirst(3).trimmed }
    guard var figure = Figure(takenFrom: &rest) else { return nil }
    rest = rest.trimmed
    if !extend(&figure, from: &rest, &marks) { return nil }
    guard rest.first != "/", !rest.hasPrefix("半") else { return nil }
    let more = take(after, from: &rest)
    if !more.isEmpty {
      let factor = Figure.takeFactor(&rest)
      open(&figure, by: figure.step * factor, scaledBy: factor)
      marks += more
    }
    if let word = bounds.first(where: { rest.contains($0) }) {
      marks.append(word)
      rest = rest.prefix(upTo: rest.firstRange(of: word)?.lowerBound ?? rest.endIndex)
    } else if more.isEmpty, rest.count > 1, let last = rest.last, "多余".contains(last) {
      marks.append(String(last))
      rest = rest.dropLast()
      figure.high += figure.factor
    }
    let unit = isPercentage ? "%" : String(rest.trimmed)
    return bounded(figure, unit: unit, marks: marks)
  }

  /// Takes the first of the words that the text begins with, and the spaces after it.
  private static func take(_ words: [String], from rest: inout Substring) -> [String] {
    guard let word = words.first(where: { rest.hasPrefix($0) }) else { return [] }
    rest = rest.dropFirst(word.count).trimmed
    return [word]
  }

  /// Reads the second number of a range; false where a dash has none after it.
  private static func extend(
    _ figure: inout Figure, from rest: inout Substring, _ marks: inout [String]
  ) -> Bool {
    guard let sign = rest.first, "-~至到,".contains(sign) else { return true }
    var right = rest.dropFirst().trimmed
    guard let second = Figure(takenFrom: &right) else { return !"-~".contains(sign) }
    // A comma makes a range only of neighbours: 3、4户.
    if sign == ",", second.low != figure.high + 1 { return true }
    if figure.factor == 1, figure.high < second.low / second.factor {
      figure.low *= second.factor
    }
    (figure.low, figure.high) = (min(figure.low, second.low), max(figure.high, second.high))
    figure.step = second.step
    marks.append(String(sign))
    rest = right.trimmed
    return true
  }

  /// Applies 多 or 余: more than the number, less than its next step.
  private static func open(_ figure: inout Figure, by step: Double, scaledBy factor: Double) {
    (figure.low, figure.high) = (figure.low * factor, figure.high * factor)
    if step > 1 {
      // In 10-20多 only the upper end is open.
      if figure.low == figure.high { figure.low += 1 }
      figure.high += step - 1
    } else {
      figure.high += step
    }
  }

  private static func bounded(_ figure: Figure, unit: String, marks: [String]) -> Quantity {
    let mark = marks.joined()
    let words = Set(marks)
    if !words.isDisjoint(with: ["至少", "超过", "超", "以上"]) {
      return Quantity(low: figure.low, high: nil, unit: unit, mark: mark)
    }
    if !words.isDisjoint(with: ["近", "将近", "不足", "不到", "最多", "以下"]) {
      return Quantity(low: nil, high: figure.high, unit: unit, mark: mark)
    }
    if !words.isDisjoint(with: ["约", "大约", "左右"]), words.isDisjoint(with: after) {
      return Quantity(
        low: figure.low * 9 / 10, high: figure.high * 11 / 10, unit: unit, mark: mark)
    }
    return Quantity(low: figure.low, high: figure.high, unit: unit, mark: mark)
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
