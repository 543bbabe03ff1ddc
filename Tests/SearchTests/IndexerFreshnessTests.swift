import Foundation
import Records
import Search
import Testing

/// A glance at the corpus tells what an update would find.
@Suite struct IndexerFreshnessTests {
  private func glance(
    _ scratch: ScratchCorpus, budget: Duration = .seconds(10)
  ) throws -> Freshness? {
    Freshness.glance(
      at: try Corpus(root: scratch.corpusRoot), indexedIn: scratch.folder, budget: budget)
  }

  private func filled() throws -> ScratchCorpus {
    let scratch = try ScratchCorpus()
    for name in ["a", "镇/b", "镇/村/c"] { try scratch.write("\(name).txt", "机井\(name)") }
    try scratch.write("镇/空/说明", "")
    _ = try scratch.indexer().update()
    return scratch
  }

  @Test func anIndexJustMadeIsFresh() throws {
    let scratch = try filled()
    let seen = try #require(try glance(scratch))
    #expect(seen.change == nil && seen.isComplete)
    #expect(try scratch.indexer().update().unchanged == 3)
  }

  @Test func withoutAnIndexThereIsNothingToSay() throws {
    #expect(try glance(ScratchCorpus()) == nil)
  }

  @Test(
    arguments: [
      ("a.txt", .record("a.txt")), ("镇/村/c.txt", .record("镇/村/c.txt")),
      ("d.txt", .record("d.txt")), ("镇/空/d.md", .record("镇/空/d.md")),
      ("新/d.txt", .folder("新/")), ("规则/地名.yaml", .rules),
    ] as [(String, Freshness.Change)])
  func whatIsWrittenIsNoticed(_ path: String, _ change: Freshness.Change) throws {
    let scratch = try filled()
    try scratch.write(path, "县: {}\n")
    #expect(try glance(scratch)?.change == change)
    _ = try scratch.indexer().update()
    #expect(try glance(scratch)?.change == nil)
  }

  @Test func aFileChangedInPlaceIsNoticedThoughItsFolderIsNot() throws {
    let scratch = try filled()
    let path = scratch.corpusRoot + "/镇/b.txt"
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("改了".utf8))
    try file.close()
    #expect(try glance(scratch)?.change == .record("镇/b.txt"))
  }

  @Test func whatIsRemovedIsNoticed() throws {
    let scratch = try filled()
    try scratch.remove("镇/b.txt")
    #expect(try glance(scratch)?.change == .record("镇/b.txt"))
    _ = try scratch.indexer().update()
    try scratch.remove("镇/村")
    #expect(try glance(scratch)?.change == .folder("镇/村/"))
  }

  @Test func tracesOfOfficeProgramsAreNoChange() throws {
    let scratch = try filled()
    try scratch.write("镇/~$b.docx", "")
    try scratch.write("镇/.b.txt.swp", "")
    let seen = try #require(try glance(scratch))
    #expect(seen.change == nil && seen.isComplete)
  }

  @Test func aGlanceWithoutTimeSaysThatItIsNotComplete() throws {
    let scratch = try filled()
    let seen = try #require(try glance(scratch, budget: .seconds(-1)))
    #expect(seen.change == nil && !seen.isComplete)
  }

  /// Random histories: a glance with time enough sees a change exactly where an update does.
  @Test(arguments: 0..<30) func aGlanceAgreesWithAnUpdate(_ seed: Int) throws {
    let scratch = try filled()
    var names = ["a.txt", "镇/b.txt", "镇/村/c.txt"]
    for step in 0..<6 {
      var expected = true
      switch (seed * 7 + step * 5) % 6 {
      case 0:
        names.append("n\(seed)-\(step).txt")
        try scratch.write(names[names.count - 1], "新\(step)")
      case 1: try scratch.write(names[(seed + step) % names.count], "改\(seed)\(step)改")
      case 2 where names.count > 1:
        try scratch.remove(names.remove(at: (seed + step) % names.count))
      case 3:
        let old = names.remove(at: (seed + step) % names.count)
        names.append("m\(seed)-\(step).txt")
        try FileManager.default.moveItem(
          atPath: scratch.corpusRoot + "/" + old,
          toPath: scratch.corpusRoot + "/" + names[names.count - 1])
      case 4:
        try scratch.write("t\(step).tmp", "")
        expected = false
      default: expected = false
      }
      #expect((try glance(scratch)?.change != nil) == expected)
      let report = try scratch.indexer().update()
      #expect(
        report.unchanged == names.count - report.added.count - report.changed.count
          - report.moved.count)
      #expect((report.unchanged != names.count || !report.deleted.isEmpty) == expected)
    }
  }
}
