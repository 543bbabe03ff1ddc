/// Tells the two encodings apart whose bytes look alike: GB18030 of the mainland, and Big5 of
/// Taiwan and Hong Kong.
///
/// Nearly every Big5 text is valid GB18030, so strictness does not tell; which of the two
/// readings is Chinese does. A character of either read as the other is a common one in about
/// 4 cases of 100, and rightly read in about 75: three more common characters in one reading
/// than in the other are better evidence than any file name.
enum RegionalReading {
  /// How many more common characters Big5 must give.
  private static let lead = 3
  /// In this many characters a reading that is right shows.
  private static let longEnough = 20

  /// Reads a text that is neither UTF-8 nor UTF-16.
  ///
  /// - Throws: ``DecodingFailure`` with the place at which GB18030 breaks off, where neither
  ///   encoding gives Chinese.
  static func of(_ data: [UInt8]) throws(DecodingFailure) -> TextDecoder.Reading {
    let big5 = (try? TextDecoder.utf8(data, from: .big5)).map { bytes in
      (bytes: bytes, count: CommonCharacters.count(in: String(decoding: bytes, as: UTF8.self)))
    }
    let national: [UInt8]
    do {
      national = try TextDecoder.utf8(data, from: .gb18030)
    } catch {
      guard let big5, isChinese(big5.count), big5.count.common >= lead else { throw error }
      return TextDecoder.Reading(bytes: big5.bytes, encoding: .big5)
    }
    let count = CommonCharacters.count(in: String(decoding: national, as: UTF8.self))
    let isOdd = count.all >= longEnough && count.common * 10 < count.all
    if let big5, big5.count.common >= count.common {
      if big5.count.common >= count.common + lead, big5.count.common >= 2 * count.common,
        isChinese(big5.count)
      {
        return TextDecoder.Reading(bytes: big5.bytes, encoding: .big5)
      }
      return TextDecoder.Reading(bytes: national, encoding: .gb18030, isCertain: false)
    }
    return TextDecoder.Reading(bytes: national, encoding: .gb18030, isCertain: !isOdd)
  }

  /// Whether a text has as many common characters as a Chinese one, of names and numbers even.
  private static func isChinese(_ count: CommonCharacters.Count) -> Bool {
    count.common * 3 >= count.all
  }
}
