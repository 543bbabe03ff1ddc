public import ChineseText
public import Records

extension SavedSearches {
  /// Returns what is wrong with the files of the searches.
  ///
  /// - Parameter today: The day that 今年 or 近3月 in a query refers to.
  /// - Returns: A finding for each file that holds no query, or one that cannot be understood.
  public func findings(today: CivilDate) -> [Finding] {
    listedNames().compactMap { name in
      guard let entry = try? entry(named: name) else {
        return Finding(
          code: .unreadableSearch, path: Self.path(of: name), line: 1, column: 1,
          message: SavedSearchError.unreadableMessage, remedy: "请用记事本改好，或删去它。")
      }
      do throws(QueryError) {
        _ = try QueryParser.parse(entry.query, today: today)
        return nil
      } catch {
        return Finding(
          code: .badSearchQuery, path: Self.path(of: name), line: entry.line,
          column: entry.column + error.range.lowerBound, message: error.message,
          remedy: error.remedy)
      }
    }
  }
}
