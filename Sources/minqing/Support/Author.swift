internal import Glibc

/// Who acts: a role, as it stands in the archive's log and beside every decision.
enum Author {
  /// The environment variable that names the role, for those who do not write --by each time.
  static let variable = "MINQING_BY"

  /// Returns the role that was named, or that of the environment; nil where there is neither.
  static func role(_ named: String?) -> String? {
    named ?? Terminal.variable(variable)
  }

  /// Returns the role, or the name under which the user is logged in where there is none.
  static func roleOrLogin(_ named: String? = nil) -> String {
    if let role = role(named) { return role }
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "不明" }
    return String(cString: name)
  }
}
