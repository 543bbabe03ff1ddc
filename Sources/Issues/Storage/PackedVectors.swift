/// A number as packed storage keeps it.
protocol PackedNumber: BitwiseCopyable, Sendable {
  init(packing value: Float)
  var unpacked: Float { get }
}

extension Float: PackedNumber {
  init(packing value: Float) { self = value }
  var unpacked: Float { self }
}

/// A number from -1 to 1 in two bytes; half the space, and closer than any likeness is meant.
struct UnitFraction: PackedNumber {
  private let raw: Int16

  init(packing value: Float) { raw = Int16((min(1, max(-1, value)) * 32_767).rounded()) }
  var unpacked: Float { Float(raw) * (1 / 32_767) }
}

/// Sparse vectors in packed storage, one a row.
///
/// Places are checked where they are used and not when a file is opened: that would read all of
/// it. A damaged row counts as empty.
struct PackedVectors<Number: PackedNumber>: Sendable {
  private let rows: PackedRows
  private let places: PackedArray<Int32>
  private let values: PackedArray<Number>
  private let width: Int

  /// Joins the parts of vectors with so many entries; nil where they do not fit one another.
  init?(rows: PackedRows, places: PackedArray<Int32>, values: PackedArray<Number>, width: Int) {
    guard places.count == values.count else { return nil }
    (self.rows, self.places, self.values, self.width) = (rows, places, values, width)
  }

  /// How many rows there are.
  var count: Int { rows.count }

  /// A copy of a row.
  subscript(row: Int) -> SparseVector {
    let range = rows[row]
    let own = places[range]
    guard own.allSatisfy({ $0 >= 0 && $0 < width }) else { return SparseVector() }
    return SparseVector(places: Array(own), values: values[range].map(\.unpacked))
  }

  /// The value at a place of a row, or 0.
  func value(in row: Int, at place: Int) -> Double {
    let range = rows[row]
    guard let index = places[range].firstIndex(of: Int32(place)) else { return 0 }
    return Double(values[index].unpacked)
  }

  /// The inner product of a row with a vector that has all its entries.
  func dot(row: Int, _ other: [Float]) -> Double {
    let range = rows[row]
    var sum: Float = 0
    places.withBuffer { places in
      values.withBuffer { values in
        for index in range where other.indices.contains(Int(places[index])) {
          sum += other[Int(places[index])] * values[index].unpacked
        }
      }
    }
    return Double(sum)
  }

  /// Adds a multiple of a row to a vector that has all its entries.
  func add(row: Int, times factor: Float, to sums: inout [Float]) {
    change(row: row, of: &sums) { $0 += factor * $1 }
  }

  /// Sets the entries of a vector that has all of them to 0 where a row has any.
  func clear(row: Int, in sums: inout [Float]) {
    change(row: row, of: &sums) { sum, _ in sum = 0 }
  }

  @inline(__always)
  private func change(
    row: Int, of all: inout [Float], _ body: (inout Float, _ value: Float) -> Void
  ) {
    let range = rows[row]
    all.withUnsafeMutableBufferPointer { all in
      places.withBuffer { places in
        values.withBuffer { values in
          for index in range {
            let place = Int(places[index])
            if all.indices.contains(place) { body(&all[place], values[index].unpacked) }
          }
        }
      }
    }
  }
}
