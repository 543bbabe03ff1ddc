import Search

/// A line of help that may be longer than the terminal is wide.
///
/// It breaks at spaces and between Chinese characters, but not within the brackets of a usage, nor
/// before a mark that must not begin a line.
struct HelpLine {
  private let text: String
  /// How far the lines after the first are set in, in columns.
  private let indent: Int

  init(_ text: String, indent: Int) {
    (self.text, self.indent) = (text, indent)
  }

  /// Returns the text in lines of at most so many columns, as far as its words allow.
  func wrapped(to columns: Int) -> String {
    guard displayWidth(of: text) > columns, columns > indent else { return text }
    var lines: [String] = []
    var line = ""
    var width = 0
    for piece in pieces {
      let more = displayWidth(of: piece)
      if width + more > columns, width > indent {
        while line.last == " " { line.removeLast() }
        lines.append(line)
        line = String(repeating: " ", count: indent)
        width = indent
        if piece == " " { continue }
      }
      line += piece
      width += more
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// What stays together.
  private var pieces: [String] {
    var pieces: [String] = []
    var depth = 0
    var last: Character?
    for character in text {
      if last == nil || depth == 0 && mayBreak(between: last, character) {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1].append(character)
      }
      if "[<".contains(character) { depth += 1 }
      if "]>".contains(character) { depth = max(0, depth - 1) }
      last = character
    }
    return pieces
  }

  private func mayBreak(between left: Character?, _ right: Character) -> Bool {
    guard let left, !"，。、；：？！）》”】".contains(right), !"（《“【".contains(left) else {
      return false
    }
    return left == " " || right == " " || displayWidth(of: left) > 1 || displayWidth(of: right) > 1
  }
}
