/// A small generator whose sequence depends on its seed alone, so that a failing case can be run
/// again (SplitMix64).
///
/// - SeeAlso: <https://prng.di.unimi.it/splitmix64.c>
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Creates a generator.
  public init(seed: UInt64) {
    state = seed
  }

  /// Returns the next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a text of pieces drawn from a list.
  public mutating func text(of pieces: [String], count: ClosedRange<Int>) -> String {
    (0..<Int.random(in: count, using: &self))
      .compactMap { _ in pieces.randomElement(using: &self) }
      .joined()
  }
}
