internal import ChineseText

/// The grades of state secrets (保守国家秘密法, article 14), which this system must not hold.
package enum SecrecyGrade {
  private static let grades = ["绝密", "机密", "秘密"]
  /// 机密★10年 and nothing else on the line, in characters.
  private static let longestMark = 10
  /// The mark stands above the title; in lines with text.
  package static let linesRead = 6

  /// Whether a value of 密级 names a grade; 工作秘密 is none.
  static func isNamed(in value: String) -> Bool {
    // A mark may stand before the grade: ★机密, 【秘密】.
    let folded = fold(value).split(separator: "工作秘密").joined(separator: " ")
    return grades.contains { folded.contains($0) }
  }

  /// Returns the grade that a line marks a document with (GB/T 9704-2012, 7.2.2); nil for any
  /// other line.
  ///
  /// - Parameter line: The line in search form, without spaces.
  package static func marked(by line: String) -> String? {
    var text = line[...]
    let isNamed = text.hasPrefix("密级:")
    if isNamed { text = text.dropFirst(3) }
    text = text.drop { "★*☆[(".contains($0) }
    guard isNamed || text.count <= longestMark else { return nil }
    guard let grade = grades.first(where: { text.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(grade.count)
    return isNamed || rest.isEmpty || "★*☆:])".contains(rest.first ?? " ") ? grade : nil
  }
}

extension Record {
  /// Where the record is marked as a state secret.
  var secrecyMark: (offset: Int, text: String)? {
    if let entry = entry(.secrecy), SecrecyGrade.isNamed(in: entry.value) {
      return (entry.valueRange.lowerBound, "密级写的是“\(entry.value)”")
    }
    guard !bodyRange.isEmpty else { return nil }
    var read = 0
    for line in source.line(at: bodyRange.lowerBound)...source.lineCount {
      let range = source.lineRange(line)
      // Marks are short; a long line is read as text without a look at it.
      let text = range.count > 120 ? "…" : fold(source.string(range)).filter { !$0.isWhitespace }
      guard !text.isEmpty else { continue }
      if let grade = SecrecyGrade.marked(by: text) { return (range.lowerBound, "开头标有“\(grade)”") }
      read += 1
      if read == SecrecyGrade.linesRead { return nil }
    }
    return nil
  }
}
