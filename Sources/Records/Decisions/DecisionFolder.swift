internal import FoundationEssentials

/// A folder of the corpus with people's decisions, a text file each.
///
/// A file of its own for each: two people's decisions never touch the same lines in version
/// control.
package struct DecisionFolder: Sendable {
  private let root: String
  private let path: String

  /// Names a folder below a corpus, which need not exist.
  package init(_ corpus: Corpus, path: String) {
    (root, self.path) = (corpus.root, path)
  }

  /// Reads the decisions that stand, in order of their files.
  ///
  /// - Parameters:
  ///   - keys: The keys that a decision of this kind has.
  ///   - decode: Makes a decision of a file's lines and its path below the corpus.
  /// - Returns: The decisions, and what is wrong with the files.
  package func read<Decision>(
    keys: [String], _ decode: (DecisionLines, String) throws(DecisionFault) -> Decision
  ) -> (decisions: [Decision], findings: [Finding]) {
    var decisions: [Decision] = []
    var findings: [Finding] = []
    for file in Corpus.files(of: path, ending: ".txt", below: root) {
      do throws(DecisionFault) {
        let lines = try DecisionLines(reading: try text(of: file))
        guard !lines.isUndone else { continue }
        decisions.append(try decode(lines, file))
        findings += lines.unknownKeys(besides: keys).map { $0.finding(in: file) }
      } catch {
        findings.append(error.finding(in: file))
      }
    }
    return (decisions, findings)
  }

  private func text(of file: String) throws(DecisionFault) -> SourceText {
    guard let data = FileManager.default.contents(atPath: root + "/" + file) else {
      throw DecisionFault(.unreadableDecision, line: 1, message: "文件打不开")
    }
    guard let source = try? SourceText(decoding: Array(data)) else {
      throw DecisionFault(.unreadableDecision, line: 1, message: "文字编码无法识别")
    }
    guard !source.bytes.contains(0) else {
      throw DecisionFault(.unreadableDecision, line: 1, message: "里面有空字符，像是损坏了")
    }
    return source
  }

  /// Writes a decision.
  ///
  /// - Parameters:
  ///   - entries: Its lines.
  ///   - stem: The file's name without ending; a number is added where it is taken.
  /// - Returns: The path of the file, below the corpus.
  /// - Throws: ``DecisionError`` where it cannot be written.
  package func add(
    _ entries: [(key: String, value: String)], named stem: String
  ) throws(DecisionError) -> String {
    let folder = root + "/" + path
    guard
      (try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)) != nil
    else { throw DecisionError(path: path) }
    let name = stem.filter { !"/\\:*?\"<>| ".contains($0) }
    var file = "\(path)/\(name).txt"
    var number = 2
    while FileManager.default.fileExists(atPath: root + "/" + file) {
      file = "\(path)/\(name)_\(number).txt"
      number += 1
    }
    try write(DecisionLines.text(entries), to: file)
    return file
  }

  /// Takes a decision back: its file stays, with who did so, when and why.
  ///
  /// - Throws: ``DecisionError`` where the file cannot be read or written.
  package func undo(
    _ file: String, reason: String, author: String, time: String
  ) throws(DecisionError) {
    // A file that a person wrote in Notepad may be in another encoding than what is added.
    guard let source = try? text(of: file) else { throw DecisionError(path: file) }
    var text = source.string(0..<source.bytes.count)
    if !text.hasSuffix("\n") { text += "\n" }
    text += DecisionLines.undoing(reason: reason, author: author, time: time)
    do {
      try FileReplacement.write(Array(text.utf8), to: root + "/" + file)
    } catch {
      throw DecisionError(path: file)
    }
  }

  private func write(_ text: String, to file: String) throws(DecisionError) {
    do {
      try Data(text.utf8).write(to: URL(filePath: root + "/" + file), options: .atomic)
    } catch {
      throw DecisionError(path: file)
    }
  }
}
