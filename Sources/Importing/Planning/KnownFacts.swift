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

  /// A header with the facts in their places.
  func completing(_ header: [HeaderValue]) -> [HeaderValue] {
    var values = header.map { value in
      value.field == .title ? HeaderValue(field: .title, value: title ?? value.value) : value
    }
    if let date, !values.contains(where: { $0.field == .date }) {
      let place = values.firstIndex { $0.field == .title }.map { $0 + 1 } ?? 0
      values.insert(HeaderValue(field: .date, value: date.description), at: place)
    }
    if !attachments.isEmpty {
      values.append(
        HeaderValue(field: .attachments, value: attachments.joined(separator: "、")))
    }
    return values
  }
}
