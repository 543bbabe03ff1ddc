internal import ChineseText

/// Finds personal data in a text.
///
/// The text is read in its search form, so that full-width digits and Traditional characters are
/// the same as others, and what is found points into the original. Precision comes first: a
/// figure that only looks like a number of one of these kinds is told by its check digit, its
/// length and the words around it.
public enum PersonalDataScanner {
  /// Returns what a text holds, in order, without overlaps.
  ///
  /// - Parameter text: UTF-8; malformed bytes are passed over.
  /// - Returns: The data with their bytes in the text.
  /// - Complexity: Proportional to the length of the text.
  public static func scan(_ text: [UInt8]) -> [PersonalDatum] {
    let folded = text.withUnsafeBufferPointer { FoldedText(utf8: $0) }
    let finds = (NumberFinds(folded.scalars).finds + PlaceFinds(folded.scalars).finds
      + NameFinds(folded.scalars).finds)
      .sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    var end = 0
    return finds.compactMap { find in
      guard find.range.lowerBound >= end else { return nil }
      end = find.range.upperBound
      return PersonalDatum(
        kind: find.kind, range: folded.sourceRange(of: find.range),
        masked: find.masked.map { folded.sourceRange(of: $0..<($0 + 1)) })
    }
  }
}

/// Something found in the search form of a text.
struct PersonalFind {
  let kind: PersonalDatum.Kind
  /// The folded scalars.
  let range: Range<Int>
  /// The places of those that are masked.
  let masked: [Int]
}
