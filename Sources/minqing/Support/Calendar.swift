import ChineseText
internal import Glibc

/// The day on which the program runs, in local time.
enum Calendar {
  static var today: CivilDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    guard
      let date = CivilDate(
        year: Int(parts.tm_year) + 1_900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { preconditionFailure("the clock gives no date") }
    return date
  }
}
