/// Who asks, and what of the corpus is open to them.
public struct Audience: Sendable, Hashable {
  /// Whoever sits before the corpus itself: everything is open to them.
  public static let unrestricted = Audience(name: "", openness: nil)

  /// The role or the circle, as it was named.
  public let name: String
  /// The values of 公开 that are open to them; nil where everything is.
  public let openness: [String]?

  init(name: String, openness: [String]?) {
    (self.name, self.openness) = (name, openness)
  }

  /// Whether records of a value of 公开 are open to them.
  public func maySee(_ value: String) -> Bool {
    openness?.contains(value) ?? true
  }
}

extension CountyRules {
  /// Returns the audience of a name, by the newest rules.
  ///
  /// - Parameter name: A role of the county's 查看, or a circle of 公开: 镇内 is what may be seen
  ///   all over the town, that is 镇内 and every wider circle.
  /// - Returns: The audience; nil where the name is neither.
  public func audience(named name: String) -> Audience? {
    if let values = profile.rules(on: nil)?.access.visibleByRole[name] {
      return Audience(name: name, openness: values)
    }
    let circles = vocabularies.values(of: .openness)
    guard let circle = vocabularies.resolve(name, in: .openness),
      let index = circles.firstIndex(of: circle)
    else { return nil }
    return Audience(name: circle, openness: Array(circles[index...]))
  }

  /// Whether a record is open to an audience.
  public func isOpen(_ record: Record, to audience: Audience) -> Bool {
    audience == .unrestricted || audience.maySee(openness(of: record))
  }

  /// Whether a file is open to an audience that nobody can read, so that nobody can tell how open
  /// it is: it stays where a record stays that does not say.
  public func isUnreadOpen(to audience: Audience) -> Bool {
    audience.maySee(narrowestOpenness)
  }

  /// The names of the audiences: roles in order of their names, then circles from the narrowest.
  public var audienceNames: (roles: [String], circles: [String]) {
    let roles = profile.rules(on: nil)?.access.visibleByRole.keys.sorted() ?? []
    return (roles, vocabularies.values(of: .openness))
  }

  /// The circle of a record that does not say who may read it: it stays in its station.
  public var narrowestOpenness: String {
    vocabularies.values(of: .openness).first ?? "站内"
  }

  /// Returns the value of a record's 公开, in the vocabulary's words where it is one of them.
  public func openness(of record: Record) -> String {
    guard let written = record[.openness] else { return narrowestOpenness }
    return vocabularies.resolve(written, in: .openness) ?? written
  }
}
