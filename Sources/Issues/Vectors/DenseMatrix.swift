/// A matrix with all its entries, row by row.
struct DenseMatrix: Sendable {
  /// How many columns there are; 1 or more.
  let width: Int
  /// The entries, a row behind the other.
  private(set) var values: [Float]

  /// A column whose part outside the columns before it is shorter than this share of it tells
  /// nothing new.
  private static let leastRemainder = 1e-5
  /// How many rows one processor takes at once.
  private static let slice = 4_096

  init(width: Int, values: [Float]) {
    (self.width, self.values) = (width, values)
  }

  /// How many rows there are.
  var height: Int { values.count / width }

  /// The entries of a row.
  func row(_ number: Int) -> ArraySlice<Float> {
    values[(number * width)..<((number + 1) * width)]
  }

  /// Returns the matrix with every row of length 1, but for rows of 0.
  func withRowsOfLengthOne() -> DenseMatrix {
    var result = self
    for start in stride(from: 0, to: values.count, by: width) {
      let length = row(start / width).reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { continue }
      for index in start..<(start + width) { result.values[index] /= length }
    }
    return result
  }

  /// Returns a matrix whose columns span the same space, each of length 1 and square to the
  /// others; columns that tell nothing new become 0.
  ///
  /// By the Cholesky factor of the columns' products (Golub and Van Loan, Matrix Computations,
  /// 5.2): the rows are read twice and never turned.
  func orthonormalised() -> DenseMatrix {
    let factor = choleskyFactor(of: columnProducts())
    let (width, values) = (width, values)
    return SlicedWork.matrix(height: height, width: width, by: Self.slice) { rows, entries in
      for (place, row) in rows.enumerated() {
        let (old, new) = (row * width, place * width)
        for column in 0..<width {
          let pivot = factor[column * width + column]
          var value = Double(values[old + column])
          for before in 0..<column {
            value -= factor[column * width + before] * Double(entries[new + before])
          }
          entries[new + column] = pivot > 0 ? Float(value / pivot) : 0
        }
      }
    }
  }

  /// The square of every column's length.
  func columnSquares() -> [Double] {
    sums(width) { start, squares in
      for column in 0..<width {
        let value = Double(values[start + column])
        squares[column] += value * value
      }
    }
  }

  /// The products of every two columns; the lower half is filled.
  private func columnProducts() -> [Double] {
    sums(width * width) { start, products in
      for column in 0..<width {
        let value = Double(values[start + column])
        for other in 0...column {
          products[column * width + other] += value * Double(values[start + other])
        }
      }
    }
  }

  /// Adds all rows to sums, on all processors.
  ///
  ///
  /// - Parameters:
  ///   - count: How many sums there are.
  ///   - add: Adds the row whose entries begin at a place.
  /// - Returns: The sums, each added up in one order, so that they are the same on any number of
  ///   processors.
  private func sums(
    _ count: Int, _ add: @Sendable (_ start: Int, _ sums: inout [Double]) -> Void
  ) -> [Double] {
    let parts = SlicedWork.gather(height, by: Self.slice) { rows in
      var sums = [Double](repeating: 0, count: count)
      for row in rows { add(row * width, &sums) }
      return [sums]
    }
    var all = [Double](repeating: 0, count: count)
    for part in parts {
      for (place, value) in part.enumerated() { all[place] += value }
    }
    return all
  }

  /// The lower triangle whose product with its transpose is the matrix; a row of 0 with pivot 0
  /// where a column depends on those before it.
  private func choleskyFactor(of products: [Double]) -> [Double] {
    var factor = [Double](repeating: 0, count: width * width)
    for column in 0..<width {
      for other in 0...column {
        var value = products[column * width + other]
        for before in 0..<other {
          value -= factor[column * width + before] * factor[other * width + before]
        }
        if other == column {
          let least = products[column * width + column] * Self.leastRemainder
          factor[column * width + column] = value > least ? value.squareRoot() : 0
        } else {
          let pivot = factor[other * width + other]
          factor[column * width + other] = pivot > 0 ? value / pivot : 0
        }
      }
    }
    return factor
  }
}
