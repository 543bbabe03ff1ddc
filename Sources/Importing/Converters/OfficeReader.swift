internal import Records

/// Takes text and tables out of the files of offices.
///
/// Some kinds are read here; for the others the programs of ``Converter/table(for:)`` are tried
/// in order, and one that fails or hangs gives way to the next.
struct OfficeReader: Sendable {
  let settings: ConversionSettings

  /// Reads a file of a kind other than text, data and mail.
  ///
  /// - Throws: ``ImportError`` where no text can be had.
  func read(
    _ data: [UInt8], as format: OfficeFormat, name: String
  ) async throws(ImportError) -> OfficeContent {
    if let remedy = format.remedyWithoutText {
      throw ImportError(
        code: .unsupported, file: name, message: "这是\(format.title)，不能直接导入。", remedy: remedy)
    }
    switch format {
    case .table:
      let (text, notes) = try decode(data, label: nil, name)
      return OfficeContent(format, .tables([TableSheet(name: "", text: text)]), notes: notes)
    case .rtf:
      let text = RTFText(data).text
      guard text.contains(where: { !$0.isWhitespace }) else { break }
      return OfficeContent(format, .prose(text))
    case .html:
      let (page, notes) = try decode(data, label: LabelledText.label(ofPage: data), name)
      let content = try await convert(Array(page.utf8), as: format, name: name)
      return OfficeContent(
        format, content.body, converter: content.converter, notes: notes + content.notes)
    case .webArchive:
      guard let page = MailMessage(data).html else {
        throw ImportError(
          code: .empty, file: name, message: "里面没有网页。", remedy: "请用浏览器打开，另存为网页（.html）再导入。")
      }
      return try await convert(Array(page.utf8), as: .html, name: name)
    default: break
    }
    return try await convert(data, as: format, name: name)
  }

  private func decode(
    _ data: [UInt8], label: String?, _ name: String
  ) throws(ImportError) -> (text: String, notes: [ImportNote]) {
    guard let decoded = LabelledText.decode(data, label: label), !decoded.text.utf8.contains(0)
    else {
      throw ImportError(
        code: .notText, file: name, message: "文字编码无法识别。", remedy: "请用原来的软件打开，另存为UTF-8再导入。")
    }
    return decoded
  }

  /// Tries the programs in order.
  private func convert(
    _ data: [UInt8], as format: OfficeFormat, name: String
  ) async throws(ImportError) -> OfficeContent {
    let converters = Converter.table(for: format)
    var failures: [String] = []
    var hasSeenBlank = false
    for converter in converters {
      guard let program = settings.path(of: converter.program) else { continue }
      do {
        let run = ConverterRun(converter: converter, program: program, settings: settings)
        let output = try await run.convert(data, as: Converter.inputName(for: format))
        if let next = converter.next {
          guard let own = Converter.table(for: next).first,
            settings.path(of: own.program) != nil, let bytes = output.texts.first?.bytes
          else { continue }
          let content = try await convert(bytes, as: next, name: name)
          return OfficeContent(
            format, content.body,
            converter: [converter.program, content.converter].compactMap { $0 }
              .joined(separator: "+"), notes: content.notes)
        }
        guard let content = Self.content(output, format, converter) else {
          hasSeenBlank = true
          continue
        }
        return content
      } catch let failure as ConverterRun.Failure {
        failures.append(converter.program + message(failure))
      } catch let error as ImportError {
        hasSeenBlank = hasSeenBlank || error.code == .empty
        if error.code != .empty { failures.append(error.message) }
      } catch {
        failures.append("\(converter.program)没能运行（临时目录写不进去）")
      }
    }
    if hasSeenBlank {
      throw ImportError(
        code: .empty, file: name, message: "里面没有文字，可能是扫描件或图片。",
        remedy: "请先识别文字（如 apt install ocrmypdf tesseract-ocr-chi-sim），再导入。")
    }
    guard failures.isEmpty else {
      throw ImportError(
        code: .conversionFailed, file: name, message: "\(failures.joined(separator: "；"))。",
        remedy: "请确认文件没有损坏，或用原来的软件另存为纯文本再导入。")
    }
    var packages: [String] = []
    for converter in converters where !packages.contains(converter.package) {
      packages.append(converter.package)
    }
    throw ImportError(
      code: .converterMissing, file: name, message: "读\(format.title)要用外部程序，这台机器上没有。",
      remedy: "请安装：\(packages.map { "apt install \($0)" }.joined(separator: "，或 "))。装好再导入一次。")
  }

  private func message(_ failure: ConverterRun.Failure) -> String {
    switch failure {
    case .timedOut: "超过\(settings.timeLimit.components.seconds)秒没有做完，已经停止"
    case .tooMuch: "给出的文字超过\(settings.outputLimit >> 20)MB，没有采用"
    case .failed: "没能读出文字"
    }
  }

  /// What a program gave; nil where that is blank, or no UTF-8.
  private static func content(
    _ output: ConverterRun.Output, _ format: OfficeFormat, _ converter: Converter
  ) -> OfficeContent? {
    let texts = output.texts.compactMap { text in
      String(validating: text.bytes, as: UTF8.self).map { (text.name, $0) }
    }
    guard texts.count == output.texts.count,
      texts.contains(where: { $0.1.contains { !$0.isWhitespace && $0 != "\u{FEFF}" } })
    else { return nil }
    let notes = output.marks.map { ImportNote(message: $0.note) }
    switch format {
    case .xlsx, .xls, .ods:
      let sheets = texts.flatMap { TableSheet.sheets(name: $0.0, text: $0.1) }
      return OfficeContent(format, .tables(sheets), converter: converter.program, notes: notes)
    default:
      let text = texts.map { Self.tidied($0.1, by: converter) }.joined(separator: "\n")
      return OfficeContent(format, .prose(text), converter: converter.program, notes: notes)
    }
  }

  /// Without what a program adds to every text: Pandoc parts paragraphs by blank lines, and
  /// LibreOffice sets a byte order mark.
  private static func tidied(_ text: String, by converter: Converter) -> String {
    var text = text
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    guard converter.program == "pandoc" else { return text }
    return text.replacing("\n\n", with: "\n")
  }
}

extension PandocFilter.Mark {
  /// What a person is told.
  fileprivate var note: String {
    switch self {
    case .numbered: "原件里有自动编号，序号是转换时重排的，样子可能与原件不同。请对照原件。"
    case .boxes: "原件的文本框里有字，放在文末。请对照原件移到该在的地方。"
    case .noUnzip: "这台机器上没有 unzip，看不出原件有没有文本框。请安装（apt install unzip）再导入，或对照原件。"
    }
  }
}
