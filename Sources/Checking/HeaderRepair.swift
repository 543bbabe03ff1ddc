internal import ChineseText
public import Records

/// A repair of a record's header of which there can be no doubt; the body is never touched.
public struct HeaderRepair: Sendable, Hashable {
  /// The line, from 1, of the file as it was.
  public let line: Int
  /// What is done, in Chinese.
  public let summary: String
  /// The bytes that are replaced; empty to put something in.
  let range: Range<Int>
  /// What takes their place.
  let text: String

  /// Returns the repairs of a record and its bytes after them.
  ///
  /// Certain are: a key that stands twice with one and the same value, of which the second goes;
  /// the date, type or village that is missing in the header, or empty there, and stands in the
  /// file's name, where the rules know it; the closing `---` of a header that a blank line ends.
  ///
  /// - Returns: No repairs for a file that is not plain UTF-8, or that has no header.
  public static func repairs(
    of record: Record, rules: CountyRules
  ) -> (repairs: [HeaderRepair], data: [UInt8]) {
    let source = record.source
    guard source.encoding == .utf8, !record.header.isEmpty,
      !record.findings.contains(where: { $0.code == .binary || $0.code == .undecodable })
    else { return ([], source.bytes) }
    let repairs = (repeated(record) + missing(record, rules) + fence(record))
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    var bytes: [UInt8] = []
    var position = 0
    for repair in repairs {
      bytes += source.bytes[position..<repair.range.lowerBound] + Array(repair.text.utf8)
      position = repair.range.upperBound
    }
    return (repairs, bytes + source.bytes[position...])
  }

  private static func repeated(_ record: Record) -> [HeaderRepair] {
    var first: [Field: HeaderEntry] = [:]
    return record.header.compactMap { entry in
      guard let field = entry.field else { return nil }
      guard let before = first[field] else {
        first[field] = entry
        return nil
      }
      let source = record.source
      let range = source.lineRange(entry.line)
      // A value that goes on in the next line is not the same as one that does not.
      guard before.value == entry.value, source.string(entry.valueRange).contains(entry.value)
      else { return nil }
      let end =
        entry.line < source.lineStarts.count ? source.lineStarts[entry.line] : range.upperBound
      return HeaderRepair(
        line: entry.line, summary: "删去重复的“\(entry.key)”（与第\(before.line)行相同）",
        range: range.lowerBound..<end, text: "")
    }
  }

  /// What 日期_村_类型 tells, with the rules as witness.
  private static func missing(_ record: Record, _ rules: CountyRules) -> [HeaderRepair] {
    let name = record.path.split(separator: "/").last.map(String.init) ?? ""
    let parts = name.prefix { $0 != "." }.split(separator: "_").map(String.init)
    // Nothing is put between a value and its continuation.
    guard parts.count == 3, let last = record.header.last, let day = CivilDate(iso: parts[0]),
      record.source.string(last.valueRange).contains(last.value)
    else { return [] }
    let place = rules.places.resolve(parts[1])
    let type = rules.vocabularies.resolve(parts[2], in: .types)
    let known: [(Field, String?)] = [
      (.type, type), (.date, day.description), (.villages, place.flatMap { $0.village ?? $0.town }),
    ]
    let source = record.source
    let end =
      last.line < source.lineStarts.count ? source.lineStarts[last.line] : source.bytes.count
    let lineEnd = source.bytes.contains(0x0D) ? "\r\n" : "\n"
    return known.compactMap { field, value in
      guard let value, record[field] == nil else { return nil }
      let line = RecordWriter.line(key: field.name, value: value)
      if let empty = record.entry(field) { return filling(empty, with: line, in: source) }
      return HeaderRepair(
        line: last.line + 1, summary: "按文件名补上“\(line)”", range: end..<end,
        text: line + lineEnd)
    }
  }

  /// Puts a value behind a key that a new record left empty; nil where something stands there that
  /// is read as nothing, such as a list that begins in the next line.
  private static func filling(
    _ entry: HeaderEntry, with line: String, in source: SourceText
  ) -> HeaderRepair? {
    let place = entry.valueRange.lowerBound
    guard KeyValueLine.trimmed(source.string(entry.valueRange)).isEmpty else { return nil }
    let value = line.drop { $0 != ":" }.dropFirst(2)
    let gap = source.bytes[place - 1] == UInt8(ascii: ":") ? " " : ""
    return HeaderRepair(
      line: entry.line, summary: "按文件名填上“\(line)”", range: place..<entry.valueRange.upperBound,
      text: gap + value)
  }

  private static func fence(_ record: Record) -> [HeaderRepair] {
    let source = record.source
    guard record.findings.contains(where: { $0.code == .unclosedHeader }),
      let last = record.header.last, last.line + 1 <= source.lineCount,
      source.lineRange(last.line + 1).isEmpty, last.line + 1 < source.lineStarts.count
    else { return [] }
    let start = source.lineStarts[last.line]
    let lineEnd = source.bytes.contains(0x0D) ? "\r\n" : "\n"
    return [
      HeaderRepair(
        line: last.line + 1, summary: "在题头末尾补上 ---", range: start..<start,
        text: "---" + lineEnd)
    ]
  }
}
