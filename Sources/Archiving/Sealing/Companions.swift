internal import Records

/// The files that belong to a record: what importing kept beside it.
struct Companions {
  private var byFolder: [BytePath: [BytePath]] = [:]

  init(_ paths: some Sequence<BytePath>) {
    for path in paths { byFolder[path.parent, default: []].append(path) }
  }

  /// Returns the original and the log of repairs of a record, in order.
  func files(of record: BytePath) -> [BytePath] {
    let name = Array(record.name)
    let stem = name[..<(name.lastIndex(of: UInt8(ascii: ".")) ?? name.count)]
    return (byFolder[record.parent] ?? []).filter { path in
      path != record
        && (path.name.elementsEqual(stem + Array(".repairs.json".utf8))
          || path.name.suffix(5).elementsEqual(".orig".utf8))
    }.sorted()
  }
}
