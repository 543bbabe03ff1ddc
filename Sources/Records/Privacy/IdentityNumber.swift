internal import ChineseText

/// The check of identity numbers (GB 11643-1999, 公民身份号码).
enum IdentityNumber {
  /// The first two digits: provinces (GB/T 2260), Taiwan, Hong Kong, Macao and their residents.
  private static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51,
    52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91,
  ]

  /// Whether 18 digits, the last perhaps X, are a number with its check digit.
  static func isValid(_ digits: [UInt8], endsInX: Bool) -> Bool {
    guard digits.count + (endsInX ? 1 : 0) == 18, isPlace(digits) else { return false }
    let date = CivilDate(
      year: number(digits[6..<10]), month: number(digits[10..<12]), day: number(digits[12..<14]))
    guard let date, (1800...2099).contains(date.year) else { return false }
    // ISO 7064, MOD 11-2.
    let sum = zip(digits.prefix(17), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
      .reduce(0) { $0 + Int($1.0) * $1.1 }
    let check = (12 - sum % 11) % 11
    return endsInX ? check == 10 : check == Int(digits[17])
  }

  /// Whether 15 digits are a number of the first generation, which has no check digit.
  static func isOld(_ digits: [UInt8]) -> Bool {
    digits.count == 15 && isPlace(digits)
      && CivilDate(
        year: 1900 + number(digits[6..<8]), month: number(digits[8..<10]),
        day: number(digits[10..<12])) != nil
  }

  private static func isPlace(_ digits: [UInt8]) -> Bool {
    provinces.contains(number(digits[0..<2]))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) }
  }
}

/// The check digit of card numbers (ISO/IEC 7812-1, annex B).
enum Luhn {
  static func isValid(_ digits: [UInt8]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, item in
      let (place, digit) = (item.offset, Int(item.element))
      guard place % 2 == 1 else { return sum + digit }
      return sum + (digit > 4 ? digit * 2 - 9 : digit * 2)
    }
    return sum % 10 == 0
  }
}
