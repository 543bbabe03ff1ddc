/// The lines of a text file, as bytes with their numbers.
///
/// A line ends in LF, or CRLF where a program of Windows touched the file.
struct ByteLines: Sequence {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func makeIterator() -> AnyIterator<(number: Int, bytes: ArraySlice<UInt8>)> {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    return AnyIterator {
      guard start < bytes.count else { return nil }
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var line = bytes[start..<end]
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      start = end + 1
      number += 1
      return (number, line)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a line says nothing: blank or a comment.
  var isRemark: Bool {
    first == UInt8(ascii: "#") || allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Whether a line is a mark that git left where two versions met.
  var isConflictMark: Bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { starts(with: $0.utf8) }
  }

  /// What to do about a line that cannot be read, in Chinese.
  var remedyForUnreadable: String {
    isConflictMark
      ? "这是git合并时留下的标记：请删去 <<<<<<<、=======、>>>>>>> 这几行，两边的内容都留下。"
      : "请从备份或版本库取回这一行；不要用手改这个文件。"
  }
}
