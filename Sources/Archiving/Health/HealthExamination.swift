internal import Checking
internal import ChineseText
internal import Duplicates
public import Records

/// Examines a corpus from head to foot; nothing is written.
public struct HealthExamination: Sendable {
  private let corpus: Corpus
  private let moment: Moment
  private let shelf: ItemShelf
  private let verification: ArchiveVerifier.Report
  private let ledger: NumberLedger
  private let findings: [Finding]

  /// How many events, and lines of long tables, a page has room for.
  private static let shortList = 10

  /// Reads and checks a corpus.
  ///
  /// - Parameters:
  ///   - corpus: The corpus.
  ///   - moment: When; deadlines are judged on its day.
  /// - Throws: ``ArchiveError`` where the archive's own files cannot be read.
  public init(_ corpus: Corpus, at moment: Moment = .now) throws(ArchiveError) {
    self.corpus = corpus
    self.moment = moment
    shelf = ItemShelf(corpus)
    verification = try ArchiveVerifier(corpus).verify(shelf)
    ledger = try NumberLedger(corpus)
    let run = CheckRun(corpus: corpus, today: moment.date)
    findings = run.check(Set(run.paths), isWhole: true).findings
  }

  /// Makes the report.
  public func report() -> HealthReport {
    let isHealthy =
      !(findings + verification.findings).contains { $0.severity != .note } && ledger.gaps.isEmpty
    return HealthReport(
      title: "\(corpus.rules.profile.name)民情记录体检报告", moment: moment,
      sections: [
        overview, faults, stations, months, duplicates, encodings, fixity, numbers, events,
      ], isHealthy: isHealthy)
  }

  private var overview: HealthReport.Section {
    let dates = shelf.items.compactMap(\.record.date)
    let span = dates.min().flatMap { first in dates.max().map { "，\(first) 至 \($0)" } } ?? ""
    let issues = shelf.items.reduce(0) { $0 + $1.record.issues.count }
    return HealthReport.Section(
      "概况", "\(shelf.items.count)件记录\(span)；问题记载\(issues)处；打不开或拒收的\(shelf.findings.count)个。")
  }

  private var faults: HealthReport.Section {
    let groups = Dictionary(grouping: findings, by: \.code)
    let counts = Finding.Severity.allCases.map { severity in
      "\(severity.rawValue)\(findings.count { $0.severity == severity })"
    }
    return HealthReport.Section(
      "检查", findings.isEmpty ? "没有查出问题。" : counts.joined(separator: "，") + "；逐条见 minqing check。",
      columns: ["代码", "程度", "是什么", "条数"],
      rows: groups.sorted { ($1.value.count, $0.key.rawValue) < ($0.value.count, $1.key.rawValue) }
        .map { code, list in [code.rawValue, code.severity.rawValue, code.title, "\(list.count)"] })
  }

  private var stations: HealthReport.Section {
    let places = corpus.rules.places
    let tally = CompletenessTally(shelf.items, findings) { item in
      let villages = item.record.villages.map { places.resolve($0)?.village ?? $0 }
      return villages.count == 1 ? villages[0] : "多村或全镇"
    }
    return HealthReport.Section(
      "各站的完整和按时", tally.summary, columns: ["站（村）"] + CompletenessTally.columns,
      rows: tally.rows)
  }

  private var months: HealthReport.Section {
    let tally = CompletenessTally(shelf.items, findings) { item in
      item.record.date.map { String($0.description.prefix(7)) } ?? "日期不明"
    }
    return HealthReport.Section(
      "各月的完整和按时", "按记录的日期分月。", columns: ["月"] + CompletenessTally.columns, rows: tally.rows)
  }

  private var duplicates: HealthReport.Section {
    let records = shelf.items.compactMap { ComparedRecord($0.record, rules: corpus.rules) }
    let pairs = DuplicateFinder(records).pairs()
    let counts = DuplicateKind.allCases.map { kind in
      (kind.rawValue, pairs.count { $0.kind == kind })
    }.filter { $0.1 > 0 }
    return HealthReport.Section(
      "重复", pairs.isEmpty ? "没有重复或照抄的记录。" : "共\(pairs.count)对，逐对见 minqing dedupe。",
      columns: ["怎样相同", "对数"], rows: counts.map { [$0.0, "\($0.1)"] })
  }

  private var encodings: HealthReport.Section {
    let counts = Dictionary(grouping: shelf.items, by: \.record.source.encoding)
      .sorted { $0.key.rawValue < $1.key.rawValue }
    let traditional = shelf.items.count { TraditionalText.isTraditional($0.record.source) }
    return HealthReport.Section(
      "编码和字形", "用繁体字写的\(traditional)件；编码如下。", columns: ["编码", "件数"],
      rows: counts.map { [$0.key.rawValue, "\($0.value.count)"] })
  }

  private var fixity: HealthReport.Section {
    guard verification.comparison != nil else {
      return HealthReport.Section("完好", "还没有登记过。请运行 minqing archive record。")
    }
    let last =
      verification.lastRecording.map { "最后由\($0.author)于\($0.moment.short)登记" } ?? "没有登记的日志"
    let groups = Dictionary(grouping: verification.findings, by: \.code)
    let seals = verification.sealedYears.map { "\($0)" }.joined(separator: "、")
    return HealthReport.Section(
      "完好",
      "\(verification.fileCount)个文件，\(last)；\(seals.isEmpty ? "没有封存的年度" : "封存了\(seals)年")；"
        + (groups.isEmpty
          ? "核验无误。" : "有\(verification.findings.count)处问题，见 minqing archive verify。"),
      columns: ["代码", "是什么", "处"],
      rows: groups.sorted { $0.key.rawValue < $1.key.rawValue }.map { code, list in
        [code.rawValue, code.title, "\(list.count)"]
      })
  }

  private var numbers: HealthReport.Section {
    let numbered = ledger.numbers
    let open = shelf.items.count { numbered[$0.path] == nil }
    let gaps = ledger.gaps
    let series = Dictionary(
      grouping: ledger.entries.filter { $0.state == .given }, by: \.number.series)
    return HealthReport.Section(
      "档号", "有档号的\(numbered.count)件，没有的\(open)件；断号\(gaps.count)个。",
      columns: ["类", "件数", "最大件号", "断号"],
      rows: series.sorted { $0.key < $1.key }.map { key, entries in
        [
          key.description, "\(entries.count)", entries.last?.number.itemText ?? "",
          "\(gaps.count { $0.series == key })",
        ]
      })
  }

  private var events: HealthReport.Section {
    let lines = verification.history.lines
    return HealthReport.Section(
      "近来的事", "日志共\(lines.count)行，最近的在下面。", columns: ["时间", "谁", "什么", "对象"],
      rows: lines.suffix(Self.shortList).reversed().map { line in
        [line.moment.short, line.author, line.event.kind.rawValue, line.event.subject]
      })
  }
}
