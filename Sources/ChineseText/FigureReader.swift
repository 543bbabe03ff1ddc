/// A number at the start of a folded text, with what its writing says about its precision.
struct Figure {
  /// The least and the most it may be: 三四 is 3 to 4.
  var low: Double
  var high: Double
  /// The size of the last digit that is not 0, or of the last decimal.
  var step: Double
  /// The factor that was written after the digits: 10,000 for 5万; 1 where there is none.
  let factor: Double

  /// Takes a number off the front of a text; nil, leaving the text alone, where there is none.
  init?(takenFrom rest: inout Substring) {
    guard let figure = Figure(digitsFrom: &rest) ?? Figure(spelledFrom: &rest) else {
      return nil
    }
    self = figure
  }

  private init(low: Double, high: Double, step: Double, factor: Double) {
    (self.low, self.high, self.step, self.factor) = (low, high, step, factor)
  }

  /// 1200, 1,200, 77.3, each with 百, 千, 万, 亿 after it.
  private init?(digitsFrom rest: inout Substring) {
    var left = rest
    var mantissa = 0.0
    var decimals = 0
    var hasPoint = false
    var hasDigit = false
    while let character = left.first {
      if let digit = Figure.digit(character) {
        mantissa = mantissa * 10 + digit
        hasDigit = true
        if hasPoint { decimals += 1 }
      } else if character == ".", hasDigit, !hasPoint,
        left.dropFirst().first.map(Figure.isDigit) == true
      {
        hasPoint = true
      } else if character == ",", hasDigit, !hasPoint, Figure.isThousands(left.dropFirst()) {
        // 1,200 is one number; 3、4户, whose mark folds to a comma too, is two.
      } else {
        break
      }
      left = left.dropFirst()
    }
    guard hasDigit, left.first != "." else { return nil }
    let factor = Figure.takeFactor(&left)
    var divisor = 1.0
    for _ in 0..<decimals { divisor *= 10 }
    // Multiplied before it is divided: 1.1 times 10,000 is not 11,000 in binary.
    let value = mantissa * factor / divisor
    let step = decimals > 0 ? factor / divisor : Figure.step(of: mantissa) * factor
    self.init(low: value, high: value, step: step, factor: factor)
    rest = left
  }

  /// 三十五, 两百, 百; 三四十 as 30 to 40.
  private init?(spelledFrom rest: inout Substring) {
    let spelled = Array(rest.prefix { "〇零一二两三四五六七八九十百千万亿廿卅".contains($0) })
    let values = spelled.map { ChineseNumeral.value(String($0)) ?? 0 }
    let isDigit = zip(spelled, values).map { $1 < 10 && $0 != "零" && $0 != "〇" }
    var low: Int?
    var high: Int?
    let pairs = spelled.indices.dropLast().filter { isDigit[$0] && isDigit[$0 + 1] }
    if pairs.count == 1, let at = pairs.first, values[at + 1] == values[at] + 1 {
      low = ChineseNumeral.value(String(spelled[...at] + spelled[(at + 2)...]))
      high = ChineseNumeral.value(String(spelled[..<at] + spelled[(at + 1)...]))
    } else {
      low = ChineseNumeral.value(String(spelled))
      high = low
    }
    guard let low, let high else { return nil }
    var tail = String(spelled.suffix(1))[...]
    self.init(
      low: Double(low), high: Double(high), step: Figure.step(of: Double(high)),
      factor: spelled.count > 1 ? Figure.takeFactor(&tail) : 1)
    rest = rest.dropFirst(spelled.count)
  }

  private static func digit(_ character: Character) -> Double? {
    character.isASCII ? character.wholeNumberValue.map(Double.init) : nil
  }

  private static func isDigit(_ character: Character) -> Bool {
    digit(character) != nil
  }

  private static func isThousands(_ rest: Substring) -> Bool {
    let digits = rest.prefix(while: isDigit)
    return digits.count == 3
  }

  /// Takes 百, 千, 万, 亿 or several of them off the front: 千万 is ten million.
  static func takeFactor(_ rest: inout Substring) -> Double {
    var factor = 1.0
    let units: [Character: Double] = ["百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8]
    while let unit = rest.first.flatMap({ units[$0] }) {
      factor *= unit
      rest = rest.dropFirst()
    }
    return factor
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
}
