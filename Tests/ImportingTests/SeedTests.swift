import Foundation
import Importing
import Records
import Testing

/// One real file as an office hands it over, where it is at hand; it is not part of the project.
private let seed: URL? = {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/seed").standardized
  let files = try? FileManager.default.contentsOfDirectory(
    at: folder, includingPropertiesForKeys: nil)
  return files?.first { $0.pathExtension == "txt" }
}()

@Suite(.enabled(if: seed != nil, "../shared/seed is not there"))
struct SeedTests {
  private func importSeed() throws -> (data: [UInt8], plan: ImportPlan) {
    let data = Array(try Data(contentsOf: try #require(seed)))
    return (data, try ScratchFolder().importer().plan(name: "合订.txt", data: data))
  }

  @Test func noCharacterIsLostAndRepairsGoBothWays() throws {
    let (data, plan) = try importSeed()
    #expect(plan.documents.flatMap { Array($0.text.original.utf8) } == data)
    for document in plan.documents {
      let back = ImportedText.original(
        of: document.text.text, repairs: document.text.repairs, start: document.text.start)
      #expect(back == document.text.original)
    }
  }

  @Test func everyNumberStandsInTheRecordsInTheSameOrder() throws {
    let (data, plan) = try importSeed()
    let digits = { (text: String) in
      text.split { !($0.isNumber || $0 == ".") }.map(String.init).filter { $0 != "." }
    }
    let removed = Set(plan.documents.flatMap { $0.repairs(.heading) }.map(\.range.lowerBound))
    #expect(removed.count == plan.documents.reduce(0) { $0 + $1.repairs(.heading).count })
    let headings = plan.documents.flatMap { $0.repairs(.heading) }.map(\.before)
    var source = String(decoding: data, as: UTF8.self)
    for heading in headings {
      let place = try #require(source.range(of: heading))
      source.removeSubrange(place)
    }
    let records = plan.documents.map { $0.text.text }.joined(separator: "\n")
    #expect(digits(records) == digits(source))
    #expect(digits(records).count > 100)
  }

  @Test func documentsHaveTheirTypesTitlesAndDuplicates() throws {
    let documents = try importSeed().plan.documents
    #expect(
      documents.map(\.type) == [
        "工作汇报", "通报", "工作汇报", "经验材料", "经验材料", "工作计划", "经验材料", "经验材料",
      ])
    #expect(
      documents.map(\.duplicateOf)
        == [nil, nil, nil, nil, nil, nil, documents[3].path, documents[4].path])
  }

  @Test func noReadingAndNoTornCharacterIsLeft() throws {
    let marks = Set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ".unicodeScalars)
    for document in try importSeed().plan.documents {
      #expect(!document.text.text.unicodeScalars.contains(where: marks.contains))
      #expect(!document.text.text.contains("?"))
    }
  }
}
