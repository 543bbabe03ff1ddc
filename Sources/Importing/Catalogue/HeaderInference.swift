internal import ChineseText
internal import Records

/// Fills a record's header with what the text itself says, and notes what it does not.
struct HeaderInference {
  private(set) var title = ""
  private(set) var type: String?
  private(set) var date: CivilDate?
  private(set) var period: CivilPeriod?
  private(set) var year: Int?
  private(set) var village: String?
  private(set) var station: String?
  private(set) var responsible: String?
  /// The village, or the region where there is no village.
  private(set) var place: String?
  /// What lines of the document say besides, such as the weather.
  private var stated: [HeaderValue] = []
  private(set) var notes: [ImportNote] = []

  /// Longer lines above a closing date are sentences; in characters.
  private static let longestSignature = 20

  init(
    _ lines: [TextLine], of part: DocumentPart, text: String, fileStem: String,
    words: TypeWords, places: PlaceBook, facts: KnownFacts = KnownFacts()
  ) {
    let heading = part.headingTitle.withoutSpacesBetweenCharacters
    title = facts.title ?? (part.block.title.isEmpty ? heading : part.block.title)
    if title.isEmpty {
      title = fileStem
      notes.append(ImportNote(message: "文中没有标题，标题用了文件名。请改成合适的标题。"))
    }
    readType(part, heading, words)
    let statements = StatedLine.lines(lines, of: part)
    stated = statements.flatMap(\.values)
    let days = DateReader(
      lines, of: part, title: title, stated: statements.lazy.compactMap(\.date).first)
    (date, period) = (days.date ?? facts.date, days.period)
    notes += days.notes
    if let period, period.precision == .year {
      year = period.first.year
      if type == words.known("工作计划") { self.period = nil }
    }
    let village = VillageReader(
      title: title, document: FoldedText(text), original: Array(text.utf8), places: places)
    self.village = value(.villages) ?? village.village
    station = value(.station) ?? village.station
    responsible =
      part.block.credit?.line.responsible ?? value(.authors)
      ?? signature(lines, part, days.signature) ?? station
    place =
      self.village ?? RegionReader.region(responsible: responsible, title: title)
    noteMissing()
  }

  private func value(_ field: Field) -> String? {
    stated.first { $0.field == field }?.value
  }

  private mutating func readType(_ part: DocumentPart, _ heading: String, _ words: TypeWords) {
    type = words.type(of: title) ?? words.type(of: part.block.title) ?? words.type(of: heading)
    guard type == nil, part.block.credit != nil else { return }
    // Web pages about the work of a place are put up as examples to others.
    type = words.known("经验材料")
    if type != nil {
      notes.append(ImportNote(message: "标题没有写明文种；有作者、来源等网页信息，类型暂按“经验材料”。请核对。"))
    }
  }

  /// The office above the closing date.
  private func signature(_ lines: [TextLine], _ part: DocumentPart, _ dateLine: Int?) -> String? {
    guard let dateLine else { return nil }
    let above = (part.lines.lowerBound..<dateLine).last { !lines[$0].isBlank }
    guard let above, !part.setApart.contains(above),
      lines[above].squeezed.count <= Self.longestSignature,
      lines[above].squeezed.unicodeScalars.allSatisfy({ ScalarClass.of($0.value) != .gap })
    else { return nil }
    return lines[above].text.withoutSpacesBetweenCharacters
  }

  private mutating func noteMissing() {
    var missing: [String] = []
    if type == nil { missing.append(Field.type.name) }
    if date == nil { missing.append(Field.date.name) }
    if village == nil { missing.append(Field.villages.name) }
    if responsible == nil { missing.append(Field.authors.name) }
    guard !missing.isEmpty else { return }
    notes.append(
      ImportNote(message: "文中没有读出：\(missing.joined(separator: "、"))。请对照原件补上。"))
  }

  /// The header's lines, without those that nothing is known of.
  var header: [HeaderValue] {
    let values: [(Field, String?)] = [
      (.type, type), (.title, title), (.date, date?.description), (.villages, village),
      (.station, station), (.authors, responsible),
      (.period, period.map { "\($0.first) 至 \($0.last)" }), (.year, year.map(String.init)),
    ]
    let known = values.compactMap { field, value in
      value.flatMap { $0.isEmpty ? nil : HeaderValue(field: field, value: $0) }
    }
    var fields = Set(values.map(\.0))
    return known + stated.filter { fields.insert($0.field).inserted }
  }
}
