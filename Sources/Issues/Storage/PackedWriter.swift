/// Packs arrays into bytes, in the order in which ``PackedReader`` reads them.
///
/// Numbers stand as the machine has them; the file is a cache and never leaves it. After
/// ``PackedLayout/magic`` come the length of the whole, the number of sections, and for each section
/// its first byte and its length; every section begins at a multiple of 8.
struct PackedWriter: Sendable {
  private var sections: [[UInt8]] = []

  /// Appends numbers.
  mutating func append<Element: BitwiseCopyable>(_ values: [Element]) {
    sections.append(values.withUnsafeBytes { Array($0) })
  }

  /// Appends one number.
  mutating func append(_ value: Int) { append([Int64(value)]) }

  /// Appends strings.
  mutating func append(_ strings: [String]) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    for string in strings {
      bytes += string.utf8
      starts.append(UInt32(bytes.count))
    }
    append(starts)
    append(bytes)
  }

  /// Appends vectors, each number in the form given.
  mutating func append<Number: PackedNumber>(_ vectors: [SparseVector], as form: Number.Type) {
    append(rowsOf: vectors.map(\.places.count))
    append(vectors.flatMap(\.places))
    append(vectors.flatMap { $0.values.map { form.init(packing: $0) } })
  }

  /// Appends vectors turned round: for each of so many places the rows that have an entry there.
  mutating func append<Number: PackedNumber>(
    inverted vectors: [SparseVector], width: Int, as form: Number.Type
  ) {
    var next = [Int](repeating: 0, count: width + 1)
    for vector in vectors { for place in vector.places { next[Int(place) + 1] += 1 } }
    append(rowsOf: next.dropFirst())
    for place in next.indices.dropFirst() { next[place] += next[place - 1] }
    var rows = [Int32](repeating: 0, count: next[width])
    var values = [Number](repeating: form.init(packing: 0), count: next[width])
    for (row, vector) in vectors.enumerated() {
      for (place, value) in zip(vector.places, vector.values) {
        rows[next[Int(place)]] = Int32(row)
        values[next[Int(place)]] = form.init(packing: value)
        next[Int(place)] += 1
      }
    }
    append(rows)
    append(values)
  }

  /// Appends what several writers wrote, all of them at work at once.
  mutating func append(_ parts: [@Sendable (inout PackedWriter) -> Void]) {
    let writers = SlicedWork.gather(parts.count, by: 1) { numbers in
      numbers.map { number in
        var writer = PackedWriter()
        parts[number](&writer)
        return writer
      }
    }
    sections += writers.flatMap(\.sections)
  }

  /// Appends where rows of so many elements begin.
  mutating func append(rowsOf counts: some Sequence<Int>) {
    var starts: [UInt32] = [0]
    var sum: UInt32 = 0
    for count in counts {
      sum += UInt32(count)
      starts.append(sum)
    }
    append(starts)
  }

  /// The whole.
  func bytes() -> [UInt8] {
    var table: [Int64] = []
    var next = PackedLayout.headerSize + sections.count * PackedLayout.entrySize
    for section in sections {
      table += [Int64(next), Int64(section.count)]
      next += PackedLayout.padded(section.count)
    }
    var bytes = PackedLayout.magic
    bytes.reserveCapacity(next)
    for number in [Int64(next), Int64(sections.count)] + table {
      withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }
    for section in sections {
      bytes += section
      bytes += [UInt8](
        repeating: 0, count: PackedLayout.padded(section.count) - section.count)
    }
    return bytes
  }
}

/// What writer and reader agree on.
enum PackedLayout {
  /// Begins every file.
  static let magic = Array("MQPACK01".utf8)
  /// The magic, the length and the number of sections, in bytes.
  static let headerSize = 24
  /// A section's first byte and length, in bytes.
  static let entrySize = 16

  /// The next multiple of 8.
  static func padded(_ length: Int) -> Int { (length + 7) / 8 * 8 }
}
