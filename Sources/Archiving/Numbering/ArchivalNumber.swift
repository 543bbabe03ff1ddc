internal import Records

/// A 档号: `0123-WS·2010-D30-QGB-0007` (DA/T 22-2015, 5.7; DA/T 13-2022).
public struct ArchivalNumber: Sendable, Hashable {
  /// What the item is counted in.
  public let series: NumberSeries
  /// The item, 1 to 9999.
  public let item: Int

  /// The largest number of an item: four digits.
  public static let largestItem = 9_999

  /// Describes a number; nil where the item is none.
  public init?(series: NumberSeries, item: Int) {
    guard (1...Self.largestItem).contains(item) else { return nil }
    self.series = series
    self.item = item
  }

  /// Reads a number as people type it: full-width signs, small letters, other dots and dashes.
  ///
  /// Whether it was typed as the standard has it tells ``description``.
  public init?(parsing text: String) {
    let parts = Self.plain(text).split(separator: "-", omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 4 || parts.count == 5 else { return nil }
    let kind = parts[1].split(separator: "·", omittingEmptySubsequences: false).map(String.init)
    guard kind.count == 2, kind[1].count == 4, let year = Int(kind[1]),
      let retention = RetentionPeriod(rawValue: parts[2].uppercased()),
      let item = Self.item(parsing: parts[parts.count - 1]),
      let series = NumberSeries(
        fonds: parts[0], category: kind[0], year: year, retention: retention,
        agency: parts.count == 5 ? parts[3] : nil)
    else { return nil }
    self.init(series: series, item: item)
  }

  /// Reads an item's number: 7, 0007 or ０００７; nil for anything else.
  public static func item(parsing text: String) -> Int? {
    let digits = plain(text)
    guard (1...4).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return Int(digits)
  }

  /// The signs of the standard for those of input methods.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar in
          switch scalar.value {
          case 0x20, 0x3000: nil
          // Full-width forms of ASCII.
          case 0xFF01...0xFF5E where scalar != "－": Unicode.Scalar(scalar.value - 0xFEE0)
          case 0xFF0D, 0x2010...0x2015, 0x2212: "-"
          // Dots that input methods give for the middle one.
          case 0x2022, 0x2027, 0x22C5, 0x30FB, 0xFF65, 0x2E, 0x3002: "·"
          default: scalar
          }
        }))
  }
}

extension ArchivalNumber: CustomStringConvertible, Comparable {
  /// The form of the standard.
  public var description: String { "\(series)-\(itemText)" }

  /// The item in four digits.
  public var itemText: String {
    String(repeating: "0", count: 4 - "\(item)".count) + "\(item)"
  }

  /// Orders numbers by series, then item.
  public static func < (left: ArchivalNumber, right: ArchivalNumber) -> Bool {
    left.series == right.series ? left.item < right.item : left.series < right.series
  }
}
