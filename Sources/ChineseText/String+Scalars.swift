extension String {
  /// Creates a string from scalar values, such as those of a ``FoldedText``.
  ///
  /// - Parameter scalars: The values; one that is no Unicode scalar becomes U+FFFD.
  public init(scalars: some Sequence<UInt32>) {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    self.init(view)
  }
}
