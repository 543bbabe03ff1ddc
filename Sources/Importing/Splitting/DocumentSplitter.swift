internal import ChineseText

/// Cuts a file into documents: at 第…篇, and where a second title begins.
struct DocumentSplitter {
  private let lines: [TextLine]
  private let words: TypeWords

  private(set) var parts: [DocumentPart] = []

  init(_ lines: [TextLine], words: TypeWords) {
    self.lines = lines
    self.words = words
    var pending: [(line: Int, heading: PieceHeading)] = []
    let headings = Self.headings(lines)
    var starts = headings.map(\.line)
    if starts.first != 0 { starts.insert(0, at: 0) }
    var partStart = 0
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : lines.count
      pending += headings.filter { $0.line == start }
      let body = (pending.last?.line == start ? start + 1 : start)..<end
      // A heading with nothing below it is a line of a list of contents.
      guard body.contains(where: { !lines[$0].isBlank }) else { continue }
      addParts(from: partStart, body: body, headings: pending)
      pending = []
      partStart = end
    }
    if let last = parts.indices.last {
      parts[last].lines = parts[last].lines.lowerBound..<lines.count
    }
  }

  /// The headings of pieces that count up; 第三篇 alone in mid-text is none.
  private static func headings(_ lines: [TextLine]) -> [(line: Int, heading: PieceHeading)] {
    let all = lines.indices.compactMap { index in
      PieceHeading(lines[index]).map { (line: index, heading: $0) }
    }
    guard let first = all.first else { return [] }
    let isAtTop = lines[..<first.line].allSatisfy(\.isBlank)
    var result = [first]
    for next in all.dropFirst() {
      guard let last = result.last else { break }
      if next.heading.number == last.heading.number + 1 || next.heading.number == 1 {
        result.append(next)
      }
    }
    return isAtTop || result.count > 1 ? result : []
  }

  private mutating func addParts(
    from start: Int, body: Range<Int>, headings: [(line: Int, heading: PieceHeading)]
  ) {
    let first = TitleBlock(lines, in: body, words: words)
    parts.append(
      DocumentPart(
        lines: start..<body.upperBound, headings: headings.map(\.line),
        headingTitle: headings.last?.heading.title ?? "", block: first,
        reason: headings.isEmpty ? "文件开头" : "“第\(headings.last?.heading.number ?? 0)篇”标题行"))
    var index = (first.lastLine ?? body.lowerBound) + 1
    while index < body.upperBound {
      guard let (begin, reason) = beginning(at: index, after: parts[parts.count - 1], in: body)
      else {
        index += 1
        continue
      }
      let block = TitleBlock(lines, in: begin..<body.upperBound, words: words)
      let lowest = parts[parts.count - 1].lines.lowerBound
      parts[parts.count - 1].lines = lowest..<begin
      parts.append(
        DocumentPart(
          lines: begin..<body.upperBound, headings: [], headingTitle: "", block: block,
          reason: reason))
      index = max(index, block.lastLine ?? begin) + 1
    }
  }

  /// Where a document begins whose title is seen at a line.
  private func beginning(
    at index: Int, after part: DocumentPart, in body: Range<Int>
  ) -> (line: Int, reason: String)? {
    let line = lines[index]
    guard !line.isBlank else { return nil }
    let lowest = (part.block.lastLine ?? part.headings.last ?? body.lowerBound) + 1
    let previous = (lowest..<max(lowest, index)).last { !lines[$0].isBlank }
    if CreditLine(line) != nil, let previous, TitleBlock.isTitle(lines[previous], words) {
      return (previous, "标题行下面是作者、来源、更新时间")
    }
    // Something must stand above it, or it is still the title before.
    guard let previous else { return nil }
    if line.squeezed.hasPrefix("关于"), isAlone(previous),
      TitleBlock.isTitle(line, words) && endsTitle(index, in: body)
    {
      return (index, "另一件公文的标题行（关于……）")
    }
    if line.isSpread, words.endsTitle(line.squeezed) {
      let isAbove = TitleBlock.isTitle(lines[previous], words) && !lines[previous].isFinished
      return (isAbove ? previous : index, "字间加空格的标题行")
    }
    return nil
  }

  /// Whether a line is no list of attachments and does not run on into the next.
  private func isAlone(_ line: Int) -> Bool {
    lines[line].isFinished && !lines[line].squeezed.hasPrefix("附")
  }

  private func endsTitle(_ index: Int, in body: Range<Int>) -> Bool {
    if words.endsTitle(lines[index].squeezed) { return true }
    let next = ((index + 1)..<body.upperBound).first { !lines[$0].isBlank }
    return next.map { TitleBlock.isLastLine(lines[$0], words) } ?? false
  }
}
