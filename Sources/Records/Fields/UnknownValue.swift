internal import ChineseText

/// A value that was asked for and that nothing has, with what there is in its place.
public struct UnknownValue: Sendable, Hashable {
  /// The field that was asked for.
  public let field: Field
  /// The value as typed.
  public let value: String
  /// Whether the county's lists have it: it is no slip, only nothing is filed under it.
  public let isListed: Bool
  /// The values that come nearest, the nearest first; at most three.
  public let nearest: [String]
  /// The commonest values that there are, where none comes near and they are not too many.
  public let others: [String]
  /// How many values there are.
  private let valueCount: Int

  /// As many values are read at a glance.
  private static let shownValues = 12
  /// Of more values a dozen tells nothing.
  private static let mostValues = 40

  /// Compares a value with those there are.
  ///
  /// - Parameters:
  ///   - value: The value as typed.
  ///   - field: Its field.
  ///   - values: The values there are, as they are to be shown, the commonest first.
  ///   - rules: The county's rules: its places, vocabularies, synonyms and problems.
  public init(_ value: String, of field: Field, among values: [String], by rules: CountyRules) {
    self.field = field
    self.value = value
    let known = rules.canonical(value, of: field)
    isListed = known.map { !values.contains($0) } ?? false
    if isListed {
      nearest = []
    } else if let known {
      nearest = [known]
    } else {
      let near = Self.nearest(to: value, field, values)
      nearest = near.isEmpty ? Self.meant(by: value, field, values, rules) : near
    }
    valueCount = values.count
    let showsOthers = nearest.isEmpty && values.count <= Self.mostValues
    others = showsOthers ? Array(values.prefix(Self.shownValues)) : []
  }

  /// Returns a value as unknown unless something has it.
  ///
  /// - Parameters:
  ///   - value: The value as typed; nil where none was asked for.
  ///   - field: Its field.
  ///   - things: What is looked through.
  ///   - rules: The county's rules.
  ///   - hasIt: Whether something has the value.
  ///   - values: The values that something has of the field.
  /// - Returns: The value; nil where it is known, or where there is nothing at all.
  public static func find<Thing>(
    _ value: String?, of field: Field, in things: [Thing], by rules: CountyRules,
    whereKnown hasIt: (Thing) -> Bool, values: (Thing) -> [String]
  ) -> UnknownValue? {
    guard let value, !things.isEmpty, !things.contains(where: hasIt) else { return nil }
    let counts = Dictionary(things.flatMap(values).map { ($0, 1) }, uniquingKeysWith: +)
    let commonest = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return UnknownValue(value, of: field, among: commonest, by: rules)
  }

  /// What is said of it.
  ///
  /// - Parameter things: What was looked through, with its measure word: `一件记录`.
  /// - Returns: A sentence or two in Chinese.
  public func message(of things: String) -> String {
    let said = isListed ? "（\(listName)里有）" : ""
    let lead = "没有\(things)的\(field.name)是“\(value.asQuoted)”\(said)。"
    if !nearest.isEmpty { return lead + "最接近的：\(nearest.joined(separator: "、"))。" }
    if !others.isEmpty {
      let rest = others.count < valueCount ? "等\(valueCount)个" : ""
      return lead + "有的是：\(others.joined(separator: "、"))\(rest)。"
    }
    return lead
  }

  private var listName: String {
    if case .vocabulary = field.kind { return "词表" }
    return "地名表"
  }

  /// The values that look or sound like one.
  private static func nearest(to value: String, _ field: Field, _ values: [String]) -> [String] {
    var offered: [String: String] = [:]
    var names: [String] = []
    for known in values {
      for form in forms(of: known, field) where offered[form] == nil {
        offered[form] = field == .category ? form : known
        names.append(form)
      }
    }
    var wanted = [value]
    // 川里镇下装村: the town before the village is none of its name.
    if field == .villages, let end = value.lastIndex(where: { "镇乡".contains($0) }),
      value.index(after: end) < value.endIndex
    {
      wanted.insert(String(value[value.index(after: end)...]), at: 0)
    }
    for form in wanted {
      let near = NearestNames.of(form, among: names).compactMap { offered[$0] }
      if !near.isEmpty { return distinct(near) }
    }
    return []
  }

  /// The forms in which a value may be meant: a place without 村 or 镇, one level of a category.
  private static func forms(of value: String, _ field: Field) -> [String] {
    if field == .category {
      return [value] + value.split(separator: "/").map(String.init)
    }
    let isPlace = field == .villages || field == .town
    guard isPlace, value.count > 2, let last = value.last, "村镇乡".contains(last) else {
      return [value]
    }
    return [value, String(value.dropLast())]
  }

  /// The values that mean the same by the county's synonyms and problems: 饮水 is filed under 供水.
  private static func meant(
    by value: String, _ field: Field, _ values: [String], _ rules: CountyRules
  ) -> [String] {
    let wanted = fold(value)
    guard !wanted.isEmpty else { return [] }
    let words = rules.synonyms.words(meaning: wanted)
    var found = values.filter { known in words.contains { known.contains($0) } }
    if field == .category {
      let problems = rules.problems.problems.filter { problem in
        ([wanted] + words).contains { problem.isNamed($0) }
      }
      let categories = Set(problems.flatMap(\.categories))
      found += values.filter(categories.contains)
    }
    return Array(distinct(found).prefix(3))
  }

  private static func distinct(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension ProblemVocabulary.Problem {
  /// Whether a word is part of its name, or one of its cues.
  fileprivate func isNamed(_ word: String) -> Bool {
    name.contains(word)
      || aspects.contains { aspect in
        aspect.cues.contains { cue in cue.parts.count == 1 && cue.parts[0].contains(word) }
      }
  }
}
