/// A decision that cannot be written.
public struct DecisionError: Error, Sendable, CustomStringConvertible {
  /// The file or folder, below the corpus.
  public let path: String

  /// The message with the remedy, in Chinese.
  public var description: String { "判断写不进 \(path)。请检查磁盘空间和权限。" }
}
