internal import Glibc

/// Looks up single characters in the national encoding GBK.
enum GBKCodec {
  /// Returns the one or two bytes of a scalar; nil where GBK has none.
  static func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    return convert(Array(String(scalar).utf8), from: "UTF-8", to: "GBK")
  }

  /// Returns the scalar of a pair of bytes; nil where GBK has none.
  static func scalar(_ first: UInt8, _ second: UInt8) -> Unicode.Scalar? {
    guard let utf8 = convert([first, second], from: "GBK", to: "UTF-8") else { return nil }
    let scalars = String(decoding: utf8, as: UTF8.self).unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }

  private static func convert(_ data: [UInt8], from: String, to: String) -> [UInt8]? {
    let handle = iconv_open(to, from)
    guard handle != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(handle) }
    var input = data.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let status = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var next = source.baseAddress
        var end = target.baseAddress
        return iconv(handle, &next, &inputLeft, &end, &outputLeft)
      }
    }
    guard status != -1, inputLeft == 0 else { return nil }
    return output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
  }
}
