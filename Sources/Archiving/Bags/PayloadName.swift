internal import Records

/// Finds names for files in a bag that every tool can read.
///
/// Tools differ in how they read a manifest: some do not decode `%25`, some end a line at any
/// line end of Unicode, some take two Unicode forms of a name for one file. Such names are
/// written otherwise in the bag, and the true one is kept in the record's `.meta.json`.
struct PayloadName {
  /// Strings are equal where their Unicode forms are: just what some tools take for one name.
  private var taken: Set<String> = []

  /// Returns the path of a file in the bag's payload; no other file gets it.
  mutating func place(of path: BytePath) -> BytePath {
    let plain = Self.plain(path)
    var name = plain
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = Self.numbered(plain, number)
      number += 1
    }
    return BytePath(name)
  }

  private static func numbered(_ path: String, _ number: Int) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[start...].lastIndex(of: "."), dot > start else {
      return "\(path)-\(number)"
    }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }

  private static func plain(_ path: BytePath) -> String {
    let text = path.string ?? decoded(path.bytes)
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D: view.append(scalar)
      case 0x25: view.append("％")
      case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: view.append("_")
      default: view.append(scalar)
      }
    }
    let parts = String(view).split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.last?.isWhitespace == true ? part + "_" : part
    }
    return parts.joined(separator: "/")
  }

  /// A name in GBK, as old archives of Windows leave it.
  private static func decoded(_ bytes: [UInt8]) -> String {
    guard let text = try? SourceText(decoding: bytes) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return text.string(0..<text.bytes.count)
  }
}
