internal import ChineseText

/// A figure or a range of figures as typed in a query: `35`, `>10`, `<200`, `10..20`.
enum NumberRange {
  /// Returns the bounds, ends included; nil where the text is no range.
  static func parse(_ text: String) -> (low: Double?, high: Double?)? {
    let folded = fold(text).filter { $0 != " " }
    for (sign, isLow, step) in [
      (">=", true, 0.0), ("<=", false, 0), ("≥", true, 0), ("≤", false, 0), (">", true, 1),
      ("<", false, -1),
    ] where folded.hasPrefix(sign) {
      guard let value = number(folded.dropFirst(sign.count)) else { return nil }
      return isLow ? (value + step, nil) : (nil, value + step)
    }
    if let value = number(folded[...]) { return (value, value) }
    for separator in ["..", "至", "到", "~", "-"] {
      guard let place = folded.firstRange(of: separator) else { continue }
      let left = folded[..<place.lowerBound]
      let right = folded[place.upperBound...]
      let (low, high) = (number(left), number(right))
      guard left.isEmpty == (low == nil), right.isEmpty == (high == nil) else { return nil }
      return low == nil && high == nil ? nil : (low, high)
    }
    return nil
  }

  private static func number(_ text: Substring) -> Double? {
    ChineseNumeral.value(String(text)).map(Double.init)
  }
}
