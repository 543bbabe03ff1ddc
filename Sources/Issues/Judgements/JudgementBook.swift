public import Records

/// All judgements of a corpus that stand, read from its folder 判断.
public struct JudgementBook: Sendable {
  /// The judgements, in order of their files.
  public private(set) var judgements: [Judgement]
  /// What is wrong with files of the folder.
  public let findings: [Finding]
  private let folder: DecisionFolder

  /// Reads the judgements of a corpus; a missing folder holds none.
  public init(_ corpus: Corpus) {
    folder = DecisionFolder(corpus, path: Corpus.judgementsFolder)
    (judgements, findings) = folder.read(keys: JudgementFile.keys, JudgementFile.judgement)
  }

  /// Returns the judgement on two issues; the newest where there are several.
  public func judgement(on one: String, _ other: String) -> Judgement? {
    judgements.filter { $0.concerns(one, other) }.max { $0.time < $1.time }
  }

  /// Writes a judgement into the corpus; one on the same two issues is undone by it.
  ///
  /// - Returns: The judgement with its path.
  /// - Throws: ``Records/DecisionError`` where a file cannot be written.
  public mutating func add(
    _ relation: Judgement.Relation, _ first: String, _ second: String, reason: String,
    author: String, time: String
  ) throws(DecisionError) -> Judgement {
    if judgement(on: first, second) != nil {
      _ = try undo(first, second, reason: "改判为\(relation.rawValue)", author: author, time: time)
    }
    let stem = [time.filter(\.isNumber), first, second, relation.rawValue].joined(separator: "_")
    var judgement = Judgement(
      relation, first, second, reason: reason, author: author, time: time, path: "")
    judgement.path = try folder.add(JudgementFile.entries(judgement), named: stem)
    judgements.append(judgement)
    return judgement
  }

  /// Undoes every judgement on two issues; the files stay, with who undid them and when.
  ///
  /// - Returns: The judgements that stood; none where there was nothing to undo.
  /// - Throws: ``Records/DecisionError`` where a file cannot be written.
  public mutating func undo(
    _ one: String, _ other: String, reason: String, author: String, time: String
  ) throws(DecisionError) -> [Judgement] {
    let undone = judgements.filter { $0.concerns(one, other) }
    for judgement in undone {
      try folder.undo(judgement.path, reason: reason, author: author, time: time)
    }
    judgements.removeAll { $0.concerns(one, other) }
    return undone
  }
}
