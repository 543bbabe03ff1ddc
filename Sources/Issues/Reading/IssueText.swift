internal import ChineseText

/// The text of an issue, ready for finding cues and terms: place names taken out, every
/// character with the weight of its sentence.
struct IssueText: Sendable {
  /// The folded text; 0 where a place name stood.
  let scalars: [UInt32]
  /// For each scalar the number of its sentence.
  let sentences: [Int32]
  /// For each sentence how much what it says counts, above 0.
  let weights: [Double]

  /// What the first sentence counts: a title, or what the letter begins with.
  private static let openingWeight = 3.0
  /// What a sentence counts that asks for something.
  private static let requestWeight = 2.0
  /// Shorter first sentences are a salutation; in characters.
  private static let shortestOpening = 5
  /// Where the weight has fallen by the square root of two, in characters.
  private static let fading = 150.0

  init(_ content: String, village: String?, places: PlaceNames, phrases: PetitionPhrases) {
    let text = FoldedText(content, joiningWraps: true)
    var scalars = text.scalars
    for range in places.ranges(in: text, village: village) {
      for index in range { scalars[index] = 0 }
    }
    let requests = phrases.requestRanges(in: scalars)
    var asks = [Bool](repeating: false, count: scalars.count)
    for range in requests { asks[range.lowerBound] = true }

    var sentences = [Int32](repeating: 0, count: scalars.count)
    var weights: [Double] = []
    var start = 0
    var seenOpening = false
    while start < scalars.count {
      let end = Self.endOfSentence(in: scalars, from: start)
      let length = scalars[start..<end].count { ScalarClass.of($0) == .han }
      var weight = 1.0
      if !seenOpening, length >= Self.shortestOpening {
        weight = Self.openingWeight
        seenOpening = true
      } else if asks[start..<end].contains(true) {
        weight = Self.requestWeight
      }
      weight /= (1 + Double(start) / Self.fading).squareRoot()
      for index in start..<end { sentences[index] = Int32(weights.count) }
      weights.append(weight)
      start = end
    }
    self.scalars = scalars
    self.sentences = sentences
    self.weights = weights
  }

  /// The weight of the sentence in which a scalar stands.
  func weight(at index: Int) -> Double { weights[Int(sentences[index])] }

  /// Folded marks that end a sentence.
  private static let endings = Set(".!?;\n".unicodeScalars.map(\.value))

  private static func endOfSentence(in scalars: [UInt32], from start: Int) -> Int {
    var index = start
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      guard endings.contains(scalar) else { continue }
      // A point between digits belongs to the number.
      let isNumber =
        scalar == 0x2E && index < scalars.count && ScalarClass.of(scalars[index]) == .digit
      if !isNumber { return index }
    }
    return index
  }
}
