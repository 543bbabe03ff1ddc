internal import Glibc

/// The time of day where the program runs.
enum LocalTime {
  /// Returns now as `2010-07-02 09:30`.
  static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let numbers = [
      parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min,
    ].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(parts.tm_year + 1900)-\(numbers[0])-\(numbers[1]) \(numbers[2]):\(numbers[3])"
  }
}
