public import Records

/// How the files of a corpus differ from what was recorded.
public struct FixityComparison: Sendable {
  /// Files that are there with other bytes, in order.
  public private(set) var changed: [BytePath] = []
  /// Files that are gone.
  public private(set) var missing: [BytePath] = []
  /// Files that were never recorded.
  public private(set) var added: [BytePath] = []
  /// Files that have another path now.
  public private(set) var moved: [(from: BytePath, to: BytePath)] = []

  /// Compares two states.
  ///
  /// - Parameters:
  ///   - recorded: The digests that were recorded.
  ///   - present: The digests of now.
  ///   - unreadable: Files that are there and cannot be read: they are not missing.
  init(
    recorded: [BytePath: ContentDigest], present: [BytePath: ContentDigest],
    unreadable: Set<String> = []
  ) {
    var newcomers: [ContentDigest: [BytePath]] = [:]
    for (path, digest) in present where recorded[path] == nil {
      newcomers[digest, default: []].append(path)
    }
    for digest in newcomers.keys { newcomers[digest]?.sort(by: >) }
    for (path, digest) in recorded.sorted(by: { $0.key < $1.key }) {
      if let now = present[path] {
        if now != digest { changed.append(path) }
      } else if unreadable.contains(path.description) {
        continue
      } else if let target = newcomers[digest]?.popLast() {
        moved.append((path, target))
      } else {
        missing.append(path)
      }
    }
    added = newcomers.values.flatMap { $0 }.sorted()
  }

  /// Whether nothing differs.
  public var isClean: Bool {
    changed.isEmpty && missing.isEmpty && added.isEmpty && moved.isEmpty
  }

  /// A finding for every difference, in order of the paths.
  public var findings: [Finding] {
    let found =
      changed.map { path in
        Self.finding(
          .fileChanged, path, "文件的内容和登记时不同。",
          "如果是有意修改，请运行 minqing archive record 重新登记；否则请从备份或版本库取回原来的文件。")
      }
      + missing.map { path in
        Self.finding(
          .fileMissing, path, "登记过的文件不见了。",
          "请从备份或版本库取回；确实要删去时，运行 minqing archive record 记下这次删除。")
      }
      + added.map { path in
        Self.finding(
          .fileAdded, path, "文件没有登记过。", "核对后运行 minqing archive record 登记；误放的请移走。")
      }
      + moved.map { pair in
        Self.finding(
          .fileMoved, pair.to, "文件原来在 \(pair.from)，内容没有变。",
          "如果是有意移动，请运行 minqing archive record 重新登记；否则请移回原处。")
      }
    return found.sorted()
  }

  private static func finding(
    _ code: FindingCode, _ path: BytePath, _ message: String, _ remedy: String
  ) -> Finding {
    Finding(
      code: code, path: path.description, line: 1, column: 1, message: message, remedy: remedy)
  }
}
