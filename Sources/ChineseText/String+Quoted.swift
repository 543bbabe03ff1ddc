extension String {
  /// The text as a message quotes it: of a long one the beginning, the end and its length.
  public var asQuoted: String {
    let (most, head, tail) = (60, 30, 10)
    let count = unicodeScalars.count
    guard count > most else { return self }
    let (start, end) = (unicodeScalars.prefix(head), unicodeScalars.suffix(tail))
    return "\(String(start))……\(String(end))（共\(count)字）"
  }
}
