internal import ChineseText
internal import Records

/// What is known of a document from elsewhere than its text: a message's headers.
struct KnownFacts {
  /// The title.
  var title: String?
  /// The day, where the text names none.
  var date: CivilDate?
  /// The names of files that came with it.
  var attachments: [String] = []
  /// Records that it belongs to.
  var related: [String] = []
  /// Whether a program took the text out, so that it has no encoding of its own.
  var isConverted = false
  /// Whether lines may be cut in mid-sentence; a word processor's paragraphs never are.
  var mayHaveWraps = true

  /// A header with the attachments behind it.
  func completing(_ header: [HeaderValue]) -> [HeaderValue] {
    var values = header
    if !attachments.isEmpty {
      values.append(
        HeaderValue(field: .attachments, value: attachments.joined(separator: "、")))
    }
    return values
  }
}
