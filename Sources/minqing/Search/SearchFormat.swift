import ArgumentParser

/// The forms in which a search is printed.
enum SearchFormat: String, ExpressibleByArgument, CaseIterable {
  /// For reading.
  case plain
  /// One document, `minqing.search/1`.
  case json
  /// One hit a line.
  case jsonl
  /// A table that Excel opens.
  case csv
  /// The paths alone.
  case paths
  /// A run file of TREC: `qid Q0 docid rank score minqing`.
  case trec
}
