internal import FoundationEssentials
public import Records

/// All decisions on like records of a corpus that stand, read from its folder 判断/查重.
public struct DecisionBook: Sendable {
  /// The folder, below the corpus.
  public static let folder = Corpus.judgementsFolder + "/查重"

  /// The decisions with the paths of their files, in order of these.
  public private(set) var decisions: [(path: String, decision: DuplicateDecision)] = []
  /// What is wrong with files of the folder, in Chinese, each with its place and remedy.
  public private(set) var faults: [String] = []
  private let root: String

  /// Reads the decisions of a corpus; a missing folder holds none.
  public init(_ corpus: Corpus) {
    root = corpus.root
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + Self.folder)) ?? []
    for name in names.sorted() where name.hasSuffix(".txt") && !name.hasPrefix(".") {
      let path = Self.folder + "/" + name
      guard let data = FileManager.default.contents(atPath: root + "/" + path),
        let source = try? SourceText(decoding: Array(data))
      else {
        report(path, line: 1, "文件打不开或编码无法识别")
        continue
      }
      switch DecisionFile.read(source.string(0..<source.bytes.count)) {
      case .standing(let decision): decisions.append((path, decision))
      case .undone: break
      case .unreadable(let line, let message): report(path, line: line, message)
      }
    }
  }

  private mutating func report(_ path: String, line: Int, _ message: String) {
    faults.append("\(path)第\(line)行：\(message)。请改正；暂时不按这一条处理。")
  }

  /// Returns the decision on two records; nil where there is none.
  public func decision(
    on one: ComparedRecord, _ other: ComparedRecord
  ) -> DuplicateDecision? {
    decisions.last { $0.decision.concerns(one, other) }?.decision
  }

  /// Writes a decision into the corpus; one on the same two records is undone by it.
  ///
  /// - Returns: The path of the file, below the corpus.
  /// - Throws: ``DecisionError`` where a file cannot be written.
  public mutating func add(
    _ verdict: DuplicateDecision.Verdict, _ first: ComparedRecord, _ second: ComparedRecord,
    reason: String, author: String, time: String
  ) throws(DecisionError) -> String {
    _ = try undo(
      first, second, reason: "改判为\(verdict.rawValue)", author: author, time: time)
    let folder = root + "/" + Self.folder
    guard
      (try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)) != nil
    else { throw DecisionError(path: Self.folder) }
    let decision = DuplicateDecision(
      verdict, .init(first), .init(second), reason: reason, author: author, time: time)
    // The digests tell the pair apart from every other; paths would be too long for a name.
    let stem = [
      time.filter(\.isNumber), verdict.rawValue, String(decision.first.digest.prefix(8)),
      String(decision.second.digest.prefix(8)),
    ].joined(separator: "_")
    var path = "\(Self.folder)/\(stem).txt"
    var number = 2
    while FileManager.default.fileExists(atPath: root + "/" + path) {
      path = "\(Self.folder)/\(stem)_\(number).txt"
      number += 1
    }
    try write(DecisionFile.text(decision), to: path)
    decisions.append((path, decision))
    return path
  }

  /// Undoes every decision on two records; the files stay, with who undid them and when.
  ///
  /// - Returns: The paths of the files; none where there was nothing to undo.
  /// - Throws: ``DecisionError`` where a file cannot be written.
  public mutating func undo(
    _ one: ComparedRecord, _ other: ComparedRecord, reason: String, author: String, time: String
  ) throws(DecisionError) -> [String] {
    let undone = decisions.filter { $0.decision.concerns(one, other) }.map(\.path)
    for path in undone {
      guard let data = FileManager.default.contents(atPath: root + "/" + path) else {
        throw DecisionError(path: path)
      }
      var text = String(decoding: data, as: UTF8.self)
      if !text.hasSuffix("\n") { text += "\n" }
      try write(text + DecisionFile.undoing(author: author, time: time, reason: reason), to: path)
    }
    decisions.removeAll { undone.contains($0.path) }
    return undone
  }

  private func write(_ text: String, to path: String) throws(DecisionError) {
    do {
      try Data(text.utf8).write(to: URL(filePath: root + "/" + path), options: .atomic)
    } catch {
      throw DecisionError(path: path)
    }
  }
}

/// A decision that cannot be written.
public struct DecisionError: Error, Sendable, CustomStringConvertible {
  /// The file or folder, below the corpus.
  public let path: String

  /// The message with the remedy, in Chinese.
  public var description: String { "判断写不进 \(path)。请检查磁盘空间和权限。" }
}
