internal import CXapian

/// Numbers written so that their bytes compare as the numbers do.
///
/// - SeeAlso: <https://xapian.org/docs/valueranges.html>
public enum SortableNumber {
  /// Returns at most 9 bytes that compare as the number does.
  public static func bytes(of number: Double) throws(XapianError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 9)
    var size = 0
    try check(cxapian_sortable(number, &buffer, &size))
    return Array(buffer.prefix(size))
  }

  /// Returns the number that ``bytes(of:)`` wrote.
  public static func number(from bytes: [UInt8]) -> Double {
    bytes.withCBytes { cxapian_unsortable($0) }
  }
}
