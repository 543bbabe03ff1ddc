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
}
