internal import ChineseText

/// A text in search form, with the questions that the finders of personal data ask of it.
struct ScalarText {
  let scalars: [UInt32]

  init(_ scalars: [UInt32]) {
    self.scalars = scalars
  }

  /// Whether a decimal digit stands at a place.
  func isDigit(_ index: Int) -> Bool {
    index >= 0 && index < scalars.count && (0x30...0x39).contains(scalars[index])
  }

  /// Returns the scalars before a place, at most so many and not beyond the line.
  func before(_ index: Int, _ count: Int) -> String {
    var start = index
    while start > max(0, index - count), scalars[start - 1] != 0x0A { start -= 1 }
    return String(scalars: scalars[start..<index])
  }

  /// Returns the scalars from a place on, at most so many and not beyond the line.
  func after(_ index: Int, _ count: Int) -> String {
    let end = min(scalars.count, index + count)
    return String(scalars: scalars[min(index, end)..<end].prefix { $0 != 0x0A })
  }
}

extension String {
  /// Whether one of some words stands in the text.
  func containsAny(_ words: [String]) -> Bool {
    // By bytes: by characters it took most of the time of a search whose output is covered.
    var text = self
    return text.withUTF8 { bytes in
      words.contains { word in
        var word = word
        return word.withUTF8 { Self.holds(bytes, $0) }
      }
    }
  }

  private static func holds(
    _ text: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = word.first, word.count <= text.count else { return word.isEmpty }
    return (0...(text.count - word.count)).contains { start in
      text[start] == first && text[start..<(start + word.count)].elementsEqual(word)
    }
  }
}
