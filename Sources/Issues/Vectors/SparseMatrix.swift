/// A matrix with few entries that are not 0, row by row in one piece of memory.
struct SparseMatrix: Sendable {
  /// How many columns there are.
  let width: Int
  /// Where each row begins among the entries, and where the last one ends.
  private let starts: [Int]
  private let columns: [Int32]
  private let values: [Float]

  /// How many rows one processor multiplies at once.
  private static let slice = 256

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
    let values = SlicedWork.gather(height, by: Self.slice) { rows in
      product(of: rows, other)
    }
    return DenseMatrix(width: other.width, values: values)
  }

  private func product(of rows: Range<Int>, _ other: DenseMatrix) -> [Float] {
    let width = other.width
    return [Float](unsafeUninitializedCapacity: rows.count * width) { product, count in
      product.initialize(repeating: 0)
      other.values.withUnsafeBufferPointer { other in
        guard var target = product.baseAddress, let others = other.baseAddress else { return }
        for row in rows {
          for entry in starts[row]..<starts[row + 1] {
            let factor = values[entry]
            let source = others + Int(columns[entry]) * width
            // Plain pointers let the compiler take several columns at a time.
            for column in 0..<width { target[column] += factor * source[column] }
          }
          target += width
        }
      }
      count = rows.count * width
    }
  }
}
