internal import CXapian
internal import Glibc

/// Merges databases into one, compactly.
///
/// - SeeAlso: <https://xapian.org/docs/admin_notes.html#merging-databases>
public enum Compaction {
  /// Merges databases into a new one; documents are renumbered in order of the sources.
  ///
  /// - Parameters:
  ///   - sources: Folders of closed databases, one or more.
  ///   - destination: A folder that does not exist yet.
  /// - Throws: ``XapianError`` with `invalidArgument` for no sources or a destination that
  ///   exists.
  public static func merge(
    _ sources: [String], into destination: String
  ) throws(XapianError) {
    guard !sources.isEmpty, access(destination, F_OK) != 0 else {
      throw XapianError(
        code: .invalidArgument, message: "nothing to merge, or the destination exists")
    }
    try check(
      withCStrings(sources.map { Array($0.utf8CString) }) {
        cxapian_compact($0.baseAddress, $0.count, destination)
      })
  }
}
