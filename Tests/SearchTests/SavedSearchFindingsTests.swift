import ChineseText
import Foundation
import Records
import Search
import Testing

/// A kept search that cannot be run is told of, with the place in its file.
@Suite struct SavedSearchFindingsTests {
  @Test(arguments: [
    ("查询：机井 或", 1, 7), ("说明：年年查\n查询:   （机井", 2, 7), ("查询：机井 近/5", 1, 7),
  ])
  func aQueryThatCannotBeUnderstoodHasItsLineAndColumn(
    _ text: String, _ line: Int, _ column: Int
  ) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let folder = root.appending(path: "规则/查询")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try Data("查询：机井 非 盗窃\n".utf8).write(to: folder.appending(path: "好.txt"))
    try Data(text.utf8).write(to: folder.appending(path: "坏.txt"))
    let day = try #require(CivilDate(iso: "2010-07-20"))
    let findings = SavedSearches(corpus: try Corpus(root: root.path)).findings(today: day)
    #expect(findings.map(\.path) == ["规则/查询/坏.txt"])
    #expect(findings.map(\.code) == [.badSearchQuery])
    #expect(findings.map { [$0.line, $0.column] } == [[line, column]], "\(findings)")
  }
}
