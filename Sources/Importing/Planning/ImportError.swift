internal import Records

/// A file that cannot be imported.
public struct ImportError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is in the way.
  public struct Code: Sendable, Hashable {
    private let name: String

    private init(_ name: String) { self.name = name }

    /// The file cannot be opened.
    public static let unreadable = Code("unreadable")
    /// The file is larger than any record.
    public static let tooLarge = Code("tooLarge")
    /// The file is no text, or in no known encoding.
    public static let notText = Code("notText")
    /// The file is of a kind that holds no text to be had.
    public static let unsupported = Code("unsupported")
    /// The programs that read such files are not installed.
    public static let converterMissing = Code("converterMissing")
    /// The programs that read such files failed.
    public static let conversionFailed = Code("conversionFailed")
    /// There is nothing in it.
    public static let empty = Code("empty")
    /// The file is marked as a state secret, which this system must not hold.
    public static let refused = Code("refused")
    /// The corpus cannot be written to.
    public static let notWritable = Code("notWritable")
  }

  /// What is in the way.
  public let code: Code
  /// The name of the file, or the path that cannot be written.
  public let file: String
  /// What happened, in Chinese.
  public let message: String
  /// What to do, in Chinese.
  public let remedy: String

  /// The message with the remedy, in Chinese.
  public var description: String {
    "\(file.withVisibleControls)：\(message)\(remedy)"
  }
}
