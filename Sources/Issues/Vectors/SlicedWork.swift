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
    forEachSlice(of: count, by: slice) { number, items in
      let part = body(items)
      done.withLock { $0[number] = part }
    }
    return done.withLock { parts in parts.sorted { $0.key < $1.key }.flatMap(\.value) }
  }

  /// Fills a matrix on all processors.
  ///
  /// - Parameters:
  ///   - height: How many rows there are.
  ///   - width: How many columns.
  ///   - slice: How many rows are filled at once.
  ///   - body: Fills rows, called from several threads with the rows' numbers and their entries,
  ///     all of them 0.
  /// - Returns: The matrix.
  static func matrix(
    height: Int, width: Int, by slice: Int,
    _ body: @Sendable (Range<Int>, UnsafeMutableBufferPointer<Float>) -> Void
  ) -> DenseMatrix {
    let values = [Float](unsafeUninitializedCapacity: height * width) { values, count in
      // Every slice has entries of its own.
      nonisolated(unsafe) let all = values
      forEachSlice(of: height, by: slice) { _, rows in
        let entries = UnsafeMutableBufferPointer(
          rebasing: all[(rows.lowerBound * width)..<(rows.upperBound * width)])
        entries.initialize(repeating: 0)
        body(rows, entries)
      }
      count = height * width
    }
    return DenseMatrix(width: width, values: values)
  }

  private static func forEachSlice(
    of count: Int, by slice: Int, _ body: @Sendable (_ number: Int, _ items: Range<Int>) -> Void
  ) {
    DispatchQueue.concurrentPerform(iterations: (count + slice - 1) / slice) { number in
      body(number, (number * slice)..<min(count, (number + 1) * slice))
    }
  }
}
