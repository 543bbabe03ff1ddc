internal import CFolding

/// Counts the characters of a text that Simplified Chinese writes otherwise.
public enum TraditionalText {
  /// Returns how many Chinese characters of a text have another form in the search form:
  /// Traditional ones and listed variants.
  ///
  /// - Parameter utf8: The text as UTF-8.
  /// - Returns: The count, 0 or more.
  public static func count(in utf8: [UInt8]) -> Int {
    utf8.withUnsafeBufferPointer { bytes in
      var reader = UTF8Reader(bytes)
      var count = 0
      while let (scalar, _) = reader.next() {
        let entry = cfolding_entry(scalar)
        guard entry != 0, entry != CFOLDING_REMOVED, entry & CFOLDING_EXPANDS == 0,
          ScalarClass.of(scalar) == .han
        else { continue }
        count += 1
      }
      return count
    }
  }
}
