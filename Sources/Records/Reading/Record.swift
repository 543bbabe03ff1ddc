public import ChineseText

/// A record: a file of the corpus, read.
///
/// Reading never fails and changes nothing. What cannot be read, or is not as it should be, is
/// in ``findings``; ``RecordChecker`` adds what only the county's rules can tell.
public struct Record: Sendable {
  /// The path below the corpus, `/`-separated: the record's identity.
  public let path: String
  /// The text of the file.
  public let source: SourceText
  /// The digest of the file's bytes.
  public let digest: ContentDigest
  /// The header's lines in order.
  public let header: [HeaderEntry]
  /// The bytes of the body in ``source``.
  public let bodyRange: Range<Int>
  /// The blocks of all kinds in order.
  public let blocks: [RecordBlock]
  /// The issue blocks in order.
  public let issues: [IssueBlock]
  /// What reading found.
  public let findings: [Finding]

  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - path: The path below the corpus.
  ///   - data: The file's bytes.
  public init(path: String, data: [UInt8]) {
    self.path = path
    digest = ContentDigest(of: data)
    var findings: [Finding] = []
    let report = { (code: FindingCode, line: Int, message: String, remedy: String) in
      findings.append(
        Finding(code: code, path: path, line: line, column: 1, message: message, remedy: remedy))
    }
    let text: SourceText
    do {
      text = try SourceText(decoding: data)
      if !text.isEncodingCertain {
        report(
          .doubtfulEncoding, 1,
          "看不准文件是GB18030还是Big5（台湾、香港常用）编码，暂且按\(text.encoding.rawValue)读，读出的字可能不对。",
          "请看一看字对不对；不对的，用原来的软件打开，另存为UTF-8文本。原文件未改动。")
      } else if !text.encoding.isUTF8 {
        report(
          .otherEncoding, 1, "文件编码是\(text.encoding.rawValue)，可以照常使用。",
          "要与其他系统交换时，请用记事本另存为UTF-8。")
      }
    } catch {
      let remains = TextDecoder.remains(of: data)
      text = SourceText(remains)
      report(
        .undecodable, text.line(at: remains.first.output),
        "有\(remains.faults)处文字编码无法识别，第一处在这一行（文件的第\(remains.first.input + 1)个字节）；"
          + "别处按\(remains.encoding.rawValue)读。",
        "请用原来的软件打开，核对这些地方，另存为UTF-8文本；原文件未改动。")
    }
    if text.bytes.contains(0) {
      report(.binary, 1, "文件里有空字符，不像文本文件。", "请确认文件没有损坏；文档、表格请先导入。")
    }
    source = text
    let reader = HeaderReader(text, path: path)
    header = reader.entries
    bodyRange = reader.bodyStart..<text.bytes.count
    blocks = BlockReader(text, bodyStart: reader.bodyStart).blocks
    issues = blocks.filter { $0.kind == .issue }
    self.findings = findings + reader.findings
  }

  /// The first value of a field that is not empty, as typed.
  public subscript(field: Field) -> String? {
    header.first { $0.field == field && !$0.value.isEmpty }?.value
  }

  /// Returns the first entry of a field.
  public func entry(_ field: Field) -> HeaderEntry? {
    header.first { $0.field == field }
  }

  /// Returns the values of a field of names, cut at 、，； and their half-width forms; a list in
  /// the brackets of YAML is the same list.
  public func values(_ field: Field) -> [String] {
    guard var value = self[field]?[...] else { return [] }
    if value.first == "[", value.last == "]" { value = value.dropFirst().dropLast() }
    return KeyValueLine.items(of: value)
      .map { KeyValueLine.unquoted(KeyValueLine.trimmed(String($0))) }
      .filter { !$0.isEmpty }
  }

  /// The type as typed.
  public var type: String? { self[.type] }
  /// The title as typed.
  public var title: String? { self[.title] }
  /// The day of the record; nil where it is absent or no date.
  public var date: CivilDate? {
    self[.date].flatMap { ChineseDate.parse($0, relativeTo: nil)?.last }
  }
  /// The days the record covers, where it says so.
  public var period: CivilPeriod? {
    self[.period].flatMap { ChineseDate.parse($0, relativeTo: nil) }
  }
  /// The villages as typed.
  public var villages: [String] { values(.villages) }
  /// The authors as typed.
  public var authors: [String] { values(.authors) }

  /// Whether the record is marked as a state secret, which this system must not hold: under 密级,
  /// or as 机密★10年 at the head of its text.
  ///
  /// Grades after the 保守国家秘密法, article 14.
  public var isRefused: Bool { secrecyMark != nil }
}
