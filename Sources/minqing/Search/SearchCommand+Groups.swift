import Records
import Search

extension SearchCommand {
  /// Prints the matches under the values of a field, the most frequent value first.
  func show(
    _ result: SearchResult, groupedBy field: Field, _ request: SearchRequest, _ text: String,
    _ index: SearchIndex
  ) throws {
    var counting = request
    (counting.limit, counting.facets, counting.offset) = (0, [field], 0)
    let values = try reporting { try index.search(counting) }.facets.first?.counts ?? []
    let groups = try values.map { value in
      var part = request
      part.query = .all([request.query, .field(field, value.value)])
      part.facets = []
      return (value, try reporting { try index.search(part) })
    }
    switch format {
    case .json:
      try printJSON(
        SearchDocument(
          query: text, result: result, offset: search.offset,
          groups: groups.map { value, part in
            SearchDocument.Group(
              value: value.value, total: value.count,
              hits: part.hits.enumerated().map {
                SearchDocument.Hit($0.element, rank: $0.offset + 1)
              }
            )
          }), covered: request.mask)
    default:
      print("找到\(result.total)件，按\(field.name)分为\(groups.count)组。")
      for (value, part) in groups {
        print("\n\(Terminal.styled("【\(value.value)】", .heading))\(value.count)件")
        for (number, hit) in part.hits.enumerated() {
          SearchPrinter(query: text, mask: request.mask).print(hit, number: number + 1)
        }
      }
    }
  }
}
