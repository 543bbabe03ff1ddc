internal import Glibc

/// Converts bytes between encodings that the system knows by name.
package enum Charset {
  /// Converts a text; strict, so that nothing is dropped or replaced.
  ///
  /// - Parameters:
  ///   - data: The bytes.
  ///   - source: The name of their encoding, as iconv knows it.
  ///   - target: The name of the encoding wanted.
  /// - Returns: The converted bytes.
  /// - Throws: ``DecodingFailure`` at the first byte that cannot be converted; at 0 where an
  ///   encoding is not known.
  package static func convert(
    _ data: [UInt8], from source: String, to target: String
  ) throws(DecodingFailure) -> [UInt8] {
    let handle = iconv_open(target, source)
    guard handle != iconv_t(bitPattern: -1) else { throw DecodingFailure(offset: 0) }
    defer { iconv_close(handle) }
    var input = data.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: data.count * 4 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let status = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var next = source.baseAddress
        var end = target.baseAddress
        return iconv(handle, &next, &inputLeft, &end, &outputLeft)
      }
    }
    guard status != -1, inputLeft == 0 else {
      throw DecodingFailure(offset: data.count - inputLeft)
    }
    return output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
  }

  /// What of a text could be converted to UTF-8.
  struct Salvage {
    /// The text, U+FFFD for every unit that could not.
    let bytes: [UInt8]
    /// How many units could not.
    let faults: Int
    /// The first such unit, in the data and in the text; nil where there is none.
    let first: (input: Int, output: Int)?
  }

  /// Converts to UTF-8 what can be converted.
  ///
  /// - Parameters:
  ///   - data: The bytes.
  ///   - source: The name of their encoding, as iconv knows it.
  ///   - unit: How many bytes a unit has at least: what cannot be read is skipped by so many.
  /// - Returns: The text; nil where the encoding is not known.
  static func salvage(_ data: [UInt8], from source: String, unit: Int = 1) -> Salvage? {
    let handle = iconv_open("UTF-8", source)
    guard handle != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(handle) }
    var input = data.map { CChar(bitPattern: $0) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(data.count * 2)
    var faults = 0
    var first: (input: Int, output: Int)?
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBufferPointer { source in
      var next = source.baseAddress
      var left = source.count
      while left > 0 {
        let isStuck = buffer.withUnsafeMutableBufferPointer { target in
          var end = target.baseAddress
          var room = target.count
          let status = iconv(handle, &next, &left, &end, &room)
          let isFull = status == -1 && errno == E2BIG
          bytes += target.prefix(target.count - room).map { UInt8(bitPattern: $0) }
          return status == -1 && !isFull
        }
        guard isStuck else { continue }
        first = first ?? (source.count - left, bytes.count)
        faults += 1
        bytes += [0xEF, 0xBF, 0xBD]
        let skipped = min(unit, left)
        next = next.map { $0 + skipped }
        left -= skipped
      }
    }
    return Salvage(bytes: bytes, faults: faults, first: first)
  }
}
