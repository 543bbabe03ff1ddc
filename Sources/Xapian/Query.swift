/// A query as a plain value; it becomes Xapian's own tree only while a database is leased.
///
/// - SeeAlso: <https://xapian.org/docs/apidoc/html/classXapian_1_1Query.html>
public indirect enum Query: Sendable, Hashable {
  /// Matches no document.
  case nothing
  /// Matches every document, with weight 0.
  case everything
  /// Documents with the term; `frequency` is how often the query holds it, 1 or more.
  case term(String, frequency: Int = 1)
  /// Documents that match all parts (AND); without parts, none.
  case all([Query])
  /// Documents that match at least one part (OR).
  ///
  /// As a filter, or where the enquiry has no weights, any number of terms is answered in time
  /// proportional to their postings. With weights Xapian 1.4 needs time quadratic in their
  /// number: milliseconds for 100, a tenth of a second for 1,000, ten seconds for 10,000. There
  /// ``elite(_:size:)`` keeps the best.
  case any([Query])
  /// Documents that match the first and not the second (AND_NOT).
  case excluding(Query, Query)
  /// Documents that match the first; the second adds weight where it matches (AND_MAYBE).
  case maybe(Query, Query)
  /// Documents that match both, weighted by the first alone (FILTER).
  case filter(Query, by: Query)
  /// Terms in this order within `window` positions; a window of their number means adjacent.
  case phrase([String], window: Int)
  /// Terms in any order within `window` positions.
  case near([String], window: Int)
  /// Documents whose value in a slot is between two strings, ends included, in byte order.
  case valueRange(slot: UInt32, low: String, high: String)
  /// Documents whose value in a slot is at least this.
  case valueAtLeast(slot: UInt32, String)
  /// Documents whose value in a slot is at most this; documents without one do not match.
  case valueAtMost(slot: UInt32, String)
  /// Terms that begin so; the search fails with `wildcardTooBroad` beyond the limit.
  case wildcard(String, expansionLimit: Int)
  /// The part with its weight multiplied; a factor of 0 or more.
  case boost(Query, Double)
  /// Parts that count as one term (SYNONYM).
  case synonym([Query])
  /// The `size` parts that can weigh most, joined by OR (ELITE_SET); rare terms weigh more.
  case elite([Query], size: Int)
}
