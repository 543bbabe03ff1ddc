internal import ChineseText

/// The longest pieces of a question that stand in a text, taken greedily from left to right.
struct SharedPieces {
  /// The pieces as ranges of the question's scalars, in order, without overlaps or marks.
  let pieces: [Range<Int>]

  init(of question: [UInt32], in text: [UInt32]) {
    // The places of each scalar that the question has; a text is long and a question short.
    var places: [UInt32: [Int]] = [:]
    for scalar in question where Self.isText(scalar) { places[scalar] = [] }
    for (index, scalar) in text.enumerated() where places[scalar] != nil {
      places[scalar]?.append(index)
    }
    var pieces: [Range<Int>] = []
    var start = 0
    while start < question.count {
      var open = places[question[start]] ?? []
      guard !open.isEmpty else {
        start += 1
        continue
      }
      var end = start + 1
      while end < question.count, Self.isText(question[end]) {
        let longer = open.filter { place in
          let next = place + end - start
          return next < text.count && text[next] == question[end]
        }
        if longer.isEmpty { break }
        open = longer
        end += 1
      }
      pieces.append(start..<end)
      start = end
    }
    self.pieces = pieces
  }

  private static func isText(_ scalar: UInt32) -> Bool {
    switch ScalarClass.of(scalar) {
    case .han, .letter, .digit: true
    case .gap, .lineBreak: false
    }
  }
}
