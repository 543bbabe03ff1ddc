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
    // A key that may stand in several places has a row in the table of each.
    let scopes = [Field.Scope.record] + BlockKind.allCases.map(\.scope)
    let expected = scopes.map { scope in Field.all.count { $0.scope.contains(scope) } }
    #expect(rows.count == expected.reduce(0, +))
  }

  @Test func everyBlockStandsInTheDocumentWithItsRequiredKeys() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let text = try String(
      contentsOf: root.appending(path: "docs/record-format.md"), encoding: .utf8)
    for kind in BlockKind.allCases {
      #expect(text.contains("【\(kind.rawValue)】"))
      for field in kind.requiredFields { #expect(field.scope.contains(kind.scope)) }
    }
  }

  @Test func everyFieldHasAMeaningAndAnEnglishNameForExports() {
    for field in Field.all {
      #expect(!field.summary.isEmpty)
      #expect(field.english.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "_") })
      #expect(!field.scope.isEmpty && !field.scope.contains(.derived))
    }
  }
}
