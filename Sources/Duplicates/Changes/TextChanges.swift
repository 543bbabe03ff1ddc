internal import ChineseText

/// What differs between two texts, in words, whatever their wraps.
public struct TextChanges: Sendable {
  /// A stretch of text.
  public struct Piece: Sendable, Hashable {
    /// Where the stretch stands.
    public enum Side: Sendable, Hashable {
      /// In both texts.
      case both
      /// Only in the first.
      case removed
      /// Only in the second.
      case added
    }

    /// Where it stands.
    public let side: Side
    /// The stretch as written, without line breaks; of both, as the second has it.
    public let text: String
  }

  /// The stretches in order; what was removed stands before what came in its place.
  public let pieces: [Piece]
  /// Whether a stretch was too long to be compared word by word, and stands as a whole.
  public let isCoarse: Bool

  /// Longer texts are compared by sentences only; in words.
  private static let longestStretch = 3_000
  /// Texts of more sentences are not compared.
  private static let mostSentences = 6_000

  /// Compares two texts: by sentences first, then within those that differ by words.
  ///
  /// - Parameters:
  ///   - first: The text before.
  ///   - second: The text after.
  public init(from first: String, to second: String) {
    var builder = PieceBuilder()
    var isCoarse = false
    let old = TextWord.sentences(of: first)
    let new = TextWord.sentences(of: second)
    if old.count > Self.mostSentences || new.count > Self.mostSentences {
      isCoarse = true
      builder.add(.removed, old.flatMap { $0 })
      builder.add(.added, new.flatMap { $0 })
    } else {
      for step in SequenceSteps.steps(from: old, to: new) {
        switch step {
        case .same(let range):
          builder.add(.both, new[range].flatMap { $0 })
        case .replaced(let removed, let added):
          let before = old[removed].flatMap { $0 }
          let after = new[added].flatMap { $0 }
          guard before.count <= Self.longestStretch, after.count <= Self.longestStretch else {
            isCoarse = true
            builder.add(.removed, before)
            builder.add(.added, after)
            continue
          }
          builder.addChanges(from: before, to: after)
        }
      }
    }
    pieces = builder.pieces
    self.isCoarse = isCoarse
  }

  /// Whether nothing differs but wraps and spaces.
  public var isEmpty: Bool { pieces.allSatisfy { $0.side == .both } }
}

/// Gathers words into pieces.
private struct PieceBuilder {
  private(set) var pieces: [TextChanges.Piece] = []

  mutating func add(_ side: TextChanges.Piece.Side, _ words: some Sequence<TextWord>) {
    let text = words.map(\.text).joined()
    guard !text.isEmpty else { return }
    if let last = pieces.last, last.side == side {
      pieces[pieces.count - 1] = TextChanges.Piece(side: side, text: last.text + text)
    } else {
      pieces.append(TextChanges.Piece(side: side, text: text))
    }
  }

  /// A single word between two changes is read more easily as part of one change.
  private static let shortestSame = 2

  mutating func addChanges(from old: [TextWord], to new: [TextWord]) {
    let steps = SequenceSteps.steps(from: old, to: new)
    var removed: [TextWord] = []
    var added: [TextWord] = []
    for (index, step) in steps.enumerated() {
      switch step {
      case .replaced(let before, let after):
        removed += old[before]
        added += new[after]
      case .same(let range):
        let isInside = index > 0 && index + 1 < steps.count
        if isInside, range.count < Self.shortestSame {
          removed += new[range]
          added += new[range]
        } else {
          flush(&removed, &added)
          add(.both, new[range])
        }
      }
    }
    flush(&removed, &added)
  }

  private mutating func flush(_ removed: inout [TextWord], _ added: inout [TextWord]) {
    add(.removed, removed)
    add(.added, added)
    (removed, added) = ([], [])
  }
}
