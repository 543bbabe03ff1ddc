/// A term of a text with its place.
///
/// ## Positions
///
/// Substring search is exact because every place of a phrase holds exactly one positioned term:
///
/// - Each Chinese character, each word and each mark takes one position. A run of spaces counts
///   as one mark, beside a line break as none. A line break takes sixteen positions.
/// - In a run of Chinese characters, the bigram of a character and its successor stands at the
///   position of the first.
/// - Every character is also a term by itself, without position, except that the first and the
///   last of a run have their position, so that a phrase can pass from a run into a word.
/// - A mark of punctuation is a term by itself, so that `GB/T` and `GB T` are different phrases.
/// - Words are runs of letters or of digits: `4G` is two, `100KVA` two, `10千伏` a word and a
///   run. A point between digits belongs to the number: `3.19`.
public enum TermToken: Sendable, Hashable {
  /// One Chinese character, or two where `second` is not 0.
  case han(first: UInt32, second: UInt32, position: UInt32?)
  /// A word, as a range of folded scalars; longer ones are cut to 64 scalars.
  case word(Range<Int>, position: UInt32)
  /// A mark of punctuation, or U+0020 for a run of spaces.
  case mark(UInt32, position: UInt32)
}

/// The longest word that is indexed, in scalars.
@usableFromInline let longestWord = 64
/// What a line break adds to the position: no phrase reaches across a paragraph.
@usableFromInline let lineBreakGap: UInt32 = 16

/// Calls a body with each term of a folded text, in order.
///
/// - Parameters:
///   - text: The folded text.
///   - position: The position of the first term; afterwards that of the next one.
///   - body: Takes a term.
@inlinable
public func forEachTerm(
  in text: FoldedText, startingAt position: inout UInt32, _ body: (TermToken) -> Void
) {
  let scalars = text.scalars
  var index = 0
  while index < scalars.count {
    switch ScalarClass.of(scalars[index]) {
    case .han:
      let end = endOfHan(scalars, from: index)
      for at in index..<end {
        let isEdge = at == index || at == end - 1
        body(.han(first: scalars[at], second: 0, position: isEdge ? position : nil))
        if at + 1 < end {
          body(.han(first: scalars[at], second: scalars[at + 1], position: position))
        }
        position += 1
      }
      index = end
    case .letter, .digit:
      let end = endOfWord(scalars, from: index)
      body(.word(index..<min(end, index + longestWord), position: position))
      position += 1
      index = end
    case .gap where scalars[index] == 0x20:
      let end = endOfSpaces(scalars, from: index)
      if isWithinLine(scalars, index..<end) {
        body(.mark(0x20, position: position))
        position += 1
      }
      index = end
    case .gap:
      body(.mark(scalars[index], position: position))
      position += 1
      index += 1
    case .lineBreak:
      // Blank lines and indentation make no difference.
      while index < scalars.count, scalars[index] == 0x0A || scalars[index] == 0x20 { index += 1 }
      position += lineBreakGap
    }
  }
}

@usableFromInline
func endOfSpaces(_ scalars: [UInt32], from start: Int) -> Int {
  var end = start + 1
  while end < scalars.count, scalars[end] == 0x20 { end += 1 }
  return end
}

/// Whether something stands on the same line on both sides of a range.
@usableFromInline
func isWithinLine(_ scalars: [UInt32], _ range: Range<Int>) -> Bool {
  range.lowerBound > 0 && range.upperBound < scalars.count
    && scalars[range.lowerBound - 1] != 0x0A && scalars[range.upperBound] != 0x0A
}

@usableFromInline
func endOfHan(_ scalars: [UInt32], from start: Int) -> Int {
  var end = start + 1
  while end < scalars.count, ScalarClass.of(scalars[end]) == .han { end += 1 }
  return end
}

@usableFromInline
func endOfWord(_ scalars: [UInt32], from start: Int) -> Int {
  let kind = ScalarClass.of(scalars[start])
  var end = start + 1
  while end < scalars.count {
    if ScalarClass.of(scalars[end]) == kind {
      end += 1
    } else if kind == .digit, scalars[end] == 0x2E, end + 1 < scalars.count,
      ScalarClass.of(scalars[end + 1]) == .digit
    {
      end += 2
    } else {
      break
    }
  }
  return end
}
