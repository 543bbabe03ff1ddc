/// What is done to files that leave the system, such as masking personal data.
public struct ContentTransform: Sendable {
  /// What becomes of a file.
  public enum Outcome: Sendable, Hashable {
    /// It leaves as it is.
    case unchanged
    /// It leaves with other bytes; in so many places it was changed.
    case changed([UInt8], places: Int)
    /// It does not leave, for a reason in Chinese.
    case withheld(String)
  }

  /// What is done, in Chinese: 脱敏.
  public let name: String
  let apply: @Sendable (_ path: String, _ bytes: [UInt8]) -> Outcome

  /// Creates a transform.
  ///
  /// - Parameters:
  ///   - name: What is done, in Chinese.
  ///   - apply: Takes a file's path below the corpus with its bytes.
  public init(
    name: String, apply: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) -> Outcome
  ) {
    self.name = name
    self.apply = apply
  }
}
