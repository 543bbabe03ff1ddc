public import Records

/// Which candidates are wanted.
public struct CandidateFilter: Sendable {
  /// Only the one with this name.
  public var id: String?
  /// Only those of this village, as the places file names it.
  public var village: String?
  /// Only those with this in the problem, its first level or its category.
  public var category: String?

  /// Creates a filter that passes every candidate.
  public init() {}

  /// Returns the candidates that pass, in the same order.
  public func apply(to candidates: [Candidate]) -> [Candidate] {
    candidates.filter {
      (id == nil || $0.id == id) && isOfVillage($0) && isOfCategory($0)
    }
  }

  /// Returns the values that are asked for and that no candidate has.
  public func unknownValues(
    in candidates: [Candidate], by rules: CountyRules
  ) -> [UnknownValue] {
    [
      UnknownValue.find(
        village, of: .villages, in: candidates, by: rules, whereKnown: isOfVillage,
        values: { [$0.village].compactMap(\.self) }),
      UnknownValue.find(
        category, of: .category, in: candidates, by: rules, whereKnown: isOfCategory,
        values: { [$0.problem.category].compactMap(\.self) }),
    ].compactMap(\.self)
  }

  private func isOfVillage(_ candidate: Candidate) -> Bool {
    village == nil || candidate.village == village
  }

  private func isOfCategory(_ candidate: Candidate) -> Bool {
    category.map(candidate.problem.isNamed) ?? true
  }
}
