/// What happens to files that are no records: a rules file, a decision, a part of the index.
public enum FileDamage: String, Sendable, CaseIterable {
  /// Nothing is left.
  case empty = "空文件"
  /// The copy broke off.
  case cut = "截断"
  /// A disk gave zeros.
  case zeros = "全零"
  /// Bytes of something else.
  case noise = "乱字节"
  /// A text of another kind.
  case foreign = "别的文字"
  /// Some bits fell over.
  case flipped = "错位"
  /// A line longer than anybody writes.
  case longLine = "长行"
  /// More lines than anybody writes.
  case manyLines = "多行"
  /// Brackets within brackets, and lists within lists.
  case deep = "深嵌套"
  /// Few lines that stand for thousands of millions (CWE-776).
  case aliasBomb = "别名炸弹"
  /// A pipe has its name.
  case pipe = "管道"
  /// A folder has its name.
  case folder = "文件夹"
  /// A link to itself has its name.
  case loop = "链接成环"

  /// Whether nothing of any kind of file can be left.
  public var leavesNothing: Bool {
    switch self {
    case .zeros, .noise, .pipe, .folder, .loop: true
    case .empty, .cut, .foreign, .flipped, .longLine, .manyLines, .deep, .aliasBomb: false
    }
  }

  /// Returns what stands in place of a file.
  ///
  /// - Parameters:
  ///   - bytes: What it held.
  ///   - name: Its name without folders.
  ///   - seed: The same damage for the same seed.
  /// - Returns: What is there now.
  public func applied(
    to bytes: [UInt8], named name: String, seed: UInt64
  ) -> RecordMutants.Content {
    var random = SeededGenerator(seed: seed)
    switch self {
    case .empty: return .bytes([])
    case .cut: return .bytes(Array(bytes.prefix(bytes.count / 2)))
    case .zeros: return .bytes([UInt8](repeating: 0, count: max(1, bytes.count)))
    case .noise:
      return .bytes([0xFF] + (0..<600).map { _ in UInt8.random(in: 0...255, using: &random) })
    case .foreign: return .bytes(Array(String(repeating: "今天下雨。\n", count: 50).utf8))
    case .flipped:
      var flipped = bytes
      for _ in 0..<20 where !flipped.isEmpty {
        let place = Int.random(in: 0..<flipped.count, using: &random)
        flipped[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      }
      return .bytes(flipped)
    case .longLine: return .bytes(bytes + [UInt8](repeating: 0x61, count: 1 << 20))
    case .manyLines: return .bytes(bytes + Array(String(repeating: "键: 值\n", count: 20_000).utf8))
    case .deep:
      let brackets = String(repeating: "[", count: 50_000)
      return .bytes(Array("类型: \(brackets)\n\(String(repeating: "- ", count: 50_000))甲\n".utf8))
    case .aliasBomb:
      let lines = (1...12).map { "层\($0): &a\($0) [\(Self.aliases(to: $0 - 1))]\n" }
      return .bytes(Array(("层0: &a0 [甲,乙,丙]\n" + lines.joined()).utf8))
    case .pipe: return .pipe
    case .folder: return .folder
    case .loop: return .link(name)
    }
  }

  private static func aliases(to level: Int) -> String {
    Array(repeating: "*a\(level)", count: 9).joined(separator: ",")
  }
}
