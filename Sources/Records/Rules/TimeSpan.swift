internal import ChineseText

/// A number of days, of the calendar or of work, as a rule gives it.
public struct TimeSpan: Sendable, Hashable, CustomStringConvertible {
  /// How many days, 0 or more.
  public let days: Int
  /// Whether only working days count.
  public let isWorking: Bool

  /// Creates a span.
  public init(days: Int, isWorking: Bool = false) {
    (self.days, self.isWorking) = (days, isWorking)
  }

  /// Reads 15, 15日, 60天, 5个工作日; nil for anything else.
  init?(_ text: String) {
    var rest = text.filter { !$0.isWhitespace }[...]
    isWorking = rest.hasSuffix("工作日")
    if isWorking {
      rest = rest.dropLast(3)
    } else if let unit = rest.last, unit == "日" || unit == "天" {
      rest = rest.dropLast()
    }
    if rest.last == "个" { rest = rest.dropLast() }
    guard let days = ChineseNumeral.value(String(rest)) else { return nil }
    self.days = days
  }

  /// The form `15日` or `5个工作日`.
  public var description: String { isWorking ? "\(days)个工作日" : "\(days)日" }
}
