internal import Glibc

/// What the program says, and where.
enum Terminal {
  /// Whether results go to a terminal that wants colour; see <https://no-color.org>.
  static let hasColor =
    isatty(STDOUT_FILENO) == 1 && variable("NO_COLOR") == nil
    && variable("TERM") != "dumb"
  /// Whether progress can be shown.
  static let showsProgress = isatty(STDERR_FILENO) == 1

  /// Returns an environment variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Writes a line to standard error.
  static func printError(_ message: String) {
    write(message + "\n")
  }

  /// Shows how far long work is, on a terminal only.
  static func showProgress(_ label: String, _ done: Int, _ total: Int) {
    guard showsProgress, total > 0, done == total || done % 50 == 0 else { return }
    write("\r\(label) \(done)/\(total)\(done == total ? "\n" : "")")
  }

  private static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Lets a reader that has seen enough end the program quietly: `minqing search … | head`.
  static func toleratePipes() {
    signal(SIGPIPE) { _ in _exit(0) }
  }

  /// Wraps a text in an escape sequence where there is colour.
  static func styled(_ text: String, _ style: Style) -> String {
    hasColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The styles in use.
  enum Style: String {
    case match = "1;31"
    case heading = "1"
    case faint = "2"
  }

  /// A text with ranges of its characters in colour on a terminal, in 【】 elsewhere.
  static func marking(_ ranges: [Range<Int>], in text: String) -> String {
    let characters = Array(text)
    var result = ""
    var position = 0
    for range in ranges {
      result += String(characters[position..<range.lowerBound])
      let part = String(characters[range])
      result += hasColor ? styled(part, .match) : "【\(part)】"
      position = range.upperBound
    }
    return result + String(characters[position...])
  }

  /// Ends the program after writing out what is pending.
  static func leave(_ status: Int32) -> Never {
    fflush(nil)
    exit(status)
  }
}
