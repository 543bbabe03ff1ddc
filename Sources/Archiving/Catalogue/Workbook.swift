internal import CXlsxWriter
internal import FoundationEssentials
internal import Glibc

/// Writes a table as an Excel workbook through libxlsxwriter.
///
/// Every cell is text, so that 0012 and 20100315 stay as they are.
enum Workbook {
  /// A column: its heading and its width in characters.
  typealias Column = (heading: String, width: Double)

  /// The longest text that Excel takes in a cell, in characters.
  private static let longestCell = 32_767
  /// The longest name of a sheet.
  private static let longestName = 31

  /// Writes a workbook of one sheet; a file of the name is replaced when the new one is whole.
  ///
  /// - Throws: ``ArchiveError`` where it cannot be written.
  static func write(
    _ title: String, _ columns: [Column], _ rows: [[String]], to path: String
  ) throws(ArchiveError) {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let scratch = "\(path[..<cut]).\(UUID().uuidString).xlsx"
    defer { unlink(scratch) }
    // The library tells of a folder that is not there only when all is done.
    guard access(cut == path.startIndex ? "." : String(path[..<cut]), W_OK) == 0,
      let book = workbook_new(scratch)
    else { throw ArchiveError.notWritable(path) }
    let isFilled = fill(book, title, columns, rows)
    // Closing frees the book in any case.
    guard workbook_close(book) == LXW_NO_ERROR, isFilled, rename(scratch, path) == 0 else {
      throw ArchiveError.notWritable(path)
    }
  }

  private static func fill(
    _ book: UnsafeMutablePointer<lxw_workbook>, _ title: String, _ columns: [Column],
    _ rows: [[String]]
  ) -> Bool {
    let name = String(title.filter { !"[]:*?/\\'".contains($0) }.prefix(longestName))
    guard let sheet = workbook_add_worksheet(book, name),
      let heading = workbook_add_format(book), let cell = workbook_add_format(book)
    else { return false }
    format_set_bold(heading)
    format_set_align(heading, UInt8(LXW_ALIGN_CENTER.rawValue))
    for format in [heading, cell] {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_text_wrap(format)
    }
    // 49 is Excel's format of text.
    format_set_num_format_index(cell, 49)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_set_footer(sheet, "&C&P / &N")
    for (index, column) in columns.enumerated() {
      let place = UInt16(index)
      worksheet_set_column(sheet, place, place, column.width, nil)
      guard worksheet_write_string(sheet, 0, place, column.heading, heading) == LXW_NO_ERROR else {
        return false
      }
    }
    for (index, row) in rows.enumerated() {
      for (place, text) in row.enumerated() {
        let short = String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestCell)))
        let status =
          short.isEmpty
          ? worksheet_write_blank(sheet, UInt32(index + 1), UInt16(place), cell)
          : worksheet_write_string(sheet, UInt32(index + 1), UInt16(place), short, cell)
        guard status == LXW_NO_ERROR else { return false }
      }
    }
    return true
  }
}

extension Catalogue {
  /// The widths of the columns in characters.
  private static let widths: [Double] = [6, 28, 16, 18, 48, 11, 8, 6, 12]

  /// Writes the catalogue as an Excel workbook.
  ///
  /// - Throws: ``ArchiveError`` where it cannot be written.
  public func writeWorkbook(to path: String) throws(ArchiveError) {
    let columns = zip(Self.columns, Self.widths).map { (heading: $0.0, width: $0.1) }
    try Workbook.write(title, columns, rows, to: path)
  }
}
