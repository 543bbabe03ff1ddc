/// Record files as they should not be, made from good ones; the same for the same seed.
public struct RecordMutants {
  /// What stands at a path.
  public enum Content: Sendable {
    /// A file.
    case bytes([UInt8])
    /// A link to a path.
    case link(String)
    /// A named pipe, from which nothing ever comes.
    case pipe
    /// A folder.
    case folder
  }

  /// A file that is not as it should be.
  public struct Mutant: Sendable {
    /// The path below the corpus, in bytes: it need not be UTF-8.
    public let path: [UInt8]
    /// What stands there.
    public let content: Content
    /// What was done to it.
    public let kind: String
    /// Whether a check must name it: it cannot be read as it stands.
    public let isFaulty: Bool
  }

  private var random: SeededGenerator
  private var number = 0

  /// Creates a source of mutants.
  public init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// A record without a fault.
  public static func good(_ word: String) -> [UInt8] {
    Array(
      """
      ---
      类型: 工作日志
      标题: 甲村工作日志
      日期: 2010-05-12
      村名: 甲村
      记录人: 站长
      在岗人: 站长、站员
      ---
      上午到村，看了\(word)。
      【问题】\(word)-2010-001
      内容：二组巷子积水
      性质：求决
      状态：受理

      """.utf8)
  }

  /// Returns the next mutant.
  public mutating func next() -> Mutant {
    number += 1
    let name = Array("乙村/\(number)".utf8)
    let good = Self.good("甲\(number)")
    let kinds = Self.kinds
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
    let plain = { (bytes: [UInt8], isFaulty: Bool) in
      Mutant(
        path: name + Array(".txt".utf8), content: .bytes(bytes), kind: kind, isFaulty: isFaulty)
    }
    switch kind {
    case "truncated":
      return plain(Array(good.prefix(Int.random(in: 0..<good.count, using: &random))), false)
    case "bit flips": return plain(flipped(good), false)
    case "binary":
      let noise = (0..<Int.random(in: 8...600, using: &random)).map { _ in byte() }
      return plain([0] + noise + [0], true)
    case "zeros": return plain(good + [0, 0, 0], true)
    case "GB18030 cut":
      return plain(Array("---\n标题: ".utf8) + [0xB1, 0xED, 0xCC, 0xFF, 0x0A], true)
    case "lone surrogate": return plain([0xFF, 0xFE, 0x2D, 0, 0x00, 0xD8, 0x2D, 0, 0x0A, 0], true)
    case "odd UTF-16": return plain([0xFE, 0xFF, 0x00, 0x2D, 0x00], true)
    case "long line": return plain(good + [UInt8](repeating: 0x61, count: longLength()), false)
    case "many header lines":
      return plain(Array("---\n".utf8) + Array(repeated("键: 值\n", lines())) + good, true)
    case "many fences": return plain(Array(repeated("---\n", lines())), false)
    case "many issues": return plain(good + Array(repeated("【问题】\n内容：水\n", lines() / 10)), true)
    case "brackets": return plain(good + Array(repeated("【（[{", lines())), false)
    case "marks": return plain(good + Array(repeated("【原文】\n", lines() / 20)), false)
    case "figures":
      return plain(Array("---\n走访户数: \(repeated("9", lines()))\n---\n".utf8), true)
    case "combining": return plain(good + Array(repeated("\u{301}", lines())), false)
    case "no header": return plain(Array("今天下雨。\n".utf8), true)
    case "empty": return plain([], true)
    case "blank lines": return plain(Array(repeated("\n", lines())), true)
    case "carriage returns": return plain(good.map { $0 == 0x0A ? 0x0D : $0 }, false)
    case "dangling link":
      return Mutant(
        path: name + Array(".txt".utf8), content: .link("没有.txt"), kind: kind, isFaulty: true)
    case "link to itself":
      let own = "\(number).txt"
      return Mutant(
        path: name + Array(".txt".utf8), content: .link(own), kind: kind, isFaulty: true)
    case "link to a folder":
      return Mutant(path: name, content: .link(".."), kind: kind, isFaulty: false)
    case "pipe":
      return Mutant(path: name + Array(".txt".utf8), content: .pipe, kind: kind, isFaulty: true)
    case "line break in the name":
      return Mutant(
        path: name + Array("\n甲: 错误\r\t\u{1F}\u{1B}[31m.txt".utf8), content: .bytes(good),
        kind: kind, isFaulty: false)
    case "name not UTF-8":
      return Mutant(
        path: name + [0xB4, 0xE5, 0xFF] + Array(".txt".utf8), content: .bytes(good), kind: kind,
        isFaulty: true)
    case "long name":
      let long = Array(repeated("长", 80)).prefix(240)
      return Mutant(
        path: Array("丙村/".utf8) + long + Array("\(number).txt".utf8), content: .bytes(good),
        kind: kind, isFaulty: false)
    case "deep folders":
      let deep = Array(repeated("深/", Int.random(in: 100...700, using: &random)))
      return Mutant(
        path: deep + Array("\(number).txt".utf8), content: .bytes(good), kind: kind,
        isFaulty: false)
    case "folder like a file":
      return Mutant(
        path: name + Array(".txt/\(number).txt".utf8), content: .bytes(good), kind: kind,
        isFaulty: false)
    default: return plain(mixed(good), false)
    }
  }

  /// What is done; each as often as the others.
  private static let kinds = [
    "truncated", "bit flips", "binary", "zeros", "GB18030 cut", "lone surrogate", "odd UTF-16",
    "long line", "many header lines", "many fences", "many issues", "brackets", "marks", "figures",
    "combining", "no header", "empty", "blank lines", "carriage returns", "dangling link",
    "link to itself", "link to a folder", "pipe", "line break in the name", "name not UTF-8",
    "long name", "deep folders", "folder like a file", "mixed",
  ]

  private mutating func byte() -> UInt8 { UInt8.random(in: 0...255, using: &random) }

  private mutating func flipped(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    }
    return bytes
  }

  /// Lines taken out, doubled and exchanged.
  private mutating func mixed(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for _ in 0..<Int.random(in: 1...6, using: &random) where !lines.isEmpty {
      let place = Int.random(in: 0..<lines.count, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(lines[place], at: Int.random(in: 0...place, using: &random))
      default: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// Mostly a little, now and then as much as nobody writes.
  private mutating func lines() -> Int {
    let isLong = Int.random(in: 0...19, using: &random) == 0
    return isLong ? 100_000 : Int.random(in: 200...2_000, using: &random)
  }

  private mutating func longLength() -> Int {
    let isLong = Int.random(in: 0...19, using: &random) == 0
    return isLong ? 10 << 20 : Int.random(in: 1_000...60_000, using: &random)
  }

  private func repeated(_ text: String, _ count: Int) -> String.UTF8View {
    String(repeating: text, count: count).utf8
  }
}
