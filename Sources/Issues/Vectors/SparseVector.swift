/// A vector with few entries that are not 0.
struct SparseVector: Sendable {
  /// The places of the entries, ascending.
  var places: [Int32] = []
  /// The entries.
  var values: [Float] = []

  /// Adds an entry behind all others.
  mutating func append(_ place: Int, _ value: Double) {
    places.append(Int32(place))
    values.append(Float(value))
  }

  /// The number of the first entry at a place or behind it; the number of entries where none is.
  func firstEntry(from place: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The inner product with another vector.
  func dot(_ other: SparseVector) -> Double {
    var sum: Float = 0
    var left = 0
    var right = 0
    while left < places.count, right < other.places.count {
      if places[left] == other.places[right] {
        sum += values[left] * other.values[right]
        left += 1
        right += 1
      } else if places[left] < other.places[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return Double(sum)
  }

  /// The inner product with a vector that has all its entries.
  func dot(_ other: [Float]) -> Double {
    var sum: Float = 0
    for (place, value) in zip(places, values) { sum += value * other[Int(place)] }
    return Double(sum)
  }

  /// The sum of the squares.
  var squaredLength: Double {
    Double(values.reduce(0) { $0 + $1 * $1 })
  }

  /// Returns the vector with all its entries.
  func dense(count: Int) -> [Float] {
    var all = [Float](repeating: 0, count: count)
    for (place, value) in zip(places, values) { all[Int(place)] = value }
    return all
  }

  /// Multiplies all entries.
  mutating func scale(by factor: Float) {
    for index in values.indices { values[index] *= factor }
  }
}
