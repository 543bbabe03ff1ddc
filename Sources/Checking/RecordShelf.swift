internal import ChineseText
internal import Records

/// The dated records of a corpus, by type, village and town.
struct RecordShelf {
  /// A record with what the checks ask of it.
  struct Entry {
    let record: Record
    /// The type, in the vocabulary's words.
    let type: String
    let date: CivilDate
    /// The villages, as the places file names them.
    let villages: [String]
    /// The towns of the villages, or the town that was written.
    let towns: [String]

    /// The line on which the date stands.
    var dateLine: Int { record.entry(.date)?.line ?? 1 }
  }

  let profile: CountyProfile
  let vocabularies: Vocabularies
  /// The records in order of their days, those of one day by path.
  let entries: [Entry]
  /// The diaries and logs of each village, in order of the villages' names.
  let stations: [Station]
  /// All records, those without a date or type too.
  let records: [Record]

  init(records: [Record], rules: CountyRules) {
    self.records = records
    profile = rules.profile
    vocabularies = rules.vocabularies
    let places = rules.places
    let vocabularies = rules.vocabularies
    entries = records.compactMap { record in
      guard let date = record.date ?? Self.dayInName(of: record),
        let type = record.type.flatMap({ vocabularies.resolve($0, in: .types) })
      else { return nil }
      let found = record.villages.map { (written: $0, place: places.resolve($0)) }
      var towns = found.compactMap { $0.place?.town }
      if towns.isEmpty, let town = record[.town] { towns = [town] }
      return Entry(
        record: record, type: type, date: date,
        // A village that the places file does not know is a slip, and no station of its own.
        villages: places.isEmpty
          ? found.map(\.written) : found.compactMap { $0.place?.village },
        towns: towns.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }.sorted { ($0.date, $0.record.path) < ($1.date, $1.record.path) }
    let daily = entries.filter { $0.isDaily && $0.villages.count == 1 }
    stations = Dictionary(grouping: daily) { $0.villages[0] }
      .sorted { $0.key < $1.key }.map { Station(village: $0.key, entries: $0.value) }
  }

  /// The day with which a file's name begins; a bad date in the header has its own finding.
  private static func dayInName(of record: Record) -> CivilDate? {
    record.path.split(separator: "/").last.flatMap { CivilDate(iso: String($0.prefix(10))) }
  }

  /// The last day of any record: what the records know as today.
  var lastDay: CivilDate? { entries.last?.date }

  /// Whether a record is one of a keeper: a town's is about several villages, or lies beside
  /// the villages' folders.
  func keeps(_ entry: Entry, _ keeper: RecordKeeper) -> [String] {
    let isOfStation = entry.villages.count == 1 && entry.record.path.split(separator: "/").count > 2
    switch keeper {
    case .station: return isOfStation ? entry.villages : []
    case .town: return isOfStation ? [] : entry.towns
    }
  }
}

extension RecordShelf {
  /// The diaries and logs of a village, in order of their days; one at least.
  struct Station {
    let village: String
    let entries: [Entry]

    /// Each record with the day of the next; the last with the day that the records know as today.
    func stretches(until lastDay: CivilDate) -> [(entry: Entry, end: CivilDate)] {
      zip(entries, entries.dropFirst().map(\.date) + [lastDay]).map { (entry: $0, end: $1) }
    }
  }
}

extension RecordShelf.Entry {
  /// Whether the record tells of a day at a station.
  var isDaily: Bool { type == "民情日记" || type == "工作日志" }

  /// Makes a finding at the line of the date.
  func finding(
    _ code: FindingCode, _ message: String, _ remedy: String, line: Int? = nil
  ) -> Finding {
    Finding(
      code: code, path: record.path, line: line ?? dateLine, column: 1, message: message,
      remedy: remedy)
  }
}
