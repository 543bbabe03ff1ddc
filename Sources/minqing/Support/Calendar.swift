import ChineseText
internal import Glibc

/// The clock where the program runs, in local time.
enum Calendar {
  /// The day on which the program runs.
  static var today: CivilDate { day(of: clock) }

  /// Now, as `2010-07-02 09:30`.
  static var now: String {
    let parts = clock
    let time = [parts.tm_hour, parts.tm_min].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day(of: parts)) \(time[0]):\(time[1])"
  }

  private static var clock: tm {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return parts
  }

  private static func day(of parts: tm) -> CivilDate {
    guard
      let date = CivilDate(
        year: Int(parts.tm_year) + 1_900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { preconditionFailure("the clock gives no date") }
    return date
  }
}
