/// A part of a decoded file with its repairs; either form can be had from the other.
public struct ImportedText: Sendable, Hashable {
  /// The part as it stood in the file, decoded.
  public let original: String
  /// Where the part begins in the decoded file, in bytes of UTF-8.
  public let start: Int
  /// The repairs in order of their place, none overlapping another.
  public let repairs: [Repair]
  /// The repaired text.
  public let text: String

  /// Applies repairs to a part of a file.
  ///
  /// - Parameters:
  ///   - original: The part, decoded.
  ///   - start: Where it begins in the decoded file.
  ///   - repairs: Repairs in any order, placed by bytes of the decoded file. One that does not
  ///     fit the original or overlaps an earlier one is left out.
  public init(original: String, start: Int = 0, repairs: [Repair]) {
    self.original = original
    self.start = start
    let bytes = Array(original.utf8)
    let end = start + bytes.count
    var kept: [Repair] = []
    var result: [UInt8] = []
    var position = start
    for repair in repairs.sorted(by: Self.isEarlier) {
      guard repair.range.lowerBound >= position, repair.range.upperBound <= end,
        bytes[(repair.range.lowerBound - start)..<(repair.range.upperBound - start)]
          .elementsEqual(repair.before.utf8)
      else { continue }
      result += bytes[(position - start)..<(repair.range.lowerBound - start)]
      result += repair.after.utf8
      position = repair.range.upperBound
      kept.append(repair)
    }
    result += bytes[(position - start)...]
    self.repairs = kept
    text = String(decoding: result, as: UTF8.self)
  }

  /// Returns the original of a repaired text.
  ///
  /// - Parameters:
  ///   - text: The repaired text.
  ///   - repairs: The repairs that made it, in order.
  ///   - start: Where the original began in the decoded file.
  /// - Returns: The original; nil where the repairs are not those of this text.
  public static func original(
    of text: String, repairs: [Repair], start: Int = 0
  ) -> String? {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    for repair in repairs {
      let untouched = repair.range.lowerBound - start - result.count
      let after = Array(repair.after.utf8)
      guard untouched >= 0, position + untouched + after.count <= bytes.count else { return nil }
      result += bytes[position..<(position + untouched)]
      position += untouched
      guard bytes[position..<(position + after.count)].elementsEqual(after) else { return nil }
      result += repair.before.utf8
      position += after.count
    }
    result += bytes[position...]
    return String(validating: result, as: UTF8.self)
  }

  private static func isEarlier(_ left: Repair, _ right: Repair) -> Bool {
    (left.range.lowerBound, left.range.upperBound) < (
      right.range.lowerBound, right.range.upperBound
    )
  }
}
