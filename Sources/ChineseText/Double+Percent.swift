extension Double {
  /// A share of 1 in whole hundredths, `87%`, rounded to the nearest.
  public var percent: String { "\(Int((self * 100).rounded()))%" }
}
