internal import Glibc

extension Corpus {
  /// Whether a path leads into the corpus, links followed.
  ///
  /// What is written there becomes records, and what is read there are records already.
  ///
  /// - Parameter path: A path from the working directory; nothing need be there yet.
  /// - Returns: Whether it is the corpus or below it.
  package func holds(_ path: String) -> Bool {
    guard let root = Self.real(root) else { return false }
    var place = path
    while place.count > 1, place.last == "/" { place.removeLast() }
    // What is yet to be made stands in the nearest folder that is there.
    while true {
      if let real = Self.real(place) { return real == root || real.hasPrefix(root + "/") }
      guard place != ".", place != "/", !place.isEmpty else { return false }
      if let slash = place.lastIndex(of: "/") {
        place = slash == place.startIndex ? "/" : String(place[..<slash])
      } else {
        place = "."
      }
    }
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
