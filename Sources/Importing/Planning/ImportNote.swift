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
