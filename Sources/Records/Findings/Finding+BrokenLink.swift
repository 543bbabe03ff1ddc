internal import Glibc

extension Finding {
  /// Tells of a link that leads to no file.
  ///
  /// - Parameters:
  ///   - path: The path of the link below the corpus.
  ///   - failure: What the system said when it was followed, an `errno`.
  /// - Returns: The finding, on line 1.
  package static func brokenLink(at path: String, _ failure: Int32) -> Finding {
    Finding(
      code: .unreadable, path: path, line: 1, column: 1,
      message: failure == ELOOP
        ? "链接绕成了圈，到不了文件。"
        : failure == EACCES ? "链接指向的地方没有权限看。" : "链接指向的文件不存在。",
      remedy: "请删去这个链接，或者让它指向要存的文件。")
  }
}
