internal import ChineseText
internal import FoundationEssentials
internal import Glibc

/// Who took personal data out of a corpus uncovered, and when: a line each, never taken back.
public struct UnmaskedLog: Sendable {
  /// The file, below the corpus; no record, for its name does not end like one's.
  public static let path = "归档/看原文.log"

  private let root: String
  private let readers: [String]

  /// Opens the log of a corpus.
  public init(_ corpus: Corpus) {
    root = corpus.root
    readers = corpus.rules.profile.unmaskedReaders
  }

  /// Lets a role take data out uncovered, and writes it down first.
  ///
  /// - Parameters:
  ///   - role: The role, as the county's profile names it.
  ///   - purpose: What is taken out, such as the command.
  ///   - time: `2010-07-02 09:30`.
  /// - Throws: ``UnmaskedError`` where the role may not, or the log cannot be written: what is
  ///   not written down does not go out.
  public func permit(_ role: String, purpose: String, time: String) throws(UnmaskedError) {
    guard readers.contains(where: { fold($0) == fold(role) }) else {
      throw .notAllowed(role, allowed: readers)
    }
    // The purpose holds what somebody searched for, which may be a person's number.
    let parts = [time, role, PersonalDataMask().masked(purpose)]
    let line =
      parts.map { $0.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ") }
      .joined(separator: "\t") + "\n"
    let place = root + "/" + Self.path
    let folder = String(place[..<(place.lastIndex(of: "/") ?? place.startIndex)])
    guard
      (try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)) != nil
    else { throw .notWritable }
    let descriptor = open(place, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .notWritable }
    defer { close(descriptor) }
    // One write, so that lines of two programs do not mix.
    let bytes = Array(line.utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      throw .notWritable
    }
  }
}

/// Why data does not go out uncovered.
public enum UnmaskedError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The profile does not name the role.
  case notAllowed(String, allowed: [String])
  /// The log cannot be written.
  case notWritable

  /// The message with the remedy, in Chinese.
  public var description: String {
    switch self {
    case .notAllowed(let role, let allowed):
      allowed.isEmpty
        ? "“\(role)”不能导出原文：县情.yaml里没有写谁可看原文。请由县里在 规则/县情.yaml 加一行“可看原文: [县级档案员]”。"
        : "“\(role)”不能导出原文。可以的是：\(allowed.joined(separator: "、"))（见 规则/县情.yaml 的“可看原文”）。"
    case .notWritable:
      "记录簿 \(UnmaskedLog.path) 写不进去，原文没有导出。请检查磁盘空间和权限。"
    }
  }
}
