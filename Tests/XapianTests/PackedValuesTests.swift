import TestSupport
import Testing
import Xapian

/// Values that are kept packed are counted as those of the documents themselves.
@Suite struct PackedValuesTests {
  /// Slot 1 has few values, slot 2 hundreds, slot 3 one for each document, slot 4 gaps; slot 5 is
  /// never packed and slot 6 empty.
  private static let slots: [UInt32] = [1, 2, 3, 4, 5, 6]

  private func values(_ number: Int, _ random: inout SeededGenerator) -> [UInt32: String] {
    var values: [UInt32: String] = [
      1: number.isMultiple(of: 3) ? "供水\u{1F}道路" : "道路", 2: "值\(number % 700)", 3: "号\(number)",
      5: "年\(number % 9)",
    ]
    if Bool.random(using: &random) { values[4] = String(repeating: "长", count: number % 90) + "短" }
    return values
  }

  private func counted(_ database: Database, _ query: Query) throws -> [[String: Int]] {
    var enquiry = Enquiry(query)
    enquiry.checkAtLeast = 10_000
    enquiry.facets = Self.slots.map { Enquiry.Facet(slot: $0, separator: 0x1F) }
    return try database.search(enquiry).facets.map { counts in
      Dictionary(uniqueKeysWithValues: counts.map { ($0.value, $0.count) })
    }
  }

  private func expected(_ database: Database, _ query: Query) throws -> [[String: Int]] {
    var enquiry = Enquiry(query)
    enquiry.limit = 10_000
    var counts = [[String: Int]](repeating: [:], count: Self.slots.count)
    for match in try database.search(enquiry).matches {
      let values = try database.document(match.id).values
      for (index, slot) in Self.slots.enumerated() {
        for part in (values[slot] ?? []).split(separator: 0x1F) {
          counts[index][String(decoding: part, as: UTF8.self), default: 0] += 1
        }
      }
    }
    return counts
  }

  @Test func countsAreThoseOfTheDocuments() throws {
    try withScratchFolder { scratch in
      let database = try WritableDatabase(path: scratch.path("packed"))
      var random = SeededGenerator(seed: 7)
      for number in 0..<1_500 {
        let text = "水 " + (number % 2 == 0 ? "路" : "灯") + (number % 7 == 0 ? " 井" : "")
        try database.add(draft(text, values: values(number, &random)))
      }
      for round in 0..<3 {
        for id in (1...1_500).shuffled(using: &random).prefix(100 * round) {
          try? database.delete(UInt32(id))
        }
        for number in 0..<(30 * round) {
          try database.add(draft("井 新", values: values(5_000 * round + number, &random)))
        }
        for slot in Self.slots where slot != 5 { try database.packValues(inSlot: slot) }
        try database.commit()
        let reader = try Database(paths: [scratch.path("packed")])
        #expect(try !reader.metadataKeys().isEmpty)
        for query: Query in [.everything, .term("路"), .term("井"), .term("新"), .nothing] {
          #expect(try counted(reader, query) == expected(reader, query), "\(round) \(query)")
        }
      }
    }
  }

  @Test func whatIsPackedOfAnotherStateIsNotUsed() throws {
    try withScratchFolder { scratch in
      let database = try WritableDatabase(path: scratch.path("one"))
      try database.add(draft("水", values: [1: "供水"]))
      try database.packValues(inSlot: 1)
      try database.add(draft("水", values: [1: "道路"]))
      try database.close()
      let other = try WritableDatabase(path: scratch.path("other"))
      try other.add(draft("水", values: [1: "道路"]))
      try other.packValues(inSlot: 1)
      try other.close()
      let reader = try Database(paths: [scratch.path("one")])
      #expect(try counted(reader, .everything)[0] == ["供水": 1, "道路": 1])
      let both = try Database(paths: [scratch.path("other"), scratch.path("one")])
      #expect(try counted(both, .everything)[0] == ["供水": 1, "道路": 2])
    }
  }

  @Test(arguments: [0, 3, 15, 17, 30]) func damagedPackingIsNotUsed(_ length: Int) throws {
    try withScratchFolder { scratch in
      let database = try WritableDatabase(path: scratch.path("damaged"))
      for number in 0..<20 { try database.add(draft("水", values: [1: "值\(number % 4)"])) }
      try database.packValues(inSlot: 1)
      let key = try #require(try database.view().metadataKeys().first)
      let packed = try database.view().metadata(key)
      try database.setMetadata(key, String(packed.utf8.prefix(length)) ?? "\u{1}")
      try database.close()
      let reader = try Database(paths: [scratch.path("damaged")])
      #expect(try counted(reader, .everything) == expected(reader, .everything))
    }
  }
}
