internal import Records

/// Looks up single characters in the national encoding GBK.
enum GBKCodec {
  /// Returns the one or two bytes of a scalar; nil where GBK has none.
  static func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    return try? Charset.convert(Array(String(scalar).utf8), from: "UTF-8", to: "GBK")
  }

  /// Returns the scalar of a pair of bytes; nil where GBK has none.
  static func scalar(_ first: UInt8, _ second: UInt8) -> Unicode.Scalar? {
    guard let utf8 = try? Charset.convert([first, second], from: "GBK", to: "UTF-8") else {
      return nil
    }
    let scalars = String(decoding: utf8, as: UTF8.self).unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
