internal import ChineseText
public import Records

/// Lets a role that may take personal data out of a corpus uncovered, and writes it down first.
public struct UnmaskedPermit: Sendable {
  private let corpus: Corpus

  /// Creates a permit for a corpus.
  public init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  /// Lets a role take data out uncovered: the event stands in the log before anything goes out.
  ///
  /// - Parameters:
  ///   - role: The role, as the county's profile names it under 可看原文.
  ///   - purpose: What is taken out, such as the command.
  ///   - moment: When.
  /// - Throws: ``ArchiveError`` where the role may not, or the log cannot be written: what is
  ///   not written down does not go out.
  public func permit(
    _ role: String, purpose: String, at moment: Moment = .now
  ) throws(ArchiveError) {
    let readers = corpus.rules.profile.unmaskedReaders
    guard readers.contains(where: { fold($0) == fold(role) }) else {
      throw ArchiveError(
        readers.isEmpty
          ? "“\(role)”不能导出原文：县情.yaml里没有写谁可看原文。"
          : "“\(role)”不能导出原文。可以的是：\(readers.joined(separator: "、"))。",
        remedy: readers.isEmpty
          ? "请由县里在 规则/县情.yaml 加一行“可看原文: [县级档案员]”。"
          : "请看 规则/县情.yaml 的“可看原文”。")
    }
    // The purpose holds what somebody searched for, which may be a person's number.
    let event = LogEvent(.readUnmasked, PersonalDataMask().masked(purpose))
    try EventLog(corpus).append([event], by: role, at: moment)
  }
}
