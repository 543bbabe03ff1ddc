internal import FoundationEssentials

/// Writes a text as a file; one of the name is replaced when the new one is whole.
func save(_ text: String, to path: String) throws {
  do {
    try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
  } catch {
    throw CommandFailure(message: "文件 \(path) 写不进去。请检查目录是否存在、磁盘空间和写入权限。")
  }
}
