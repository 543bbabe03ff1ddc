/// An external program that takes the text out of office files.
struct Converter: Sendable {
  /// Where the program leaves its result.
  enum Result: Sendable, Hashable {
    /// On its standard output.
    case standardOutput
    /// In files with this ending in the working folder, in the order in which they were written.
    case files(String)
  }

  /// The name of the program.
  let program: String
  /// The Debian package that brings it.
  let package: String
  /// The arguments; `{}` stands for the name of the file to be read.
  let arguments: [String]
  /// Where the result is.
  let result: Result
  /// What the result is, where another program must read it in turn; nil for text and tables.
  let next: OfficeFormat?
  /// Files that the program reads besides, by name.
  let helpers: [String: String]

  init(
    _ program: String, package: String, _ arguments: [String],
    result: Result = .standardOutput, next: OfficeFormat? = nil, helpers: [String: String] = [:]
  ) {
    (self.program, self.package, self.arguments) = (program, package, arguments)
    (self.result, self.next, self.helpers) = (result, next, helpers)
  }
}
