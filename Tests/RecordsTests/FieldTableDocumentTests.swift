import Foundation
import Records
import Testing

/// The users' document lists every key as the table of fields has it.
@Suite struct FieldTableDocumentTests {
  @Test func everyFieldStandsInTheDocument() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let text = try String(
      contentsOf: root.appending(path: "docs/record-format.md"), encoding: .utf8)
    for field in Field.all {
      let aliases = field.aliases.isEmpty ? "" : field.aliases.joined(separator: "、") + " "
      let row = "| \(field.name) | \(field.english) | \(aliases)| \(field.summary) |"
      #expect(text.contains(row), "\(row)")
    }
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| 键 ") }
    let fieldsInBoth = Field.all.filter { $0.scope == [.record, .issue] }
    #expect(rows.count == Field.all.count + fieldsInBoth.count)
  }

  @Test func everyFieldHasAMeaningAndAnEnglishNameForExports() {
    for field in Field.all {
      #expect(!field.summary.isEmpty)
      #expect(field.english.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "_") })
      #expect(field.scope.contains(.record) || field.scope.contains(.issue))
    }
  }
}
