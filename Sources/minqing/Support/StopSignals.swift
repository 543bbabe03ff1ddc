internal import Glibc
internal import Synchronization

/// SIGINT and SIGTERM as bytes in a pipe, so that a loop can end between two steps.
enum StopSignals {
  /// The writing end; a signal handler can reach nothing but globals.
  private static let pipe = Atomic<Int32>(-1)

  /// Takes over both signals; a second one ends the program at once.
  ///
  /// - Returns: A descriptor that becomes readable with the first signal.
  static func begin() throws -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else {
      throw CommandFailure(message: "系统资源不足，不能开始监视。请关掉一些程序后再试。")
    }
    pipe.store(ends[1], ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        let end = StopSignals.pipe.exchange(-1, ordering: .sequentiallyConsistent)
        var byte: UInt8 = 0
        guard end >= 0, Glibc.write(end, &byte, 1) == 1 else { _exit(128 + number) }
      }
    }
    return ends[0]
  }
}
