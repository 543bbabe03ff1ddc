internal import ChineseText
internal import Records

/// Makes names of files from names and titles.
enum FileName {
  /// Longer titles are cut, in characters: file systems allow 255 bytes, and people read less.
  private static let longestTitle = 20

  /// The name without its last extension, and without what a path must not hold.
  static func stem(of name: String) -> String {
    var stem = name[...]
    if let dot = name.lastIndex(of: "."), dot > name.startIndex { stem = name[..<dot] }
    return clean(String(stem))
  }

  /// A name without what a path must not hold, or what would take hold of a terminal.
  static func clean(_ name: String) -> String {
    let clean = String(
      name.drop { $0 == "." }.map { character in
        let isControl = character.unicodeScalars.contains {
          $0.properties.generalCategory == .control
        }
        return character == "/" || character.isNewline || isControl ? "_" : character
      })
    return clean.isEmpty ? "文件" : clean
  }

  /// The name of a document's record: `03_工作计划.txt`.
  ///
  /// Personal data does not get into it, since paths go out as they are.
  static func ofDocument(number: Int, title: String) -> String {
    let letters = PersonalDataMask().masked(title).unicodeScalars.filter {
      switch ScalarClass.of(fold(String($0)).unicodeScalars.first?.value ?? 0) {
      case .han, .letter, .digit: true
      case .gap, .lineBreak: false
      }
    }
    let short = String.joining(letters.prefix(longestTitle))
    return (number < 10 ? "0" : "") + "\(number)_\(short.isEmpty ? "无标题" : short).txt"
  }

  /// Longer ids are cut, in bytes of UTF-8: file systems allow 255.
  private static let longestID = 96

  /// The name of the record of an id in a foreign collection: the same for ever, and another
  /// for every other id.
  ///
  /// An id that a path cannot hold as it is gets its digest behind what can be kept of it.
  static func ofRecord(id: String) -> String {
    var safe = ""
    for scalar in id.unicodeScalars {
      let isSafe =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar == "-" || scalar == "_" || scalar == "." && !safe.isEmpty
      guard safe.utf8.count + UTF8.width(scalar) <= longestID else { break }
      safe.unicodeScalars.append(isSafe ? scalar : "_")
    }
    if safe.utf8.elementsEqual(id.utf8) { return safe + ".txt" }
    return "\(safe)~\(ContentDigest(of: Array(id.utf8)).description.prefix(12)).txt"
  }

  /// The name of the record of a line without id.
  static func ofRecord(line: [UInt8]) -> String {
    "无编号~\(ContentDigest(of: line).description.prefix(16)).txt"
  }
}
