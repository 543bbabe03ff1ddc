internal import CXapian

extension [UInt8] {
  /// Lends the bytes to a C call.
  func withCBytes<Result>(_ body: (cxapian_bytes) -> Result) -> Result {
    withUnsafeBytes { buffer in
      body(
        cxapian_bytes(
          data: buffer.baseAddress?.assumingMemoryBound(to: CChar.self), size: buffer.count))
    }
  }
}

extension String {
  /// Lends the string's UTF-8 to a C call.
  func withCBytes<Result>(_ body: (cxapian_bytes) -> Result) -> Result {
    var copy = self
    return copy.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        body(cxapian_bytes(data: chars.baseAddress, size: chars.count))
      }
    }
  }
}

/// Copies bytes that are only lent for the time of a call.
func copied(_ bytes: cxapian_bytes) -> [UInt8] {
  guard let data = bytes.data, bytes.size > 0 else { return [] }
  return Array(UnsafeRawBufferPointer(start: data, count: bytes.size))
}

/// A Swift closure on its way through a C visitor; lives on the stack of the visiting call.
struct Visit {
  let body: (cxapian_bytes, UInt32) -> Bool
}

/// Runs a C enumeration and calls the body for each item until it answers false.
func visiting(
  _ body: (cxapian_bytes, UInt32) -> Bool,
  _ enumerate: (cxapian_visitor, UnsafeMutableRawPointer) -> cxapian_status
) throws(XapianError) {
  let status = withoutActuallyEscaping(body) { escaping in
    withUnsafePointer(to: Visit(body: escaping)) { pointer in
      enumerate(
        { context, item, number in
          guard let context else { return 0 }
          return context.assumingMemoryBound(to: Visit.self).pointee.body(item, number) ? 1 : 0
        }, UnsafeMutableRawPointer(mutating: pointer))
    }
  }
  try check(status)
}
