/// The kinds of blocks that a record's body can hold; each begins with its mark, as 【问题】.
public enum BlockKind: String, Sendable, Hashable, CaseIterable {
  /// An issue that the people raised.
  case issue = "问题"
  /// An item of a plan.
  case planItem = "计划"
  /// A thing that was promised to the people, one of the 百件实事.
  case commitment = "实事"
  /// A household and who helps it.
  case pair = "结对"
  /// A person at a station, by office.
  case person = "人员"
  /// One of the things that a station must have, the 七有.
  case equipment = "七有"

  /// Where the keys of the kind may stand.
  public var scope: Field.Scope {
    switch self {
    case .issue: .issue
    case .planItem: .planItem
    case .commitment: .commitment
    case .pair: .pair
    case .person: .person
    case .equipment: .equipment
    }
  }

  /// The keys that a block of the kind needs; issues have a check of their own.
  public var requiredFields: [Field] {
    switch self {
    case .issue: []
    case .planItem: [.content, .responsible, .deadline]
    case .commitment: [.content, .handler, .deadline, .completion]
    case .pair: [.helper, .helped]
    case .person: [.arrival]
    case .equipment: [.present]
    }
  }

  /// What stands behind the mark.
  public var idName: String {
    switch self {
    case .issue, .planItem, .commitment, .pair: "编号"
    case .person: "职务"
    case .equipment: "名称"
    }
  }

  /// What such a block is, in one Chinese line.
  public var summary: String {
    switch self {
    case .issue: "群众反映的一个问题"
    case .planItem: "计划里的一项"
    case .commitment: "承诺办的一件实事"
    case .pair: "一户和帮它的人"
    case .person: "站里的一个人，写职务不写姓名"
    case .equipment: "七有里的一样"
    }
  }
}
