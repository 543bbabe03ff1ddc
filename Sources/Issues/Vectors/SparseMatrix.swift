/// A matrix with few entries that are not 0, row by row in one piece of memory; the columns
/// ascend in every row.
struct SparseMatrix: Sendable {
  /// How many columns there are.
  let width: Int
  /// Where each row begins among the entries, and where the last one ends.
  private let starts: [Int]
  private let columns: [Int32]
  private let values: [Float]

  /// How many rows one processor multiplies at once.
  private static let slice = 2_048
  /// So many numbers of the other matrix stay in a processor's own cache: 2 MB.
  private static let blockSize = 1 << 19

  /// Lays vectors with places below a width one below the other.
  init(_ rows: [SparseVector], width: Int) {
    var starts = [0]
    starts.reserveCapacity(rows.count + 1)
    for row in rows { starts.append(starts[starts.count - 1] + row.places.count) }
    self.init(
      width: width, starts: starts, columns: rows.flatMap(\.places),
      values: rows.flatMap(\.values))
  }

  private init(width: Int, starts: [Int], columns: [Int32], values: [Float]) {
    (self.width, self.starts, self.columns, self.values) = (width, starts, columns, values)
  }

  /// How many rows there are.
  var height: Int { starts.count - 1 }

  /// The matrix with rows and columns changed for one another.
  func transposed() -> SparseMatrix {
    var next = [Int](repeating: 0, count: width + 1)
    for column in columns { next[Int(column) + 1] += 1 }
    for column in 0..<width { next[column + 1] += next[column] }
    let starts = next
    var rows = [Int32](repeating: 0, count: columns.count)
    var turned = [Float](repeating: 0, count: columns.count)
    for row in 0..<height {
      for entry in self.starts[row]..<self.starts[row + 1] {
        let column = Int(columns[entry])
        rows[next[column]] = Int32(row)
        turned[next[column]] = values[entry]
        next[column] += 1
      }
    }
    return SparseMatrix(width: height, starts: starts, columns: rows, values: turned)
  }

  /// Returns the product with a full matrix that has as many rows as this one columns.
  ///
  /// It is worked on all processors; every sum has one order, so that the product is the same
  /// on any number of them.
  func times(_ other: DenseMatrix) -> DenseMatrix {
    precondition(other.height == width, "rows of the one are columns of the other")
    return SlicedWork.matrix(height: height, width: other.width, by: Self.slice) { rows, sums in
      add(rows, times: other, to: sums)
    }
  }

  /// Adds the product of some rows to sums.
  ///
  /// All rows are taken through one block of the other matrix before the next, so that a block
  /// is fetched from memory once and not for every row.
  private func add(
    _ rows: Range<Int>, times other: DenseMatrix, to sums: UnsafeMutableBufferPointer<Float>
  ) {
    let width = other.width
    let block = max(1, Self.blockSize / width)
    var next = Array(starts[rows])
    other.values.withUnsafeBufferPointer { other in
      guard let first = sums.baseAddress, let others = other.baseAddress else { return }
      for end in stride(from: block, to: self.width + block, by: block) {
        for (number, row) in rows.enumerated() {
          let target = first + number * width
          var entry = next[number]
          while entry < starts[row + 1], columns[entry] < end {
            let factor = values[entry]
            let source = others + Int(columns[entry]) * width
            // Plain pointers let the compiler take several columns at a time.
            for column in 0..<width { target[column] += factor * source[column] }
            entry += 1
          }
          next[number] = entry
        }
      }
    }
  }
}
