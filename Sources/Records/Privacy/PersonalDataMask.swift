/// Covers personal data in texts that leave the system.
///
/// Numbers keep their first three digits, names their surname. Characters and bytes keep their
/// places: `*` stands for a digit, `＊` for one of full width, 某 for a character of a name.
public struct PersonalDataMask: Sendable {
  /// Creates the mask.
  public init() {}

  /// Returns a text with its personal data covered; of the same number of bytes and characters.
  public func masked(_ text: String) -> String {
    // Nothing shorter holds any.
    guard text.utf8.count >= 5 else { return text }
    let bytes = Array(text.utf8)
    let covered = masked(bytes)
    return covered == bytes ? text : String(decoding: covered, as: UTF8.self)
  }

  /// Returns UTF-8 with its personal data covered; of the same number of bytes.
  public func masked(_ text: [UInt8]) -> [UInt8] {
    var result = text
    for datum in PersonalDataScanner.scan(text) { Self.cover(datum, in: &result) }
    return result
  }

  /// Returns what a person may read of a datum, to name it in a message.
  public func shown(_ datum: PersonalDatum, in text: [UInt8]) -> String {
    var part = text
    Self.cover(datum, in: &part)
    return String(decoding: part[datum.range], as: UTF8.self)
  }

  private static func cover(_ datum: PersonalDatum, in bytes: inout [UInt8]) {
    for range in datum.masked {
      // One character for one, of as many bytes.
      let stand =
        switch range.count {
        case 1: "*"
        case 2: "×"
        case 3: datum.kind == .name ? "某" : "＊"
        default: "\u{1F7AF}"
        }
      bytes.replaceSubrange(range, with: stand.utf8)
    }
  }
}
