internal import CFolding

/// A text in its search form, with the way back to the original.
///
/// Folding makes equal what a reader takes for equal: full and half width, upper and lower
/// case, Traditional and Simplified, listed variants. It is for matching only; what is shown
/// is always the original, found through ``offsets``.
public struct FoldedText: Sendable, Hashable {
  /// The folded scalar values.
  public private(set) var scalars: [UInt32] = []
  /// For each scalar the byte at which its source character begins in the UTF-8 original, and
  /// at the end the original's length: one more than ``scalars``.
  public private(set) var offsets: [UInt32] = []

  /// Folds a text.
  ///
  /// - Parameters:
  ///   - text: The original.
  ///   - joiningWraps: Whether to drop line breaks that ``LineWrap`` takes for hard wraps.
  public init(_ text: String, joiningWraps: Bool = false) {
    var copy = text
    self = copy.withUTF8 { FoldedText(utf8: $0, joiningWraps: joiningWraps) }
  }

  /// Folds UTF-8 bytes; a malformed sequence becomes U+FFFD.
  public init(utf8: UnsafeBufferPointer<UInt8>, joiningWraps: Bool = false) {
    scalars.reserveCapacity(utf8.count / 2)
    offsets.reserveCapacity(utf8.count / 2 + 1)
    var decoder = UTF8Reader(utf8)
    while let (scalar, offset) = decoder.next() {
      // Both halves of a Windows line end would make a blank line.
      if scalar == 0x0D, offset + 1 < utf8.count, utf8[offset + 1] == 0x0A { continue }
      append(scalar, from: offset)
    }
    offsets.append(UInt32(utf8.count))
    if joiningWraps { joinWraps() }
  }

  private init(scalars: [UInt32], offsets: [UInt32]) {
    self.scalars = scalars
    self.offsets = offsets
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32, from offset: Int) {
    let entry = cfolding_entry(scalar)
    if entry == 0 {
      scalars.append(scalar)
      offsets.append(UInt32(offset))
    } else if entry == CFOLDING_REMOVED {
      return
    } else if entry & CFOLDING_EXPANDS == 0 {
      scalars.append(entry)
      offsets.append(UInt32(offset))
    } else {
      let place = entry & ~CFOLDING_EXPANDS
      for index in 0..<(place & 0xFF) {
        scalars.append(cfolding_expansion(place >> 8 + index))
        offsets.append(UInt32(offset))
      }
    }
  }

  private mutating func joinWraps() {
    let wraps = LineWrap.wraps(in: scalars)
    guard !wraps.isEmpty else { return }
    var keptScalars: [UInt32] = []
    var keptOffsets: [UInt32] = []
    keptScalars.reserveCapacity(scalars.count)
    keptOffsets.reserveCapacity(offsets.count)
    var start = 0
    for wrap in wraps {
      keptScalars += scalars[start..<wrap.lowerBound]
      keptOffsets += offsets[start..<wrap.lowerBound]
      start = wrap.upperBound
    }
    keptScalars += scalars[start...]
    keptOffsets += offsets[start...]
    self = FoldedText(scalars: keptScalars, offsets: keptOffsets)
  }

  /// The folded text as a string.
  public var string: String {
    String(scalars: scalars)
  }

  /// Returns the bytes of the original that a range of folded scalars came from.
  ///
  /// The range covers whole source characters: where one became several scalars, all of it.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    let start = Int(offsets[range.lowerBound])
    guard range.upperBound > range.lowerBound else { return start..<start }
    let last = offsets[range.upperBound - 1]
    var next = range.upperBound
    while next < scalars.count, offsets[next] == last { next += 1 }
    return start..<Int(offsets[next])
  }

  /// Returns where another text occurs, leftmost first, without overlaps.
  public func occurrences(of needle: FoldedText) -> [Range<Int>] {
    let pattern = needle.scalars
    guard let first = pattern.first, pattern.count <= scalars.count else { return [] }
    var found: [Range<Int>] = []
    var index = 0
    let last = scalars.count - pattern.count
    while index <= last {
      if scalars[index] == first, matches(pattern, at: index) {
        found.append(index..<(index + pattern.count))
        index += pattern.count
      } else {
        index += 1
      }
    }
    return found
  }

  private func matches(_ pattern: [UInt32], at index: Int) -> Bool {
    for offset in 1..<max(1, pattern.count) where scalars[index + offset] != pattern[offset] {
      return false
    }
    return true
  }
}

/// Returns the search form of a text; see ``FoldedText``.
public func fold(_ text: String) -> String {
  FoldedText(text).string
}
