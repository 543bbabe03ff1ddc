/// Something that the archive cannot do, with what to do about it.
public struct ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in Chinese.
  public let message: String
  /// What to do, in Chinese.
  public let remedy: String

  /// Describes a failure.
  init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }

  /// A file that cannot be written.
  static func notWritable(_ path: String) -> ArchiveError {
    ArchiveError("文件 \(path) 写不进去。", remedy: "请检查磁盘空间和写入权限。")
  }

  /// A file that cannot be read.
  static func notReadable(_ path: String) -> ArchiveError {
    ArchiveError("文件 \(path) 读不出来。", remedy: "请检查读取权限和磁盘。")
  }

  /// The message with the remedy.
  public var description: String { message + remedy }
}
