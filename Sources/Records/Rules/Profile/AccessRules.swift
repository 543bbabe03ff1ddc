internal import Yams

/// Who may see what, and how open a record of each type usually is.
public struct AccessRules: Sendable, Hashable {
  /// The values of 公开 that a role may see, by role.
  public internal(set) var visibleByRole: [String: [String]] = [:]
  /// The value of 公开 that a new record of a type gets.
  public internal(set) var usualByType: [String: String] = [:]

  /// Whether a role may see records of a value of 公开; a role without a rule sees only what
  /// hangs on the wall.
  public func role(_ role: String, maySee openness: String) -> Bool {
    (visibleByRole[role] ?? ["公示"]).contains(openness)
  }
}

extension RulesReader {
  /// Reads the groups 查看 and 通常公开.
  static func accessRules(_ node: Node) throws(RulesError) -> AccessRules {
    var rules = AccessRules()
    if let roles = node["查看"] {
      for (role, values) in try pairs(roles) { rules.visibleByRole[role] = strings(values) }
    }
    if let types = node["通常公开"] {
      for (type, value) in try pairs(types) { rules.usualByType[type] = value.string }
    }
    return rules
  }
}
