/// Finds the mark of a state secret at the head of a document (GB/T 9704, 7.2.2).
enum SecrecyMark {
  private static let grades = ["绝密", "机密", "秘密"]
  /// The mark stands above the title.
  private static let linesRead = 6
  /// 机密★10年 and nothing else on the line, in characters.
  private static let longest = 10

  /// Returns the grade; nil where there is no mark.
  static func grade(of lines: some Sequence<TextLine>) -> String? {
    for line in lines.lazy.filter({ !$0.isBlank }).prefix(linesRead) {
      var text = line.squeezed
      let isNamed = text.hasPrefix("密级:")
      if isNamed { text.removeFirst(3) }
      guard isNamed || text.count <= longest else { continue }
      guard let grade = grades.first(where: { text.hasPrefix($0) }) else { continue }
      let rest = text.dropFirst(grade.count)
      if isNamed || rest.isEmpty || "★*☆:".contains(rest.first ?? " ") { return grade }
    }
    return nil
  }
}
