internal import Records

extension OfficeFormat {
  /// Tells what a file is.
  ///
  /// The bytes decide where they can: a `.doc` that is really a web page or RTF, and a `.txt`
  /// that is really a Word file are common. The name decides between kinds of text.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - data: Its bytes.
  /// - Returns: The format.
  public static func of(name: String, data: [UInt8]) -> OfficeFormat {
    let byName = named(name)
    if data.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return packed(data, byName) }
    if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return compound(data, byName)
    }
    if let format = magic.first(where: { data.starts(with: $0.bytes) })?.format { return format }
    let head = beginning(of: data)
    if head.hasPrefix("{\\rtf") { return .rtf }
    if byName == .mail || byName == .webArchive || looksLikeMail(head) {
      return isWebArchive(head) ? .webArchive : .mail
    }
    switch byName {
    case .jsonLines, .table, .html: return byName
    case .docx, .doc, .odt, .rtf, .xlsx, .xls, .ods, .text:
      if looksLikeHTML(head) { return .html }
      let isText = (try? SourceText(decoding: data)).map { !$0.bytes.contains(0) } ?? false
      // Word processors and spreadsheets also write plain text under their own names.
      if byName == .xls || byName == .xlsx, isText { return .table }
      return isText || byName == .text ? .text : .unknown
    default: return byName
    }
  }

  /// Tells what a file should be by its name alone.
  static func named(_ name: String) -> OfficeFormat {
    guard let dot = name.lastIndex(of: ".") else { return .unknown }
    return byExtension[name[name.index(after: dot)...].lowercased()] ?? .unknown
  }

  private static let byExtension: [String: OfficeFormat] = [
    "txt": .text, "text": .text, "md": .text, "jsonl": .jsonLines, "ndjson": .jsonLines,
    "docx": .docx, "docm": .docx, "dotx": .docx, "doc": .doc, "dot": .doc, "wps": .doc,
    "wpt": .doc, "odt": .odt, "rtf": .rtf, "html": .html, "htm": .html, "xhtml": .html,
    "mht": .webArchive, "mhtml": .webArchive, "pdf": .pdf, "xlsx": .xlsx, "xlsm": .xlsx,
    "xls": .xls, "et": .xls, "ods": .ods, "csv": .table, "tsv": .table, "tab": .table,
    "eml": .mail, "ofd": .ofd, "ppt": .slides, "pptx": .slides, "dps": .slides, "odp": .slides,
    "jpg": .picture, "jpeg": .picture, "png": .picture, "bmp": .picture, "gif": .picture,
    "tif": .picture, "tiff": .picture, "zip": .archive, "rar": .archive, "7z": .archive,
    "gz": .archive,
  ]

  private static let magic: [(bytes: [UInt8], format: OfficeFormat)] = [
    (Array("%PDF-".utf8), .pdf), ([0xFF, 0xD8, 0xFF], .picture),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .picture), (Array("GIF8".utf8), .picture),
    (Array("Rar!".utf8), .archive), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    ([0x1F, 0x8B, 0x08], .archive), ([0x49, 0x49, 0x2A, 0x00], .picture),
    ([0x4D, 0x4D, 0x00, 0x2A], .picture),
  ]

  /// What is packed in a ZIP file, by the names of its parts, which stand in it as they are.
  private static func packed(_ data: [UInt8], _ byName: OfficeFormat) -> OfficeFormat {
    let parts: [(name: String, format: OfficeFormat)] = [
      ("word/document.xml", .docx), ("xl/workbook.xml", .xlsx), ("ppt/presentation.xml", .slides),
      ("application/vnd.oasis.opendocument.text", .odt),
      ("application/vnd.oasis.opendocument.spreadsheet", .ods),
      ("application/vnd.oasis.opendocument.presentation", .slides), ("OFD.xml", .ofd),
    ]
    return parts.first { data.firstRange(of: Array($0.name.utf8)) != nil }?.format
      ?? (byName == .archive || byName == .unknown ? .archive : .damaged)
  }

  /// What a compound file of old Office holds, by the names of its streams ([MS-CFB] 2.6.1).
  private static func compound(_ data: [UInt8], _ byName: OfficeFormat) -> OfficeFormat {
    let streams: [(name: String, format: OfficeFormat)] = [
      ("EncryptedPackage", .encrypted), ("WordDocument", .doc), ("Workbook", .xls), ("Book", .xls),
      ("PowerPoint Document", .slides),
    ]
    return streams.first { stream in
      data.firstRange(of: stream.name.utf8.flatMap { [$0, 0] } + [0, 0]) != nil
    }?.format ?? (byName == .unknown ? .unknown : .damaged)
  }

  /// The first characters, as far as they are ASCII, in lower case and without a mark.
  private static func beginning(of data: [UInt8]) -> String {
    var head = data.prefix(1_024)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    let ascii = head.filter { $0 != 0 }.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
    return String(decoding: ascii.drop { $0 <= 0x20 }, as: UTF8.self).lowercased()
  }

  private static func looksLikeHTML(_ head: String) -> Bool {
    ["<!doctype html", "<html", "<head", "<meta", "<body", "<table"].contains(
      where: head.hasPrefix)
      || (head.hasPrefix("<?xml") || head.hasPrefix("<!--")) && head.contains("<html")
  }

  private static func looksLikeMail(_ head: String) -> Bool {
    let keys = ["received:", "return-path:", "mime-version:", "message-id:", "x-mailer:"]
    return keys.contains(where: head.hasPrefix)
      || head.hasPrefix("from:") && keys.contains { head.contains("\n" + $0) }
  }

  private static func isWebArchive(_ head: String) -> Bool {
    head.contains("multipart/related") && !head.contains("\nto:")
  }
}

extension [UInt8] {
  /// The first place of some bytes; nil where they are nowhere.
  func firstRange(of wanted: [UInt8]) -> Range<Int>? {
    guard let first = wanted.first, count >= wanted.count else { return nil }
    var start = 0
    while let place = self[start...].firstIndex(of: first), place + wanted.count <= count {
      if self[place..<(place + wanted.count)].elementsEqual(wanted) {
        return place..<(place + wanted.count)
      }
      start = place + 1
    }
    return nil
  }
}
