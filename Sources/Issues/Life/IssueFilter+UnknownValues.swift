public import Records

extension IssueFilter {
  /// Returns the values that are asked for and that no issue has, so that nobody takes a slip for an
  /// answer.
  ///
  /// - Parameters:
  ///   - issues: All issues.
  ///   - rules: The county's rules.
  /// - Returns: The values, each with those that come nearest.
  public func unknownValues(in issues: [Issue], by rules: CountyRules) -> [UnknownValue] {
    [
      UnknownValue.find(
        village, of: .villages, in: issues, by: rules, whereKnown: { $0.village == village },
        values: { [$0.village].compactMap(\.self) }),
      UnknownValue.find(
        town, of: .town, in: issues, by: rules, whereKnown: { $0.town == town },
        values: { [$0.town].compactMap(\.self) }),
      UnknownValue.find(
        status, of: .status, in: issues, by: rules, whereKnown: hasStatus,
        values: { [$0.status].compactMap(\.self) }),
      UnknownValue.find(
        category, of: .category, in: issues, by: rules, whereKnown: isOfCategory,
        values: { [$0.category].compactMap(\.self) }),
      UnknownValue.find(
        handler, of: .handler, in: issues, by: rules, whereKnown: isHandled,
        values: \.handlers),
    ].compactMap(\.self)
  }
}
