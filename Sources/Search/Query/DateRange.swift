internal import ChineseText

/// A date or `from..to` as typed in a query; either end may be open.
enum DateRange {
  private static let separators = ["..", "…", "至", "到", "~", "～"]

  static func parse(_ text: String, today: CivilDate) -> (from: CivilDate?, to: CivilDate?)? {
    if let period = ChineseDate.parse(text, relativeTo: today) {
      return (period.first, period.last)
    }
    for separator in separators {
      guard let place = text.firstRange(of: separator) else { continue }
      let left = String(text[..<place.lowerBound])
      let right = String(text[place.upperBound...]).trimmingPrefix(while: { $0 == "." })
      let from = ChineseDate.parse(left, relativeTo: today)?.first
      let to = ChineseDate.parse(String(right), relativeTo: today)?.last
      guard left.isEmpty == (from == nil), right.isEmpty == (to == nil) else { return nil }
      guard from != nil || to != nil else { return nil }
      return (from, to)
    }
    return nil
  }
}
