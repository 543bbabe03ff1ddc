internal import Records

extension SourceText {
  /// The repairs that take a line out: what stands on it, and its line end.
  func removal(of line: Int, _ kind: Repair.Kind, reason: String) -> [Repair] {
    let range = lineRange(line + 1)
    let upper = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    return [range, range.upperBound..<upper].compactMap { part in
      part.isEmpty ? nil : Repair(kind, of: self, part, to: "", reason: reason)
    }
  }

  /// A line without spaces, in search form, from 0.
  func squeezedLine(_ line: Int) -> String {
    TextLine(string(lineRange(line + 1)), range: 0..<0, end: 0..<0).squeezed
  }
}
