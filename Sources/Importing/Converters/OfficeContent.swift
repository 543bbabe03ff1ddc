/// What a file of an office holds, as text or tables.
struct OfficeContent: Sendable {
  /// The text or the tables.
  enum Body: Sendable {
    /// A text, UTF-8.
    case prose(String)
    /// Sheets of rows.
    case tables([TableSheet])
  }

  /// What the file is.
  let format: OfficeFormat
  let body: Body
  /// What took the text out; nil where this program itself did.
  let converter: String?
  /// What a person should know of how it was read.
  let notes: [ImportNote]

  init(_ format: OfficeFormat, _ body: Body, converter: String? = nil, notes: [ImportNote] = []) {
    (self.format, self.body, self.converter, self.notes) = (format, body, converter, notes)
  }
}
