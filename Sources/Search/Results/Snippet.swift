/// A passage of a record's original text with its matches.
public struct Snippet: Sendable, Hashable {
  /// The line of the file on which the passage begins, from 1.
  public let line: Int
  /// The passage as it stands in the file, line breaks as spaces.
  public let text: String
  /// The matches as ranges of characters of ``text``, in order, without overlaps.
  public let matches: [Range<Int>]
  /// The bytes of the passage in the text as UTF-8.
  public let bytes: Range<Int>
}
