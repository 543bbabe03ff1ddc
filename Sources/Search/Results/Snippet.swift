/// A passage of a record's original text with its matches.
public struct Snippet: Sendable, Hashable {
  /// A match within a passage.
  public struct Match: Sendable, Hashable {
    /// The characters of the passage's text, from 0.
    public let characters: Range<Int>
    /// The bytes of the file's text as UTF-8, its byte order mark not counted.
    public let bytes: Range<Int>
    /// The Unicode scalars of the file's text, from 0.
    public let scalars: Range<Int>
  }

  /// The line of the file on which the first match stands, or the passage begins; from 1.
  public let line: Int
  /// The passage as it stands in the file, line breaks as spaces.
  public let text: String
  /// The matches in order, without overlaps.
  public let matches: [Match]
  /// The bytes of the passage in the text as UTF-8.
  public let bytes: Range<Int>
}
