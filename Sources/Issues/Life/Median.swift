/// The value in the middle.
enum Median {
  /// Returns the median of sorted numbers, the lower whole one of two; nil for none.
  static func of(_ sorted: [Int]) -> Int? {
    sorted.isEmpty ? nil : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
