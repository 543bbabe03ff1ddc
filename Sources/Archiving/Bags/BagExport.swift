internal import Records

/// One export under way: what goes into the bag, and what is found on the way.
struct BagExport {
  private let corpus: Corpus
  private let options: BagExporter.Options
  private let items: [BytePath: ArchiveItem]
  private let files: [BytePath]
  private let companions: Companions
  private let recorded: [BytePath: ContentDigest]
  private let numbers: [BytePath: ArchivalNumber]
  private let history: [String: [LogLine]]
  private var names = PayloadName()
  private(set) var findings: [Finding] = []
  private(set) var changedPlaces = 0
  /// How many records are closed to those for whom the bag is.
  let closedCount: Int

  /// How many records are exported.
  var itemCount: Int { items.count }

  init(_ corpus: Corpus, _ options: BagExporter.Options) throws(ArchiveError) {
    self.corpus = corpus
    self.options = options
    let shelf = ItemShelf(corpus)
    let tree = FileTree(corpus)
    findings = shelf.findings + tree.findings.filter { !shelf.findings.contains($0) }
    let paths = tree.files.map(\.path)
    let kept = Companions(paths)
    companions = kept
    let asked = options.year.map(shelf.items(of:)) ?? shelf.items
    let wanted = asked.filter { corpus.rules.isOpen($0.record, to: options.audience) }
    closedCount = asked.count - wanted.count
    items = Dictionary(wanted.map { ($0.path, $0) }) { first, _ in first }
    recorded = try FixityManifest.recorded(in: corpus)?.digests ?? [:]
    numbers = try NumberLedger(corpus).numbers
    history = Dictionary(grouping: try EventLog(corpus).read().lines, by: \.event.subject)
    // The original of a state secret holds it too.
    let refused = Set(
      shelf.findings.filter { $0.code == .refused }.map { BytePath($0.path) }
        .flatMap { [$0] + kept.files(of: $0) })
    let folder = BytePath(Corpus.archiveFolder)
    // The archive's own files name every record, which not everybody may know.
    let isOpen = options.audience == .unrestricted
    let archive =
      isOpen
      ? FileTree(root: "\(corpus.root)/\(folder)").files
        .map { folder.appending($0.path.bytes) } : []
    if options.year == nil, isOpen {
      files = (paths.filter { !refused.contains($0) } + archive).sorted()
    } else {
      let belonging = wanted.flatMap { [$0.path] + kept.files(of: $0.path) }
      files = Set(belonging).subtracting(refused).union(archive).sorted()
    }
  }

  /// Copies everything into a bag.
  mutating func fill(_ builder: BagBuilder) throws(ArchiveError) {
    for path in files {
      let target = names.place(of: path)
      if target != path {
        report(
          .bagNameChanged, path, "文件名里有档案袋不能用的字符，或和另一个名字相同，袋中写作 data/\(target)。",
          "不用改；原名记在档案袋的 .meta.json 里。")
      }
      guard let outcome = try put(path, target, builder) else { continue }
      guard let item = items[path] else { continue }
      let metadata = ItemMetadata(
        item, number: numbers[path], originals: companions.files(of: path),
        digest: outcome.digest, size: outcome.size,
        transform: options.transform.map { ($0.name, outcome.places) },
        history: history[item.record.path] ?? [])
      let place = names.place(of: BytePath(target.bytes + Array(".meta.json".utf8)))
      var bytes = try metadata.bytes()
      // Titles are taken from the record, and what they hold leaves with them.
      if case .changed(let covered, _)? = options.transform?.apply(place.description, bytes) {
        bytes = covered
      }
      try builder.add(bytes, at: place)
    }
  }

  /// What of a file went into the bag.
  private struct Outcome {
    let digest: String
    let size: Int
    let places: Int
  }

  /// Puts a file into the bag; nil where it stays outside.
  private mutating func put(
    _ path: BytePath, _ target: BytePath, _ builder: BagBuilder
  ) throws(ArchiveError) -> Outcome? {
    if let transform = options.transform, !path.isInside(Corpus.archiveFolder) {
      guard let bytes = try? FilePieces.contents(of: path, below: corpus.root) else {
        return unreadable(path)
      }
      compare(path, ContentDigest(of: bytes).description)
      switch transform.apply(path.description, bytes) {
      case .unchanged:
        break
      case .changed(let changed, let places):
        changedPlaces += places
        let digests = try builder.add(changed, at: target)
        return Outcome(digest: digests[.sha256] ?? "", size: changed.count, places: places)
      case .withheld(let reason):
        report(
          .bagFault, path, "没有导出：\(reason)", "确需原样导出的，由有权限的人加 --unmasked --as 职务 导出，日志会记下。")
        return nil
      }
    }
    guard let copied = try builder.copy(path, below: corpus.root, to: target) else {
      return unreadable(path)
    }
    let digest = copied.digests[.sha256] ?? ""
    if options.transform == nil { compare(path, digest) }
    return Outcome(digest: digest, size: copied.size, places: 0)
  }

  private mutating func compare(_ path: BytePath, _ digest: String) {
    guard let known = recorded[path], known.description != digest else { return }
    report(
      .fileChanged, path, "文件的内容和登记时不同，照现在的样子导出。", "请运行 minqing archive verify 核对后重新导出。")
  }

  private mutating func unreadable(_ path: BytePath) -> Outcome? {
    report(.unreadable, path, "文件打不开，没有导出。", "请检查读取权限和磁盘，然后重新导出。")
    return nil
  }

  private mutating func report(
    _ code: FindingCode, _ path: BytePath, _ message: String, _ remedy: String
  ) {
    findings.append(
      Finding(
        code: code, path: path.description, line: 1, column: 1, message: message, remedy: remedy))
  }
}
