internal import Glibc

/// What the program says, and where.
enum Terminal {
  /// Whether results go to a terminal that wants colour; see <https://no-color.org>.
  static let hasColor =
    isatty(STDOUT_FILENO) == 1 && variable("NO_COLOR") == nil
    && variable("TERM") != "dumb"
  /// Whether results go to a person at a terminal.
  static let isReader = isatty(STDOUT_FILENO) == 1
  /// Whether a line can be painted over, to show progress.
  static let showsProgress = isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb"

  /// How many columns a line has; 80 where nobody says.
  static var columns: Int {
    if let width = variable("COLUMNS").flatMap({ Int($0) }), width > 0 { return width }
    var size = winsize()
    for stream in [STDOUT_FILENO, STDERR_FILENO] where isatty(stream) == 1 {
      if ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    }
    return 80
  }

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

  /// Paints a line over the one before; an empty text wipes it.
  static func repaint(_ text: String) {
    write("\r\u{1B}[K" + text)
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
  ///
  /// Any other failure to write, such as a full disk, is told: a result cut short is no result.
  static func toleratePipes() {
    signal(SIGPIPE) { _ in _exit(0) }
    atexit {
      guard fflush(nil) != 0 else { return }
      let reason = errno == ENOSPC ? "磁盘已满" : "写入出错"
      Terminal.printError("minqing：结果没有全部写出（\(reason)）。请检查输出到的地方。")
      _exit(2)
    }
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
