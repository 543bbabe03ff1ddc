internal import ChineseText

/// Makes names of files from names and titles.
enum FileName {
  /// Longer titles are cut, in characters: file systems allow 255 bytes, and people read less.
  private static let longestTitle = 20

  /// The name without its last extension, and without what a path must not hold.
  static func stem(of name: String) -> String {
    var stem = name[...]
    if let dot = name.lastIndex(of: "."), dot > name.startIndex { stem = name[..<dot] }
    let clean = String(stem.drop { $0 == "." }.map { $0 == "/" || $0.isNewline ? "_" : $0 })
    return clean.isEmpty ? "文件" : clean
  }

  /// The name of a document's record: `03_工作计划.txt`.
  static func ofDocument(number: Int, title: String) -> String {
    let letters = title.unicodeScalars.filter {
      switch ScalarClass.of(fold(String($0)).unicodeScalars.first?.value ?? 0) {
      case .han, .letter, .digit: true
      case .gap, .lineBreak: false
      }
    }
    let short = String.joining(letters.prefix(longestTitle))
    return (number < 10 ? "0" : "") + "\(number)_\(short.isEmpty ? "无标题" : short).txt"
  }
}
