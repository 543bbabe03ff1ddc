/// Writes tables that Excel opens as they are (RFC 4180, with a byte order mark).
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it: a record's
/// text is written by many hands and must not run in the reader's program.
public enum CSVText {
  /// What Excel needs to read a file as UTF-8; written once, before the first row.
  public static let mark = "\u{FEFF}"

  /// Returns a row with its line end.
  public static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  private static func cell(_ value: String) -> String {
    var text = value
    if let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first),
      !isNumber(text)
    {
      text = "'" + text
    }
    // "\r\n" is one character, and no single one of these.
    let needsQuotes = text.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }

  /// A negative figure is harmless and should stay a figure.
  private static func isNumber(_ text: String) -> Bool {
    text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == ".") }
      && Double(text) != nil
  }
}

extension CSVText {
  /// A row of a table with the line on which it begins, from 1.
  public struct Row: Sendable, Hashable {
    /// The cells; at least one.
    public let cells: [String]
    /// The line of the file.
    public let line: Int
    /// The number of the row from 1, blank ones counted.
    public let number: Int

    /// Makes a row of a table that is no CSV.
    package init(cells: [String], line: Int, number: Int) {
      (self.cells, self.line, self.number) = (cells, line, number)
    }
  }

  /// Reads a table: cells cut at commas, tabs or semicolons, whichever its first lines have most.
  ///
  /// Quoted cells may hold line breaks; blank lines are left out.
  public static func rows(of text: String) -> [Row] {
    let separator = separator(of: text)
    var rows: [Row] = []
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuoted = false
    var line = 1
    var firstLineOfRow = 1
    var number = 0
    var previous: Unicode.Scalar?
    func endCell() {
      cells.append(String(cell))
      cell = String.UnicodeScalarView()
      wasQuoted = false
    }
    func endRow() {
      endCell()
      number += 1
      if cells.count > 1 || !cells[0].isEmpty {
        rows.append(Row(cells: cells, line: firstLineOfRow, number: number))
      }
      cells = []
    }
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
      defer { previous = scalar }
      let endsLine = scalar == "\n" || scalar == "\r"
      if endsLine, !(scalar == "\n" && previous == "\r") { line += 1 }
      if isQuoted {
        if scalar == "\"" { isQuoted = false } else { cell.append(scalar) }
      } else if scalar == "\"", cell.isEmpty || wasQuoted {
        // A second quotation mark in a quoted cell stands for itself.
        if wasQuoted { cell.append(scalar) }
        isQuoted = true
        wasQuoted = true
      } else if scalar == separator {
        endCell()
      } else if endsLine {
        if scalar == "\n", previous == "\r" { continue }
        endRow()
        firstLineOfRow = line
      } else {
        cell.append(scalar)
      }
    }
    if !cell.isEmpty || !cells.isEmpty { endRow() }
    return rows
  }

  /// Titles above a table have few separators, so that the first lines together decide.
  private static let linesCompared = 10

  private static func separator(of text: String) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = ["\t": 0, ",": 0, ";": 0]
    var lines = 0
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == "\n", !isQuoted { lines += 1 }
      if lines == linesCompared { break }
      if !isQuoted { counts[scalar]? += 1 }
    }
    // Prose in a cell holds commas, but none of its marks is a tab.
    if counts["\t", default: 0] > 0 { return "\t" }
    return counts[";", default: 0] > counts[",", default: 0] ? ";" : ","
  }
}
