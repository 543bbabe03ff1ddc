internal import Glibc
import Search
internal import Synchronization

/// One line on a terminal that tells how far long work is; silent anywhere else.
///
/// It goes to standard error, so that results can be piped on, and is wiped before the result.
final class ProgressLine: Sendable {
  private struct State {
    var last: ContinuousClock.Instant?
    var isShown = false
  }

  private let verb: String
  private let unit: String
  private let isQuiet: Bool
  private let isPainted: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// Faster repainting only flickers.
  private static let interval = Duration.milliseconds(100)
  /// Before this a rate says nothing.
  private static let firstEstimate = Duration.seconds(2)

  /// Creates a line such as “正在索引 120/300件”.
  init(_ verb: String, unit: String, isQuiet: Bool) {
    self.verb = verb
    self.unit = unit
    self.isQuiet = isQuiet
    isPainted = !isQuiet && Terminal.showsProgress
  }

  /// Shows what an indexer is at.
  func show(_ stage: Indexer.Stage) {
    switch stage {
    case .waiting(let process):
      wait(process)
    case .reading(let done, let total):
      show(done, of: total)
    case .merging:
      paint("\(verb)：正在合并…")
    }
  }

  /// Shows that so much of so much is done.
  func show(_ done: Int, of total: Int) {
    guard isPainted, total > 0 else { return }
    let now = ContinuousClock.now
    let isDue = state.withLock { state in
      guard state.last.map({ now - $0 >= Self.interval }) ?? true else { return false }
      state.last = now
      return true
    }
    guard isDue else { return }
    paint(
      "\(verb) \(done)/\(total)\(unit)（\(done * 100 / total)%）" + pace(done, total, now - start))
  }

  private func pace(_ done: Int, _ total: Int, _ time: Duration) -> String {
    guard time >= Self.firstEstimate, done > 0 else { return "" }
    let seconds = time / .seconds(1)
    let rate = Double(done) / seconds
    let left = Int((Double(total - done) / rate).rounded(.up))
    let rest = left < 100 ? "\(left)秒" : "\((left + 30) / 60)分钟"
    return "，每秒\(Int(rate))\(unit)，约剩\(rest)"
  }

  /// A wait is told off the terminal too: a script that hangs should say why.
  private func wait(_ process: Int?) {
    guard !isQuiet else { return }
    let holder = process.map { "（进程\($0)）" } ?? ""
    Terminal.printError("另一个程序\(holder)正在更新索引，等它结束后继续；不想等请按 Ctrl-C。")
  }

  private func paint(_ text: String) {
    guard isPainted else { return }
    state.withLock { $0.isShown = true }
    Terminal.repaint(text)
  }

  /// Wipes the line.
  func finish() {
    guard state.withLock({ $0.isShown }) else { return }
    Terminal.repaint("")
  }
}
