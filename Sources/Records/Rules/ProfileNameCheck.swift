internal import Yams

/// Checks the names in 县情.yaml that are declared elsewhere: the types and states of 词表.yaml, the
/// keys of the field table.
///
/// The file is read whatever they are, so that a slip in one would switch its rule off in silence.
struct ProfileNameCheck {
  private let vocabularies: Vocabularies
  /// The names that lead nowhere, in order of the file.
  private(set) var slips: [RulesSlip] = []

  /// Where a name is declared.
  private enum Source {
    case vocabulary(VocabularyName)
    /// The field table.
    case keys
    /// The stages at which the clock of an issue runs.
    case stages
    /// The stages and keys that an ending may ask for.
    case demands
    /// What an extension may have to tell.
    case extensionParts
  }

  /// Checks a file that can be read.
  init(_ root: Node, vocabularies: Vocabularies) {
    self.vocabularies = vocabularies
    for group in root[.rules]?.sequence ?? [] { checkRules(group) }
    for clause in root[.clocks]?.sequence ?? [] { checkClause(clause) }
    for (_, types) in root[.retention]?.mapping ?? [:] {
      check(types, of: "保管期限", in: .vocabulary(.types))
    }
  }

  private mutating func checkRules(_ group: Node) {
    check(group["通用必填"], of: "通用必填", in: .keys)
    check(group["必填"], of: "必填", keysIn: .vocabulary(.types), valuesIn: .keys)
    check(group["段落"], of: "段落", keysIn: .vocabulary(.types))
    check(group["报送"]?["期限天数"], of: "期限天数", keysIn: .vocabulary(.types))
    check(
      group["通常公开"], of: "通常公开", keysIn: .vocabulary(.types), valuesIn: .vocabulary(.openness))
    check(group["查看"], of: "查看", valuesIn: .vocabulary(.openness))
    check(group["台账"]?["必入性质"], of: "必入性质", in: .vocabulary(.natures))
    for meeting in group["会议"]?.sequence ?? [] {
      check(meeting["类型"], of: "会议", in: .vocabulary(.types))
    }
  }

  private mutating func checkClause(_ clause: Node) {
    check(clause["性质"], of: "时限", in: .vocabulary(.natures))
    check(clause["类别"], of: "时限", in: .vocabulary(.categories))
    check(clause["各步"], of: "各步", keysIn: .stages)
    check(clause["延期须写"], of: "延期须写", in: .extensionParts)
    check(clause["必经"], of: "必经", keysIn: .stages, valuesIn: .demands)
  }

  private mutating func check(
    _ node: Node?, of group: String, keysIn keys: Source? = nil, valuesIn values: Source? = nil
  ) {
    for (key, value) in node?.mapping ?? [:] {
      if let keys { check(key, of: group, in: keys) }
      if let values { check(value, of: group, in: values) }
    }
  }

  /// Checks a name, or a list of them.
  private mutating func check(_ node: Node?, of group: String, in source: Source) {
    guard let node else { return }
    for item in node.sequence.map(Array.init) ?? [node] {
      guard let name = item.string, name != RulesReader.ended else { continue }
      if let slip = slip(name, at: item.mark, of: group, in: source) { slips.append(slip) }
    }
  }

  private func slip(
    _ name: String, at mark: Mark?, of group: String, in source: Source
  ) -> RulesSlip? {
    switch source {
    case .vocabulary(let list): slip(name, at: mark, of: group, missingFrom: list)
    case .keys: slip(key: name, at: mark, of: group)
    case .stages: slip(name, at: mark, of: group, besides: stages)
    case .demands: slip(name, at: mark, of: group, besides: stages + Self.issueKeys)
    case .extensionParts: slip(name, at: mark, of: group, besides: ["同意人", Field.reason.name])
    }
  }

  private static let issueKeys = Field.all.filter { $0.scope.contains(.issue) }.map(\.name)

  /// The states, and the two steps that an issue tells by a key.
  private var stages: [String] {
    vocabularies.values(of: .statuses) + [Field.instruction.name, Field.postponement.name]
  }

  private func slip(
    _ name: String, at mark: Mark?, of group: String, besides known: [String]
  ) -> RulesSlip? {
    guard !known.contains(name) else { return nil }
    return RulesSlip(
      .unknownRulesName, at: mark, message: "“\(group)”里的“\(name)”没有起作用：没有这一步或这个键。",
      remedy: RulesSlip.hint(name, among: known) + "可以写：\(known.joined(separator: "、"))。")
  }

  private func slip(
    _ written: String, at mark: Mark?, of group: String, missingFrom list: VocabularyName
  ) -> RulesSlip? {
    let values = vocabularies.values(of: list)
    let name = RulesReader.retainedType(written).type
    // A clock for a category of the first level runs for all below it.
    guard !values.contains(name), !values.contains(where: { $0.hasPrefix(name + "/") }) else {
      return nil
    }
    let message = "“\(group)”里的“\(name)”没有起作用：词表的“\(list.rawValue)”里没有它。"
    if let value = vocabularies.resolve(name, in: list) {
      return RulesSlip(
        .unknownRulesName, at: mark, message: message,
        remedy: "请写“\(value)”；“\(name)”是它的别的叫法，在这里不认。")
    }
    return RulesSlip(
      .unknownRulesName, at: mark, message: message,
      remedy: RulesSlip.hint(name, among: values) + "要用新的名称，请先加进 词表.yaml。")
  }

  private func slip(key: String, at mark: Mark?, of group: String) -> RulesSlip? {
    guard Field.named(key) == nil else { return nil }
    let message = "“\(group)”里的“\(key)”不在字段表里。"
    guard let near = Field.closest(to: key) else {
      return RulesSlip(
        .ownRequiredKey, at: mark, message: message,
        remedy: "县里自己的键不用改；写错了的，请改成字段表里的键。")
    }
    return RulesSlip(
      .unknownRulesName, at: mark, message: message,
      remedy: "您是不是要写“\(near.name)”？是县里自己的键，请换一个不像它的名称。")
  }
}
