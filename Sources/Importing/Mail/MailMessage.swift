internal import ChineseText

/// A message with its text and its attachments (RFC 5322).
struct MailMessage {
  /// A file that came with the message.
  struct Attachment {
    let name: String
    let data: [UInt8]
  }

  /// The subject; nil where it has none.
  let subject: String?
  /// The day on which it was sent, where the sender was; nil where that cannot be read.
  let date: CivilDate?
  /// The text that is meant to be read as it is; nil where there is only a web page.
  private(set) var text: String?
  /// The same as a web page; nil where there is none.
  private(set) var html: String?
  /// What a person should know of how these were read.
  private(set) var notes: [ImportNote] = []
  /// What came with it, in order.
  private(set) var attachments: [Attachment] = []

  /// More parts within parts are no honest message.
  private static let deepest = 12

  /// Reads a message.
  init(_ data: [UInt8]) {
    let message = MIMEEntity(data[...])
    let subject = message.header("subject")?.trimmingQuotes ?? ""
    self.subject = subject.isEmpty ? nil : subject
    date = message.header("date").flatMap(Self.day)
    take(message, depth: 0)
  }

  private mutating func take(_ entity: MIMEEntity, depth: Int) {
    guard depth < Self.deepest else { return }
    let parts = entity.parts
    guard parts.isEmpty else {
      for part in parts { take(part, depth: depth + 1) }
      return
    }
    let name = entity.fileName
    let isShown = name == nil && !entity.isAttachment
    if isShown, entity.type == "text/plain", let part = entity.text {
      text = text.map { "\($0)\n\(part.text)" } ?? part.text
      notes += part.notes
    } else if isShown, entity.type == "text/html", html == nil, let part = entity.text {
      html = part.text
      notes += part.notes
    } else if !entity.type.hasPrefix("multipart/") {
      let content = entity.content
      guard !content.isEmpty else { return }
      attachments.append(
        Attachment(
          name: FileName.clean(name ?? Self.name(entity.type, attachments.count + 1)),
          data: content))
    }
  }

  /// A name for a part that has none.
  private static func name(_ type: String, _ number: Int) -> String {
    let ending = [
      "text/plain": "txt", "text/html": "html", "message/rfc822": "eml", "application/pdf": "pdf",
      "text/csv": "csv", "image/jpeg": "jpg", "image/png": "png", "image/gif": "gif",
    ]
    return "附件\(number).\(ending[type] ?? "bin")"
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The day of a date such as `Mon, 15 Mar 2010 09:30:00 +0800`.
  private static func day(_ text: String) -> CivilDate? {
    let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "-" }
    guard let place = words.firstIndex(where: { months.contains(String($0.prefix(3))) }),
      place > 0, place + 1 < words.count,
      let month = months.firstIndex(of: String(words[place].prefix(3))),
      let day = Int(words[place - 1]), let year = Int(words[place + 1])
    else { return nil }
    return CivilDate(year: year, month: month + 1, day: day)
  }
}
