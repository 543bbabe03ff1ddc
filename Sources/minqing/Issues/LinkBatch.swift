import ArgumentParser
internal import FoundationEssentials
import Issues
import Records

/// Links many issues in one process, one JSON object a line.
struct LinkBatch {
  let limit: Int
  let order: IssueLinker.Order
  let mask: PersonalDataMask?

  /// A line of the file that is JSON.
  private struct Line: Decodable {
    let id: String
  }

  /// A number that no issue has.
  private struct Missing: Encodable {
    let schema = "minqing.link/1"
    let error = "没有这个编号"
    let id: String
    let nearest: [String]
  }

  /// Prints the links of every issue that a file names; what it cannot find is said in its place.
  func run(_ path: String, linker: IssueLinker) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(message: "文件 \(path) 打不开。请检查文件是否存在、是否有读取权限。")
    }
    var failed = false
    let text = String(decoding: data, as: UTF8.self)
    for (number, line) in text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      let content = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !content.isEmpty else { continue }
      guard let id = Self.id(in: content) else {
        Terminal.printError("minqing：\(path)第\(number + 1)行既不是编号，也不是带 id 的 JSON，已跳过。")
        failed = true
        continue
      }
      if let issue = try reporting({ try linker.issue(id) }) {
        let links = try reporting { try linker.links(of: issue, limit: limit, order: order) }
        try printJSONLine(
          LinkDocument(issue, linker.problem(of: issue), links), covered: mask)
      } else {
        try printJSONLine(Missing(id: id, nearest: linker.nearestNumbers(to: id)), covered: mask)
        failed = true
      }
    }
    if failed { throw ExitCode(1) }
  }

  private static func id(in line: String) -> String? {
    guard line.first == "{" else { return line }
    return try? JSONDecoder().decode(Line.self, from: Data(line.utf8)).id
  }
}
