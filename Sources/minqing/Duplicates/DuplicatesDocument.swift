import Duplicates
import Records

/// `minqing.dedupe/1`.
struct DuplicatesDocument: Encodable {
  struct Member: Encodable {
    let path: String
    let kind: String
    let similarity: Double
    let like: String
    let changes: [DuplicateChanges.Change]?
  }

  struct Group: Encodable {
    let kinds: [String]
    let keep: String
    let reason: String
    let members: [Member]
  }

  let schema = "minqing.dedupe/1"
  let threshold: Double
  let compared: Int
  let decided: Int
  let groups: [Group]

  init(
    _ groups: [DuplicateGroup], corpus: Corpus, threshold: Double, compared: Int, decided: Int,
    showsChanges: Bool
  ) {
    self.threshold = threshold
    self.compared = compared
    self.decided = decided
    self.groups = groups.map { group in
      Group(
        kinds: group.kinds.map(\.name), keep: group.kept.path, reason: group.reason,
        members: group.members.map { member in
          Member(
            path: member.record.path, kind: member.kind.name, similarity: member.similarity,
            like: member.model.path,
            changes: showsChanges ? DuplicateChanges(member, corpus).changes : nil)
        })
    }
  }
}
