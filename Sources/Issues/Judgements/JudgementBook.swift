internal import FoundationEssentials
public import Records

/// All judgements of a corpus that stand, read from its folder 判断.
public struct JudgementBook: Sendable {
  /// The judgements, in order of their files.
  public private(set) var judgements: [Judgement] = []
  /// What is wrong with files of the folder, in Chinese, each with its place and remedy.
  public private(set) var faults: [String] = []
  private let root: String

  /// Reads the judgements of a corpus; a missing folder holds none.
  public init(_ corpus: Corpus) {
    root = corpus.root
    let folder = Corpus.judgementsFolder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []
    for name in names.sorted() where name.hasSuffix(".txt") && !name.hasPrefix(".") {
      let path = folder + "/" + name
      guard let data = FileManager.default.contents(atPath: root + "/" + path),
        let source = try? SourceText(decoding: Array(data))
      else {
        report(path, line: 1, "判断文件打不开或编码无法识别")
        continue
      }
      switch JudgementFile.read(source.string(0..<source.bytes.count), path: path) {
      case .standing(let judgement): judgements.append(judgement)
      case .undone: break
      case .unreadable(let line, let message): report(path, line: line, message)
      }
    }
  }

  private mutating func report(_ path: String, line: Int, _ message: String) {
    faults.append("\(path)第\(line)行：\(message)。请改正；暂时不按这一条归类。")
  }

  /// Returns the judgement on two issues; the newest where there are several.
  public func judgement(on one: String, _ other: String) -> Judgement? {
    judgements.filter { $0.concerns(one, other) }.max { $0.time < $1.time }
  }

  /// Writes a judgement into the corpus; one on the same two issues is undone by it.
  ///
  /// - Returns: The judgement with its path.
  /// - Throws: ``JudgementError`` where a file cannot be written.
  public mutating func add(
    _ relation: Judgement.Relation, _ first: String, _ second: String, reason: String,
    author: String, time: String
  ) throws(JudgementError) -> Judgement {
    if judgement(on: first, second) != nil {
      _ = try undo(first, second, reason: "改判为\(relation.rawValue)", author: author, time: time)
    }
    let folder = root + "/" + Corpus.judgementsFolder
    guard
      (try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)) != nil
    else { throw JudgementError(path: folder) }
    let stem = [time.filter(\.isNumber), first, second, relation.rawValue]
      .map { $0.filter { !"/\\:*?\"<>| ".contains($0) } }.joined(separator: "_")
    var path = Corpus.judgementsFolder + "/" + stem + ".txt"
    var number = 2
    while FileManager.default.fileExists(atPath: root + "/" + path) {
      path = Corpus.judgementsFolder + "/" + stem + "_\(number).txt"
      number += 1
    }
    let judgement = Judgement(
      relation, first, second, reason: reason, author: author, time: time, path: path)
    try write(JudgementFile.text(judgement), to: path)
    judgements.append(judgement)
    return judgement
  }

  /// Undoes every judgement on two issues; the files stay, with who undid them and when.
  ///
  /// - Returns: The judgements that stood; none where there was nothing to undo.
  /// - Throws: ``JudgementError`` where a file cannot be written.
  public mutating func undo(
    _ one: String, _ other: String, reason: String, author: String, time: String
  ) throws(JudgementError) -> [Judgement] {
    let undone = judgements.filter { $0.concerns(one, other) }
    for judgement in undone {
      guard let data = FileManager.default.contents(atPath: root + "/" + judgement.path) else {
        throw JudgementError(path: judgement.path)
      }
      var text = String(decoding: data, as: UTF8.self)
      if !text.hasSuffix("\n") { text += "\n" }
      text += JudgementFile.undoing(reason: reason, author: author, time: time)
      try write(text, to: judgement.path)
    }
    judgements.removeAll { $0.concerns(one, other) }
    return undone
  }

  private func write(_ text: String, to path: String) throws(JudgementError) {
    do {
      try Data(text.utf8).write(to: URL(filePath: root + "/" + path), options: .atomic)
    } catch {
      throw JudgementError(path: path)
    }
  }
}

/// A judgement that cannot be written.
public struct JudgementError: Error, Sendable, CustomStringConvertible {
  /// The file or folder.
  public let path: String

  /// The message with the remedy, in Chinese.
  public var description: String { "判断写不进 \(path)。请检查磁盘空间和权限。" }
}
