internal import ChineseText
internal import FoundationEssentials
internal import Glibc

extension Corpus {
  /// Fills in a template: place, period, due day, the next number of an issue.
  ///
  /// - Parameters:
  ///   - request: What is asked for.
  ///   - name: The file's name without ending; nil for 日期_村_类型.
  /// - Returns: The record, not yet written.
  /// - Throws: ``NewRecordError`` for a type, place or key that the county does not know.
  public func draft(
    _ request: NewRecord.Request, name: String? = nil
  ) throws(NewRecordError) -> NewRecord {
    let vocabularies = rules.vocabularies
    guard let type = vocabularies.resolve(request.type, in: .types) else {
      throw .unknownType(request.type, known: vocabularies.values(of: .types))
    }
    for key in request.values.keys where Field.named(key)?.scope.contains(.record) != true {
      throw .unknownKey(key, nearest: Field.closest(to: key)?.name)
    }
    let place = try place(request.place, on: request.date)
    let local = place.village ?? place.town ?? request.place
    var own: [String: String] = [:]
    for (key, value) in request.values { own[Field.named(key)?.name ?? key] = value }
    var usual = usualValues(type: type, place: local, date: request.date)
    usual.merge(request.usual) { $1 }
    let known = usual.merging(own) { $1 }
    usual[Field.due.name] = dueDay(type, request.date, known)?.description
    let template = try template(of: type)
    if request.body == nil, template.text.contains("{问题编号}") {
      usual["问题编号"] = nextIssueNumber(of: local, in: request.date.year)
    }
    let folder = [place.town, place.village].compactMap { $0 }.joined(separator: "/")
    let file = (name ?? "\(request.date)_\(local)_\(type)").filter { $0 != "/" && $0 != "\0" }
    return NewRecord(
      path: (folder.isEmpty ? local : folder) + "/" + file + ".txt",
      text: Self.text(template.filled(with: own, usual: usual), body: request.body))
  }

  /// Writes a new record; a file that is there stays as it is.
  public func write(_ record: NewRecord) throws(NewRecordError) {
    let location = root + "/" + record.path
    let folder = String(location[..<(location.lastIndex(of: "/") ?? location.endIndex)])
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(record.path)
    }
    // Exclusive: nobody's file is written over, not even one made in this moment.
    let descriptor = open(location, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .exists(record.path) : .unwritable(record.path)
    }
    defer { close(descriptor) }
    var bytes = Array(record.text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        unlink(location)
        throw .unwritable(record.path)
      }
      bytes = bytes.dropFirst(count)
    }
  }

  /// A text with another body, where one is given.
  private static func text(_ text: String, body: String?) -> String {
    guard let body, let end = text.ranges(of: "\n---\n").first else { return text }
    return text[..<end.lowerBound] + "\n---\n" + body
  }

  private func place(_ name: String, on day: CivilDate) throws(NewRecordError) -> Place {
    if let place = rules.places.resolve(name, on: day) { return place }
    guard rules.places.isEmpty else {
      throw .unknownPlace(name, nearest: rules.places.nearest(to: name))
    }
    return Place(county: nil, town: nil, village: name)
  }

  /// What follows from the type, the place and the day.
  private func usualValues(type: String, place: String, date: CivilDate) -> [String: String] {
    let day = "\(date.year)年\(date.month)月\(date.day)日"
    let rules = self.rules.profile.rules(on: date)
    var values = [
      Field.title.name: "\(place)\(type)（\(day)）", Field.date.name: "\(date)",
      Field.villages.name: place, Field.year.name: "\(date.year)",
      Field.station.name: "\(place)群众工作站", Field.secrecy.name: "无",
      Field.openness.name: rules?.access.usualByType[type] ?? self.rules.narrowestOpenness,
    ]
    values[Field.period.name] = Self.usualPeriod(of: type, on: date)
    values[Field.noticePeriod.name] = date.adding(days: 14).map { "\(date) 至 \($0)" }
    let things = rules?.completeness.equipment.map(\.name) ?? []
    let names = things.isEmpty ? ["办公地点", "门牌", "公示牌", "服务箱", "联系卡", "工作台账", "工作日志"] : things
    values["七有各样"] = names.map { "【七有】\($0)\n有无：\n依据：\n" }.joined(separator: "\n")
    return values
  }

  /// The quarter, half or year that a report of a day tells of.
  private static func usualPeriod(of type: String, on date: CivilDate) -> String? {
    let length: [String: Int] = [
      "问题台账": 3, "工作汇报": 6, "述职报告": 6, "工作总结": 12, "民情简报": 1,
    ]
    guard let months = length[type] else { return nil }
    let first = (date.month - 1) / months * months + 1
    return CivilPeriod(
      year: date.year, months: first...(first + months - 1), precision: .range)?.description
  }

  private func dueDay(
    _ type: String, _ date: CivilDate, _ values: [String: String]
  ) -> CivilDate? {
    let period = values[Field.period.name].flatMap { ChineseDate.parse($0, relativeTo: date) }
    return rules.profile.rules(on: date)?.submission
      .dueDay(ofType: type, ending: period?.last ?? date)
  }

  /// The county's own template of a type, or the built-in one, or a bare one.
  private func template(of type: String) throws(NewRecordError) -> RecordTemplate {
    let path = [root, Self.rulesFolder, RecordTemplate.folder, type + ".txt"]
      .joined(separator: "/")
    if let data = FileManager.default.contents(atPath: path) {
      guard let source = try? SourceText(decoding: Array(data)) else {
        throw .unwritable(path)
      }
      return RecordTemplate(type: type, text: source.string(0..<source.bytes.count))
    }
    if let template = RecordTemplate.builtIn.first(where: { $0.type == type }) { return template }
    let text = "---\n类型: \(type)\n标题: {标题}\n日期: {日期}\n村名: {村名}\n记录人: {记录人}\n---\n\n"
    return RecordTemplate(type: type, text: text)
  }

  /// The number after the highest that a village's issues of a year have: 下庄-2010-009.
  private func nextIssueNumber(of place: String, in year: Int) -> String {
    let stem = (place.count > 2 && place.hasSuffix("村") ? String(place.dropLast()) : place)
    let prefix = fold("\(stem)-\(year)-")
    var highest = 0
    for file in listFiles().files {
      for issue in read(file.path).record?.issues ?? [] where fold(issue.id).hasPrefix(prefix) {
        let digits = fold(issue.id).dropFirst(prefix.count).prefix(while: \.isNumber)
        highest = max(highest, Int(digits) ?? 0)
      }
    }
    let number = String(highest + 1)
    return "\(stem)-\(year)-" + String(repeating: "0", count: max(0, 3 - number.count)) + number
  }
}
