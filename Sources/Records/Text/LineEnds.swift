/// How the lines of a file end.
public enum LineEnds: String, Sendable, Hashable {
  /// One line, or none.
  case none = "无"
  /// Line feeds, as the corpus has them.
  case lf = "LF"
  /// Carriage return and line feed, as Windows writes them.
  case crlf = "CRLF"
  /// Carriage returns alone, as old Macs wrote them.
  case cr = "CR"
  /// Several of these.
  case mixed = "混用"

  /// Reads the line ends of a text.
  ///
  /// - Parameter bytes: The text as UTF-8.
  public init(of bytes: [UInt8]) {
    var kinds: Set<LineEnds> = []
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A {
        kinds.insert(index > 0 && bytes[index - 1] == 0x0D ? .crlf : .lf)
      } else if byte == 0x0D, index + 1 == bytes.count || bytes[index + 1] != 0x0A {
        kinds.insert(.cr)
      }
    }
    self = kinds.count > 1 ? .mixed : kinds.first ?? .none
  }
}
