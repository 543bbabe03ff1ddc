/// Counts on how many lines something happened to each key, for one message instead of many.
struct KeyTally {
  /// What happened to one key.
  struct Count {
    let key: String
    let firstLine: Int
    var lines: Int
  }

  /// The keys in the order in which they were met.
  private(set) var counts: [Count] = []
  private var places: [String: Int] = [:]

  mutating func add(_ keys: [String], line: Int) {
    for key in Set(keys) {
      if let place = places[key] {
        counts[place].lines += 1
      } else {
        places[key] = counts.count
        counts.append(Count(key: key, firstLine: line, lines: 1))
      }
    }
  }
}
