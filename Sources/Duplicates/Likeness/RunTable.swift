/// A number for each run of characters, in open addressing: a dictionary of eight million runs
/// without an object for each.
struct RunTable: Sendable {
  /// 0 is free: a run of three characters is never 0, for U+0000 is no character.
  private var runs: [UInt64]
  private var values: [Int32]
  private var count = 0

  init() {
    runs = [UInt64](repeating: 0, count: 1 << 10)
    values = [Int32](repeating: -1, count: 1 << 10)
  }

  @inline(__always)
  private func place(_ run: UInt64) -> Int {
    let mask = runs.count - 1
    var place = Int(truncatingIfNeeded: (run &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while runs[place] != 0, runs[place] != run { place = (place + 1) & mask }
    return place
  }

  /// Returns the value of a run; −1 where it has none.
  func value(of run: UInt64) -> Int32 {
    values[place(run)]
  }

  /// Sets the value of a run and returns the one before, or −1.
  mutating func exchange(_ run: UInt64, _ value: Int32) -> Int32 {
    if count * 2 > runs.count { grow() }
    let place = place(run)
    if runs[place] == 0 {
      runs[place] = run
      count += 1
    }
    defer { values[place] = value }
    return values[place]
  }

  private mutating func grow() {
    let (oldRuns, oldValues) = (runs, values)
    runs = [UInt64](repeating: 0, count: oldRuns.count * 2)
    values = [Int32](repeating: -1, count: oldRuns.count * 2)
    for (run, value) in zip(oldRuns, oldValues) where run != 0 {
      let place = place(run)
      (runs[place], values[place]) = (run, value)
    }
  }
}
