internal import Records

/// Something that importing saw and a person should look at.
public struct ImportNote: Sendable, Hashable, Codable {
  /// The line of the original file, from 1; nil where it concerns the whole document.
  public let line: Int?
  /// The message, in Chinese.
  public let message: String

  init(line: Int? = nil, message: String) {
    self.line = line
    self.message = message
  }
}

extension ImportNote {
  /// Tells what a person should look at since the encoding of a text had to be told by its words;
  /// nothing where the bytes tell it.
  static func notes(onEncodingOf source: SourceText) -> [ImportNote] {
    guard source.isEncodingCertain else {
      return [
        ImportNote(
          message: "看不准原件是GB18030还是Big5（台湾、香港常用）编码，暂且按\(source.encoding.rawValue)读。"
            + "请看一看字对不对；不对的，撤回这次导入，用原来的软件另存为UTF-8再导入。")
      ]
    }
    guard source.encoding == .big5 else { return [] }
    return [ImportNote(message: "原件是Big5编码（台湾、香港常用）：按它读出来才是通顺的中文。请看一看字对不对。")]
  }
}
