public import Records

/// All decisions on like records of a corpus that stand, read from its folder 判断/查重.
public struct DecisionBook: Sendable {
  /// The folder, below the corpus.
  public static let folder = Corpus.judgementsFolder + "/查重"

  /// The decisions with the paths of their files, in order of these.
  public private(set) var decisions: [(path: String, decision: DuplicateDecision)]
  /// What is wrong with files of the folder.
  public let findings: [Finding]
  private let files: DecisionFolder

  /// Reads the decisions of a corpus; a missing folder holds none.
  public init(_ corpus: Corpus) {
    files = DecisionFolder(corpus, path: Self.folder)
    (decisions, findings) = files.read(keys: DecisionFile.keys) {
      lines, path throws(DecisionFault) in
      (path: path, decision: try DecisionFile.decision(lines))
    }
  }

  /// Returns the decision on two records; nil where there is none.
  public func decision(
    on one: ComparedRecord, _ other: ComparedRecord
  ) -> DuplicateDecision? {
    decisions.last { $0.decision.concerns(one, other) }?.decision
  }

  /// Writes a decision into the corpus; one on the same two records is undone by it.
  ///
  /// - Returns: The path of the file, below the corpus.
  /// - Throws: ``Records/DecisionError`` where a file cannot be written.
  public mutating func add(
    _ verdict: DuplicateDecision.Verdict, _ first: ComparedRecord, _ second: ComparedRecord,
    reason: String, author: String, time: String
  ) throws(DecisionError) -> String {
    _ = try undo(
      first, second, reason: "改判为\(verdict.rawValue)", author: author, time: time)
    let decision = DuplicateDecision(
      verdict, .init(first), .init(second), reason: reason, author: author, time: time)
    // The digests tell the pair apart from every other; paths would be too long for a name.
    let stem = [
      time.filter(\.isNumber), verdict.rawValue, String(decision.first.digest.prefix(8)),
      String(decision.second.digest.prefix(8)),
    ].joined(separator: "_")
    let path = try files.add(DecisionFile.entries(decision), named: stem)
    decisions.append((path, decision))
    return path
  }

  /// Undoes every decision on two records; the files stay, with who undid them and when.
  ///
  /// - Returns: The paths of the files; none where there was nothing to undo.
  /// - Throws: ``Records/DecisionError`` where a file cannot be written.
  public mutating func undo(
    _ one: ComparedRecord, _ other: ComparedRecord, reason: String, author: String, time: String
  ) throws(DecisionError) -> [String] {
    let undone = decisions.filter { $0.decision.concerns(one, other) }.map(\.path)
    for path in undone { try files.undo(path, reason: reason, author: author, time: time) }
    decisions.removeAll { undone.contains($0.path) }
    return undone
  }
}
