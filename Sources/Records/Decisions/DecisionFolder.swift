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
  /// - Parameter decode: Makes a decision of a file's lines and its path below the corpus.
  /// - Returns: The decisions, and what is wrong with other files, in Chinese, with place and
  ///   remedy.
  package func read<Decision>(
    _ decode: (DecisionLines, String) throws(DecisionFault) -> Decision
  ) -> (decisions: [Decision], faults: [String]) {
    var decisions: [Decision] = []
    var faults: [String] = []
    for file in Corpus.files(of: path, ending: ".txt", below: root) {
      do throws(DecisionFault) {
        let lines = try DecisionLines(reading: try text(of: file))
        if !lines.isUndone { decisions.append(try decode(lines, file)) }
      } catch {
        faults.append("\(file)第\(error.line)行：\(error.message)。请改正；暂时不按这一条办。")
      }
    }
    return (decisions, faults)
  }

  private func text(of file: String) throws(DecisionFault) -> String {
    guard let data = FileManager.default.contents(atPath: root + "/" + file),
      let source = try? SourceText(decoding: Array(data))
    else { throw DecisionFault(line: 1, message: "文件打不开或编码无法识别") }
    return source.string(0..<source.bytes.count)
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
    guard let data = FileManager.default.contents(atPath: root + "/" + file) else {
      throw DecisionError(path: file)
    }
    var text = String(decoding: data, as: UTF8.self)
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
