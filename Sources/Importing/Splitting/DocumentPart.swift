/// A document in a file, as lines.
struct DocumentPart {
  /// The lines of the part, headings included; the parts of a file follow one another.
  var lines: Range<Int>
  /// The lines of 第…篇 above it.
  var headings: [Int]
  /// The title in the last of these; empty where there is none.
  var headingTitle: String
  /// The title and the credit line.
  let block: TitleBlock
  /// Why a document begins here, in Chinese.
  let reason: String

  /// The lines that no other may be joined to.
  var setApart: Set<Int> {
    Set(headings + block.lines + [block.credit?.index].compactMap { $0 })
  }
}
