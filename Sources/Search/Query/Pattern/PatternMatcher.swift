/// Runs a ``PatternProgram`` over texts.
struct PatternMatcher {
  /// A way that is being followed: where it stands and where its match began.
  private struct Way {
    let step: Int
    let start: Int
  }

  private let steps: [PatternProgram.Step]
  /// When each step was last reached, so that no step is followed twice at one place.
  private var reached: [Int]
  private var time = 0
  private var pending: [Int] = []

  init(_ program: PatternProgram) {
    steps = program.steps
    reached = [Int](repeating: 0, count: program.steps.count)
  }

  /// Returns the matches in a part of a text: the leftmost first, each as long as the expression
  /// prefers, without overlaps and without empty ones.
  ///
  /// - Parameters:
  ///   - text: Folded scalars.
  ///   - part: The part, a paragraph.
  ///   - limit: At most so many.
  /// - Returns: Ranges of the text's scalars.
  mutating func matches(
    in text: [UInt32], _ part: Range<Int>, limit: Int = .max
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = part.lowerBound
    while position <= part.upperBound, found.count < limit,
      let match = firstMatch(in: text, part, from: position)
    {
      if !match.isEmpty { found.append(match) }
      position = match.isEmpty ? match.upperBound + 1 : match.upperBound
    }
    return found
  }

  private mutating func firstMatch(
    in text: [UInt32], _ part: Range<Int>, from first: Int
  ) -> Range<Int>? {
    var ways: [Way] = []
    var next: [Way] = []
    var best: Range<Int>?
    time += 1
    for place in first...part.upperBound {
      if best == nil { follow(0, from: place, at: place, part, &ways) }
      if ways.isEmpty, best != nil { break }
      time += 1
      next.removeAll(keepingCapacity: true)
      for way in ways {
        switch steps[way.step] {
        case .match:
          // What is less preferred than a match counts no more; an empty one waits for a better.
          best = way.start..<place
        case .one(let set):
          if place < part.upperBound, set.contains(text[place]) {
            follow(way.step + 1, from: way.start, at: place + 1, part, &next)
          }
          continue
        default:
          continue
        }
        break
      }
      swap(&ways, &next)
    }
    return best
  }

  /// Adds a step, or those to which it leads without taking a character, in order of preference.
  private mutating func follow(
    _ first: Int, from start: Int, at place: Int, _ part: Range<Int>, _ ways: inout [Way]
  ) {
    pending.append(first)
    while let step = pending.popLast() {
      if reached[step] == time { continue }
      reached[step] = time
      switch steps[step] {
      case .jump(let other):
        pending.append(other)
      case .split(let preferred, let other):
        pending.append(other)
        pending.append(preferred)
      case .place(let asked):
        if place == (asked == .start ? part.lowerBound : part.upperBound) {
          pending.append(step + 1)
        }
      case .one, .match:
        ways.append(Way(step: step, start: start))
      }
    }
  }
}
