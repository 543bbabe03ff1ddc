/// A message or a part of one: headers and a body (RFC 2045).
struct MIMEEntity {
  private let headers: [(name: String, value: ArraySlice<UInt8>)]
  private let body: ArraySlice<UInt8>

  /// Reads an entity: headers, a blank line, the body.
  init(_ data: ArraySlice<UInt8>) {
    var headers: [(name: String, value: ArraySlice<UInt8>)] = []
    var rest = data
    while !rest.isEmpty {
      let line = Self.line(&rest)
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09, let last = headers.indices.last {
        headers[last].value += line
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        headers.append((name.trimmingQuotes, line[(colon + 1)...].drop { $0 == 0x20 }))
      }
    }
    self.headers = headers
    body = rest
  }

  /// Takes the next line off, without its line end.
  private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = rest.firstIndex { $0 == 0x0A } ?? rest.endIndex
    let line = rest[..<end]
    rest = rest[Swift.min(end + 1, rest.endIndex)...]
    return line.last == 0x0D ? line.dropLast() : line
  }

  /// The text of a header; nil where it is not there.
  func header(_ name: String) -> String? {
    headers.first { $0.name == name }.map { EncodedWords.decode($0.value) }
  }

  /// The type in lower case, such as `text/plain`.
  var type: String {
    let value = header("content-type") ?? "text/plain"
    return value.prefix { $0 != ";" }.lowercased().trimmingQuotes
  }

  /// Whether it is meant to be saved, not shown.
  var isAttachment: Bool {
    header("content-disposition")?.lowercased().hasPrefix("attachment") ?? false
  }

  /// The name under which it is to be saved; nil where none is given.
  var fileName: String? {
    parameter("filename", of: "content-disposition") ?? parameter("name", of: "content-type")
  }

  /// The bytes of the body, as they were before they were made fit for mail.
  var content: [UInt8] {
    TransferDecoding.decode(
      body, as: header("content-transfer-encoding")?.trimmingQuotes ?? "7bit")
  }

  /// The body as text, with what a person should know of its encoding; nil where it is none.
  var text: (text: String, notes: [ImportNote])? {
    LabelledText.decode(content, label: parameter("charset", of: "content-type"))
  }

  /// The parts of a multipart; none for others.
  var parts: [MIMEEntity] {
    guard type.hasPrefix("multipart/"), let boundary = parameter("boundary", of: "content-type")
    else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MIMEEntity] = []
    var start: Int?
    var rest = body
    while !rest.isEmpty {
      let lineStart = rest.startIndex
      let line = Self.line(&rest)
      guard line.starts(with: mark) else { continue }
      if let start { parts.append(MIMEEntity(Self.withoutLineEnd(body[start..<lineStart]))) }
      start = rest.startIndex
      if line.dropFirst(mark.count).starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]) {
        return parts
      }
    }
    // The last part of a message that was cut off.
    if let start { parts.append(MIMEEntity(body[start...])) }
    return parts
  }

  /// The line end before a boundary belongs to the boundary.
  private static func withoutLineEnd(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard part.last == 0x0A else { return part }
    let part = part.dropLast()
    return part.last == 0x0D ? part.dropLast() : part
  }
}

extension MIMEEntity {
  /// A parameter of a header, also one that is cut in pieces or percent-encoded (RFC 2231).
  private func parameter(_ name: String, of header: String) -> String? {
    guard let raw = headers.first(where: { $0.name == header })?.value else { return nil }
    let all = Self.parameters(raw)
    if let plain = all.first(where: { $0.name == name }) {
      return EncodedWords.decode(plain.value[...])
    }
    var bytes: [UInt8] = []
    var label: String?
    for part in all where part.name.hasPrefix(name + "*") {
      var value = part.value[...]
      if part.name.hasSuffix("*") {
        if label == nil {
          let pieces = value.split(
            separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
          if pieces.count == 3 {
            label = String(decoding: pieces[0], as: UTF8.self)
            value = pieces[2]
          }
        }
        value = Self.withoutPercents(value)[...]
      }
      bytes += value
    }
    return bytes.isEmpty ? nil : LabelledText.decode(bytes, label: label)?.text
  }

  /// The `name=value` pairs behind a header's first semicolon.
  private static func parameters(_ data: ArraySlice<UInt8>) -> [(name: String, value: [UInt8])] {
    var pieces: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for byte in data {
      if isEscaped {
        pieces[pieces.count - 1].append(byte)
        isEscaped = false
      } else if isQuoted, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ";"), !isQuoted {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(byte)
      }
    }
    return pieces.dropFirst().compactMap { piece in
      guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let name = String(decoding: piece[..<equals], as: UTF8.self).lowercased().trimmingQuotes
      let value = piece[(equals + 1)...].drop { $0 <= 0x20 }
      return (name, Array(value.reversed().drop { $0 <= 0x20 }.reversed()))
    }
  }

  private static func withoutPercents(_ data: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = data.startIndex
    while index < data.endIndex {
      if data[index] == UInt8(ascii: "%"), index + 2 < data.endIndex,
        let value = UInt8(
          String(decoding: data[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(data[index])
        index += 1
      }
    }
    return result
  }
}
