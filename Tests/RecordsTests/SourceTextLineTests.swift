import Records
import TestSupport
import Testing

/// Lines and columns agree with a plain reading of the text.
@Suite struct SourceTextLineTests {
  /// Cuts a text by hand, one character after the other.
  private func lines(of text: String) -> [String] {
    var lines = [""]
    for character in text {
      if ["\n", "\r\n", "\r"].contains(character) {
        lines.append("")
      } else {
        lines[lines.count - 1].append(character)
      }
    }
    if lines.count > 1, lines.last == "" { lines.removeLast() }
    return lines
  }

  @Test func everyLineAndOffsetIsFound() {
    var random = SeededGenerator(seed: 11)
    let pieces = ["村", "𠮷", "a", "：", " ", "\n", "\r", "\r\n", "\n\n"]
    for _ in 0..<500 {
      let text = random.text(of: pieces, count: 0...20)
      let source = SourceText(text)
      let expected = lines(of: text)
      #expect(source.lineCount == expected.count, "\(text.debugDescription)")
      for (index, line) in expected.enumerated() where index < source.lineCount {
        let range = source.lineRange(index + 1)
        #expect(source.string(range) == line)
        #expect(source.line(at: range.lowerBound) == index + 1)
        #expect(source.line(at: range.upperBound) == index + 1)
        #expect(source.column(at: range.lowerBound) == 1)
        #expect(source.column(at: range.upperBound) == line.count + 1)
      }
    }
  }

  @Test func anOffsetBehindTheEndIsOnTheLastLine() {
    let source = SourceText("一\n二")
    #expect(source.line(at: 99) == 2)
    #expect(source.column(at: 99) == 2)
  }
}
