internal import ChineseText
internal import Records

/// Finds page breaks, page numbers and running heads in a text that was laid out in pages.
///
/// Pages are parted by form feeds, as `pdftotext` writes them; a text without any is left alone.
struct PageFurniture {
  private(set) var repairs: [Repair] = []
  /// The lines taken out, as places among the lines.
  private(set) var lines: Set<Int> = []

  private let source: SourceText
  private let squeezed: [String]

  private static let formFeed: UInt8 = 0x0C
  /// A head stands on so many pages at least, and on more than half of them.
  private static let fewestPages = 3
  /// Shorter lines may be alike by chance; in characters, digits left out.
  private static let shortestHead = 3
  private static let longestNumber = 4

  init(_ source: SourceText) {
    self.source = source
    guard source.bytes.contains(Self.formFeed) else {
      squeezed = []
      return
    }
    squeezed = (0..<source.lineCount).map(source.squeezedLine)
    let pages = pageRanges
    var reasons: [Int: String] = [:]
    for page in pages {
      let written = page.filter { !squeezed[$0].isEmpty }
      for line in [written.first, written.last].compactMap({ $0 })
      where Self.isPageNumber(squeezed[line]) {
        reasons[line] = "页码"
      }
    }
    for line in runningHeads(pages, without: Set(reasons.keys)) { reasons[line] = "每页相同的页眉或页脚" }
    // What is left blank between two pages is no paragraph's end.
    for (page, next) in zip(pages, pages.dropFirst()) {
      let isLeft = { (line: Int) in !squeezed[line].isEmpty && reasons[line] == nil }
      let end = page.last(where: isLeft).map { $0 + 1 } ?? page.lowerBound
      let start = next.first(where: isLeft) ?? next.upperBound
      for line in end..<start where reasons[line] == nil { reasons[line] = "换页处的空行" }
    }
    for (line, reason) in reasons.sorted(by: { $0.key < $1.key }) {
      lines.insert(line)
      repairs += source.removal(of: line, .pageFurniture, reason: reason)
    }
    dropFormFeeds()
  }

  private var pageRanges: [Range<Int>] {
    var starts = [0]
    for line in 1..<max(1, source.lineCount) {
      let range = source.lineRange(line + 1)
      if range.first.map({ source.bytes[$0] == Self.formFeed }) ?? false { starts.append(line) }
    }
    return zip(starts, starts.dropFirst() + [source.lineCount]).map { $0..<$1 }
  }

  /// 3, -3-, 第3页, 第3页共5页, 3/5.
  private static func isPageNumber(_ text: String) -> Bool {
    let core = text.filter { !"-—–·~.|".contains($0) }
    let digits = core.filter { $0.isASCII && $0.isNumber }
    let rest = core.filter { !($0.isASCII && $0.isNumber) }
    return (1...(2 * longestNumber)).contains(digits.count)
      && ["", "第页", "第页共页", "第页,共页", "/", "页", "共页第页", "第页/共页"].contains(rest)
      && (rest != "" || digits.count <= longestNumber)
  }

  /// The first and last lines that pages have in common; the first of each stays.
  private func runningHeads(_ pages: [Range<Int>], without numbers: Set<Int>) -> [Int] {
    var found: [Int] = []
    for isHead in [true, false] {
      var places: [String: [Int]] = [:]
      for page in pages {
        let written = page.filter { !squeezed[$0].isEmpty && !numbers.contains($0) }
        guard let line = isHead ? written.first : written.last else { continue }
        places[squeezed[line].filter { !$0.isNumber }, default: []].append(line)
      }
      for (text, lines) in places
      where text.count >= Self.shortestHead && lines.count >= Self.fewestPages
        && 2 * lines.count > pages.count
      {
        found += lines.dropFirst()
      }
    }
    return found
  }

  private mutating func dropFormFeeds() {
    for offset in source.bytes.indices where source.bytes[offset] == Self.formFeed {
      let line = source.line(at: offset) - 1
      guard !lines.contains(line) else { continue }
      repairs.append(
        Repair(.pageFurniture, of: source, offset..<(offset + 1), to: "", reason: "换页符"))
    }
  }
}
