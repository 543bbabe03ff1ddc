/// Tells which foreign keys can stand in a record, to be read back as they were.
enum HeaderKey {
  /// The reader takes longer keys for prose; in UTF-8 bytes.
  private static let longest = 36
  /// In an issue block a longer key would continue the line above; in characters.
  private static let longestInIssue = 6

  /// Whether a key can stand in a header.
  static func isWritable(_ key: String) -> Bool {
    guard let first = key.unicodeScalars.first, key.utf8.count <= longest else { return false }
    return first.properties.isAlphabetic
      && key.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "_-./".contains(Character($0))
      }
  }

  /// Whether a key can stand in an issue block.
  static func isWritableInIssue(_ key: String) -> Bool {
    isWritable(key) && key.count <= longestInIssue && !key.contains(".")
  }
}
