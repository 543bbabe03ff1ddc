/// A text that is no JSON.
struct JSONFault: Error, Sendable, Hashable {
  /// The byte at which it goes wrong, from 0.
  let offset: Int
  /// What is wrong, in Chinese.
  let message: String
}
