internal import Yams

/// A place in a rules file that has no effect; the rest of the file holds.
struct RulesSlip: Sendable, Hashable {
  let code: FindingCode
  let line: Int
  let column: Int
  let message: String
  let remedy: String

  /// Tells of something at a place.
  init(_ code: FindingCode, at mark: Mark?, message: String, remedy: String) {
    self.code = code
    line = mark?.line ?? 1
    column = mark?.column ?? 1
    (self.message, self.remedy) = (message, remedy)
  }

  /// Tells of a key that its group does not have.
  init(key: String, at mark: Mark?, of group: String, known: [String]) {
    self.init(
      .unknownRulesKey, at: mark, message: "“\(group)”里没有“\(key)”这一项，没有起作用。",
      remedy: Self.hint(key, among: known) + "可以写：\(known.joined(separator: "、"))。")
  }

  /// Asks whether the nearest of some names is meant; empty where none comes near.
  static func hint(_ name: String, among known: [String]) -> String {
    EditDistance.nearest(to: name, among: known).map { "您是不是要写“\($0)”？" } ?? ""
  }

  func finding(in path: String) -> Finding {
    Finding(
      code: code, path: path, line: line, column: column, message: message, remedy: remedy)
  }
}

extension RulesReader {
  /// Notes the keys of a group that it does not have.
  static func noteUnknownKeys(
    of node: Node, in group: String, known: [String], _ slips: inout [RulesSlip]
  ) {
    for (key, _) in node.mapping ?? [:] {
      guard let name = key.string, !known.contains(name) else { continue }
      slips.append(RulesSlip(key: name, at: key.mark, of: group, known: known))
    }
  }

  /// Returns the lines of a group by the keys that it has, and notes the others.
  ///
  /// - Throws: ``RulesError`` where it has no lines `名称: 内容`.
  static func entries<Key: RawRepresentable<String> & CaseIterable>(
    of node: Node, in group: String, as _: Key.Type, _ slips: inout [RulesSlip]
  ) throws(RulesError) -> [(key: Key, value: Node)] {
    noteUnknownKeys(of: node, in: group, known: Key.allCases.map(\.rawValue), &slips)
    return try pairs(node).compactMap { name, value in
      Key(rawValue: name).map { ($0, value) }
    }
  }
}
