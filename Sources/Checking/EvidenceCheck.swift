internal import ChineseText
internal import Records

/// Finds evidence that names a record or an issue which is nowhere in the corpus.
struct EvidenceCheck {
  let shelf: RecordShelf

  func findings() -> [Finding] {
    let paths = Set(shelf.records.map(\.path))
    let issues = Set(shelf.records.flatMap { $0.issues.map { fold($0.id) } })
    return shelf.records.flatMap { record in
      record.blocks.filter { $0.kind != .issue }.flatMap { block in
        block.entries.filter { $0.field == .evidence }.flatMap { entry in
          parts(entry.value).filter { part in
            isPath(part) && !paths.contains(part) || isNumber(part) && !issues.contains(fold(part))
          }.map { part in
            Finding(
              code: .danglingEvidence, path: record.path, line: entry.line, column: 1,
              message: "依据“\(part)”在全部资料里找不到。",
              remedy: "请核对路径或编号；是实物或别处的材料，请用话说明。")
          }
        }
      }
    }
  }

  private func parts(_ value: String) -> [String] {
    KeyValueLine.items(of: value).map { $0.filter { !$0.isWhitespace } }
  }

  private func isPath(_ part: String) -> Bool {
    part.hasSuffix(".txt") || part.hasSuffix(".md")
  }

  /// 下庄-2010-007.
  private func isNumber(_ part: String) -> Bool {
    let parts = part.split(separator: "-")
    return parts.count == 3 && parts.dropFirst().allSatisfy { Int($0) != nil }
  }
}
