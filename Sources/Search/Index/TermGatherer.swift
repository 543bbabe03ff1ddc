internal import ChineseText
internal import Xapian

/// Collects the terms of one document, then hands them over sorted in one batch.
///
/// Two Han characters and a position fit one 64-bit word, so the terms of a document are
/// sorted as integers. Xapian's inverter is faster for sorted terms, and one call for each
/// document keeps the border to C out of the profile.
struct TermGatherer {
  private static let positionBits: UInt64 = 22
  private static let positionMask: UInt64 = (1 << positionBits) - 1
  private static let lastPosition = UInt32(positionMask)

  /// Han terms and marks as `key << 22 | position`; position 0 stands for none.
  private var han: [UInt64] = []
  private var words: [[UInt32]: WordPostings] = [:]
  private var position: UInt32 = 1

  private struct WordPostings {
    var count: UInt32 = 0
    var positions: [UInt32] = []
  }

  /// Adds a text; terms of different texts never stand next to one another.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - repeats: How often each term counts towards the weight; 1 or more.
  mutating func add(_ text: FoldedText, repeats: Int = 1) {
    forEachTerm(in: text, startingAt: &position) { token in
      switch token {
      case .han(let first, let second, let place):
        let key = UInt64(first) << 21 | UInt64(second)
        let at = place.map { UInt64(min($0, Self.lastPosition)) } ?? 0
        han.append(key << Self.positionBits | at)
        for _ in 1..<max(1, repeats) { han.append(key << Self.positionBits) }
      case .mark(let mark, let place):
        let key = UInt64(mark) << 21
        han.append(key << Self.positionBits | UInt64(min(place, Self.lastPosition)))
      case .word(let range, let place):
        words[Array(text.scalars[range]), default: WordPostings()].count += UInt32(repeats)
        words[Array(text.scalars[range]), default: WordPostings()].positions.append(place)
      }
    }
    position += 100
  }

  /// Lets the terms of a text that was added count more, without places of their own.
  mutating func addWeight(_ text: FoldedText, times: Int) {
    var unused: UInt32 = 0
    forEachTerm(in: text, startingAt: &unused) { token in
      switch token {
      case .han(let first, let second, _):
        let key = UInt64(first) << 21 | UInt64(second)
        for _ in 0..<times { han.append(key << Self.positionBits) }
      case .word(let range, _):
        words[Array(text.scalars[range]), default: WordPostings()].count += UInt32(times)
      case .mark:
        break
      }
    }
  }

  /// The batch for one document, every term carrying the prefix.
  mutating func batch(prefix: String = "") -> PostingBatch {
    var batch = PostingBatch()
    var term: [UInt8] = []
    let prefixBytes = Array(prefix.utf8)
    for (word, postings) in words.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      term = prefixBytes
      for scalar in word { appendUTF8(scalar, to: &term) }
      batch.append(term: term, wdf: Int(postings.count), positions: postings.positions)
    }
    han.sort()
    var positions: [UInt32] = []
    var index = 0
    while index < han.count {
      let key = han[index] >> Self.positionBits
      let start = index
      positions.removeAll(keepingCapacity: true)
      while index < han.count, han[index] >> Self.positionBits == key {
        let place = UInt32(han[index] & Self.positionMask)
        if place > 0, positions.last != place { positions.append(place) }
        index += 1
      }
      term.removeAll(keepingCapacity: true)
      term.append(contentsOf: prefixBytes)
      appendUTF8(UInt32(key >> 21), to: &term)
      let second = UInt32(key & 0x1F_FFFF)
      if second > 0 { appendUTF8(second, to: &term) }
      // Marks are there for phrases; they neither weigh nor lengthen a document.
      let isMark = second == 0 && ScalarClass.of(UInt32(key >> 21)) == .gap
      batch.append(term: term, wdf: isMark ? 0 : index - start, positions: positions)
    }
    return batch
  }
}

/// Appends the UTF-8 form of a scalar value.
@inline(__always)
private func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
  if scalar < 0x80 {
    bytes.append(UInt8(truncatingIfNeeded: scalar))
  } else if scalar < 0x800 {
    bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
  } else if scalar < 0x10000 {
    bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
  } else {
    bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
  }
}
