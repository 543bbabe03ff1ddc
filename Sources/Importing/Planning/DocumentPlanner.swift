internal import ChineseText
internal import Duplicates
internal import Records

/// Plans the documents of one file.
struct DocumentPlanner {
  private let importer: Importer
  private let source: SourceText
  private let fileName: String
  private let folder: String
  private let lines: [TextLine]
  private let words: TypeWords
  private let characters: CharacterRepairs
  private let facts: KnownFacts

  private(set) var documents: [PlannedDocument] = []

  init(
    _ importer: Importer, _ source: SourceText, name: String, folder: String, facts: KnownFacts
  ) {
    self.importer = importer
    self.source = source
    fileName = name
    self.facts = facts
    self.folder = folder
    words = TypeWords(importer.corpus.rules.vocabularies)
    characters = CharacterRepairs(source)
    lines = TextLine.lines(of: source, repairs: characters.repairs)
    var known = importer.options.comparesWithCorpus ? importer.texts.records : KnownRecords([])
    let parts = DocumentSplitter(lines, words: words).parts
    for part in parts {
      let document = plan(part, number: documents.count + 1, known)
      documents.append(document)
      // Adding to what is known copies it all, which a file of one document can do without.
      guard document.duplicateOf == nil, documents.count < parts.count else { continue }
      known.add(document.path, Array(document.recordText.utf8), importer.corpus.rules)
    }
  }

  private func plan(
    _ part: DocumentPart, number: Int, _ known: KnownRecords
  ) -> PlannedDocument {
    let (text, notes) = repair(part)
    let isFirst = number == 1
    let header = HeaderInference(
      lines, of: part, text: text.text, fileStem: FileName.stem(of: fileName), words: words,
      places: importer.corpus.rules.places, facts: isFirst ? facts : KnownFacts())
    let title = header.title
    let path = "\(folder)/\(FileName.ofDocument(number: number, title: title))"
    var values = isFirst ? facts.completing(header.header) : header.header
    if !facts.isConverted {
      values.append(HeaderValue(field: .originalEncoding, value: source.encoding.rawValue))
    }
    values.append(HeaderValue(field: .sourceFile, value: fileName))
    values += facts.related.map { HeaderValue(field: .related, value: $0) }
    let (duplicate, likeness) = known.copies(of: text.text)
    if let duplicate {
      values.removeAll { $0.field == .related }
      let others = facts.related + ["\(duplicate)（同一）"]
      values.append(HeaderValue(field: .related, value: others.joined(separator: "、")))
    }
    return PlannedDocument(
      path: path, number: number, title: title, type: header.type,
      date: header.date,
      period: header.period, place: header.place, header: values, text: text,
      reason: part.reason, notes: header.notes + notes + noteEnd(part) + likeness,
      duplicateOf: duplicate,
      isRecord: false)
  }

  /// Shorter last lines may be a signature or a heading; in characters.
  private static let shortestSentence = 20

  /// Notes a text that breaks off.
  private func noteEnd(_ part: DocumentPart) -> [ImportNote] {
    guard let last = part.lines.last(where: { !lines[$0].isBlank }),
      !part.setApart.contains(last), let end = lines[last].text.last
    else { return [] }
    let isOpen = "“‘（《、，,(".contains(end)
    let isLong = lines[last].squeezed.count > Self.shortestSentence
    guard isOpen || isLong && !lines[last].isFinished else { return [] }
    return [ImportNote(line: last + 1, message: "正文到这里没有说完，后面可能缺了内容。请对照原件。")]
  }

  /// Makes the repairs of a document: within lines, then across lines, then quotation marks,
  /// whose pairs may stand on two lines.
  private func repair(_ part: DocumentPart) -> (text: ImportedText, notes: [ImportNote]) {
    let range = lines[part.lines.lowerBound].range.lowerBound..<upperBound(of: part)
    var allowed = importer.options.repairs
    if !facts.mayHaveWraps { allowed.remove(.hardWrap) }
    let takesLinesOut = allowed.isSuperset(of: [.pageFurniture, .doubledLine])
    let removed = takesLinesOut ? characters.removedLines : []
    let wraps = HardWraps(lines, of: part, in: source, without: removed)
    var repairs = (characters.repairs + wraps.repairs).filter {
      allowed.contains($0.kind) && range.contains($0.range.lowerBound)
    }
    let headings = part.headings.map { index in
      Repair(
        .heading, of: source, lines[index].range.lowerBound..<lines[index].end.upperBound, to: "",
        reason: "合订文件的篇目行，不属于这一件的正文")
    }
    repairs.removeAll { repair in headings.contains { $0.range.overlaps(repair.range) } }
    repairs += headings
    repairs += lineEnds(part, besides: repairs, without: removed)
    if allowed.contains(.lostQuote) {
      let quotes = LostQuotes(LocatedText(text(range, repairs)), of: source)
      let notes = (facts.mayHaveWraps ? wraps.notes : []) + quotes.notes
      return (text(range, repairs + quotes.repairs), ordered(notes, within: part))
    }
    return (text(range, repairs), ordered(wraps.notes, within: part))
  }

  private func text(_ range: Range<Int>, _ repairs: [Repair]) -> ImportedText {
    ImportedText(original: source.string(range), start: range.lowerBound, repairs: repairs)
  }

  private func upperBound(of part: DocumentPart) -> Int {
    part.lines.isEmpty
      ? source.bytes.count : lines[part.lines.upperBound - 1].end.upperBound
  }

  private func lineEnds(
    _ part: DocumentPart, besides repairs: [Repair], without removed: Set<Int>
  ) -> [Repair] {
    let taken = Set(repairs.map(\.range.upperBound))
    return part.lines.filter { !removed.contains($0) }.compactMap { index in
      let end = lines[index].end
      guard !taken.contains(end.upperBound) || end.isEmpty, source.string(end) != "\n" else {
        return nil
      }
      return Repair(
        .lineEnd, of: source, end, to: "\n",
        reason: end.isEmpty ? "文件最后一行没有行尾" : "行尾改为资料库统一的写法")
    }
  }

  private func ordered(_ notes: [ImportNote], within part: DocumentPart) -> [ImportNote] {
    let own = characters.notes.filter { note in
      note.line.map { part.lines.contains($0 - 1) } ?? false
    }
    return (own + notes).sorted { $0.line ?? 0 < $1.line ?? 0 }
  }
}
