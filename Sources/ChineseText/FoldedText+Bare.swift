extension FoldedText {
  /// The characters, letters and digits alone, in order.
  ///
  /// What is left of two copies of a text when line wraps, spaces and punctuation are taken out;
  /// width, case and script are gone with the folding.
  public var bare: [UInt32] {
    scalars.filter { scalar in
      switch ScalarClass.of(scalar) {
      case .han, .letter, .digit: true
      case .gap, .lineBreak: false
      }
    }
  }
}
