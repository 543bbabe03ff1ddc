extension Converter {
  /// The programs for each kind of file, the best first.
  ///
  /// Pandoc keeps the order of a document's parts and needs no desktop; LibreOffice reads what
  /// the old formats really hold. Programs that lose text without saying so are left out:
  /// `xls2csv` drops Chinese cells, `antiword` cuts words in tables, and Pandoc's reader of RTF
  /// loses digits (``RTFText``).
  static func table(for format: OfficeFormat) -> [Converter] {
    switch format {
    case .docx: [pandoc("docx"), officeText]
    case .odt: [pandoc("odt"), officeText]
    case .html: [pandoc("html"), officeText, webBrowser]
    case .rtf: [officeText]
    case .doc: [officeToWord, officeText, catdoc]
    case .pdf: [pdftotext]
    case .xlsx: [xlsx2csv, officeTable]
    case .xls: [officeTable]
    case .ods: [officeTable]
    default: []
    }
  }

  /// The name under which the file to be read stands in the working folder.
  static func inputName(for format: OfficeFormat) -> String {
    "input.\(format.rawValue)"
  }

  private static func pandoc(_ format: String) -> Converter {
    Converter(
      "pandoc", package: "pandoc",
      [
        "--sandbox", "--from=\(format)", "--to=plain", "--wrap=none",
        "--lua-filter=\(PandocFilter.name)", "{}",
      ], helpers: [PandocFilter.name: PandocFilter.text])
  }

  private static let pdftotext = Converter(
    "pdftotext", package: "poppler-utils", ["-q", "-enc", "UTF-8", "-eol", "unix", "{}", "-"])

  private static let catdoc = Converter(
    "catdoc", package: "catdoc", ["-w", "-s", "cp936", "-d", "utf-8", "{}"])

  private static let webBrowser = Converter(
    "w3m", package: "w3m",
    ["-dump", "-cols", "10000", "-I", "UTF-8", "-O", "UTF-8", "-T", "text/html", "{}"])

  /// Sheets are parted by a form feed (12), which no cell can hold.
  private static let xlsx2csv = Converter(
    "xlsx2csv", package: "xlsx2csv", ["-a", "-m", "-p", "x12", "-f", "%Y-%m-%d", "{}"])

  /// Of its own texts LibreOffice tears the rows of tables; Pandoc keeps them.
  private static let officeToWord = soffice(
    "writer", "docx:MS Word 2007 XML", result: .files(".docx"), next: .docx)

  private static let officeText = soffice(
    "writer", "txt:Text (encoded):UTF8", result: .files(".txt"))

  /// Comma, quotation mark, UTF-8, from line 1, formatted as shown, all sheets (-1); see the
  /// token list of LibreOffice's CSV filter.
  private static let officeTable = soffice(
    "calc", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
    result: .files(".csv"))

  private static func soffice(
    _ part: String, _ filter: String, result: Result, next: OfficeFormat? = nil
  ) -> Converter {
    Converter(
      "soffice", package: "libreoffice-\(part)-nogui",
      // A profile of its own, or a running LibreOffice would be asked instead.
      [
        "-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore",
        "--convert-to", filter, "{}",
      ], result: result, next: next)
  }
}
