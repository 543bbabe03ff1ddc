internal import Dispatch
internal import Synchronization

/// Work on many items that the processors share, slice by slice.
enum SlicedWork {
  /// Items done at once where each takes microseconds.
  private static let slice = 256

  /// Returns what each item gives, worked on all processors.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @Sendable (Item) -> Result
  ) -> [Result] {
    gather(items.count, by: slice) { range in items[range].map(body) }
  }

  /// Collects what each slice of so many items gives, worked on all processors.
  ///
  /// - Parameters:
  ///   - count: How many items there are.
  ///   - slice: How many are done at once.
  ///   - body: Called with the items' numbers, from several threads.
  /// - Returns: What the slices give, in order of the items.
  static func gather<Part: Sendable>(
    _ count: Int, by slice: Int, _ body: @Sendable (Range<Int>) -> [Part]
  ) -> [Part] {
    let done = Mutex<[Int: [Part]]>([:])
    DispatchQueue.concurrentPerform(iterations: (count + slice - 1) / slice) { number in
      let part = body((number * slice)..<min(count, (number + 1) * slice))
      done.withLock { $0[number] = part }
    }
    return done.withLock { parts in parts.sorted { $0.key < $1.key }.flatMap(\.value) }
  }
}
