internal import Glibc

/// The editor that the user has chosen.
enum Editor {
  /// Whether a person sits at a terminal.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// The command, which may carry arguments: `code -w`.
  static var command: String? { Terminal.variable("VISUAL") ?? Terminal.variable("EDITOR") }

  /// Opens a file and waits until the editor ends.
  ///
  /// - Returns: Whether the editor could be run and ended well.
  static func open(_ path: String, with command: String) -> Bool {
    // As git does: the shell splits the command, and the path is one word whatever it holds.
    let arguments = ["/bin/sh", "-c", command + " \"$@\"", command, path]
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, nil, &pointers, environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }
}
