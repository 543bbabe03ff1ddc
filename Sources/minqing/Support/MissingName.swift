import Issues
import Records

extension CommandFailure {
  /// The failure of asking for an issue that is not there.
  ///
  /// - Parameters:
  ///   - id: The number as typed.
  ///   - near: The numbers nearest to it.
  /// - Returns: The failure, with those numbers offered.
  static func noIssue(_ id: String, near: [String]) -> CommandFailure {
    CommandFailure(message: "没有编号是“\(id)”的问题。\(offer("编号", near))全部编号见 minqing issues。")
  }

  /// The failure of asking for a record, or a folder of records, that is not there.
  ///
  /// - Parameters:
  ///   - path: The path as typed.
  ///   - paths: The paths of all records.
  ///   - corpus: The corpus.
  ///   - audience: For whom: names of records that are closed to them are not offered.
  /// - Returns: The failure, with the nearest paths offered.
  static func noRecord(
    _ path: String, among paths: [String], of corpus: Corpus, for audience: Audience
  ) -> CommandFailure {
    let near = NearestNames.of(path, among: paths).filter { corpus.isOpen($0, to: audience) }
    return CommandFailure(
      message: "资料目录里没有 \(path)。\(offer("路径", near))请写资料目录下的路径，如 search 结果所示。")
  }

  private static func offer(_ kind: String, _ near: [String]) -> String {
    near.isEmpty ? "" : "最接近的\(kind)：\(near.joined(separator: "、"))。"
  }
}

extension Corpus {
  /// Reads a record, or says which paths are nearest to one that is not there.
  func record(at path: String, for audience: Audience = .unrestricted) throws -> Record {
    let (record, finding) = read(path)
    if let record { return record }
    let listed = listFiles()
    let paths = listed.files.map(\.path)
    let isThere = paths.contains(path) || listed.findings.contains { $0.path == path }
    guard let finding, isThere else {
      throw CommandFailure.noRecord(path, among: paths, of: self, for: audience)
    }
    throw CommandFailure(message: finding.description)
  }

  fileprivate func isOpen(_ path: String, to audience: Audience) -> Bool {
    audience == .unrestricted
      || read(path).record.map { rules.isOpen($0, to: audience) } ?? false
  }
}
