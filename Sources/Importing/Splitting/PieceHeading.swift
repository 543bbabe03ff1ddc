internal import ChineseText

/// The heading of a piece in a collection: 第三篇：标题.
struct PieceHeading {
  /// The number of the piece, from 1.
  let number: Int
  /// The title behind it, as written; empty where there is none.
  let title: String

  /// A longer line is prose that begins with 第…篇; in folded characters.
  private static let longest = 80

  /// Reads a line; nil where it is no heading.
  init?(_ line: TextLine) {
    let squeezed = line.squeezed
    guard squeezed.hasPrefix("第"), squeezed.count <= Self.longest,
      let end = squeezed.firstIndex(of: "篇")
    else { return nil }
    let digits = squeezed[..<end].dropFirst()
    guard digits.count <= 4, let number = ChineseNumeral.value(String(digits)) else { return nil }
    let rest = squeezed[end...].dropFirst()
    guard rest.isEmpty || rest.first == ":" || line.text.contains("篇 ") || line.text.contains("篇　")
    else { return nil }
    self.number = number
    let written = line.text.drop { $0 != "篇" }.dropFirst()
    title = String(written.drop { ":：︰ 　".contains($0) })
  }
}
