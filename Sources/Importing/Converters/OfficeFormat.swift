/// What a file that was handed over is, by its bytes first and its name second.
public enum OfficeFormat: String, Sendable, Hashable, CaseIterable {
  /// Plain text or Markdown in any encoding.
  case text
  /// One record a line.
  case jsonLines
  /// Word since 2007 (ECMA-376).
  case docx
  /// Word before 2007, and WPS Writer.
  case doc
  /// OpenDocument text.
  case odt
  /// Rich Text Format.
  case rtf
  /// A page of the web.
  case html
  /// A page of the web with its pictures in one file (RFC 2557).
  case webArchive
  /// Portable Document Format.
  case pdf
  /// Excel since 2007.
  case xlsx
  /// Excel before 2007, and WPS Spreadsheets.
  case xls
  /// OpenDocument spreadsheet.
  case ods
  /// A table as text: commas, tabs or semicolons.
  case table
  /// A message (RFC 5322).
  case mail
  /// An office file that is locked with a password.
  case encrypted
  /// OFD, the fixed-layout format of Chinese offices (GB/T 33190).
  case ofd
  /// Slides.
  case slides
  /// A picture, a scan among them.
  case picture
  /// Several files packed in one.
  case archive
  /// What is left of an office file: its beginning is there, its parts are not.
  case damaged
  /// A file made by none of these.
  case unknown

  /// The name in Chinese.
  public var title: String {
    switch self {
    case .text: "文本"
    case .jsonLines: "数据"
    case .docx, .doc: "Word文档"
    case .odt: "OpenDocument文档"
    case .rtf: "RTF文档"
    case .html, .webArchive: "网页"
    case .pdf: "PDF"
    case .xlsx, .xls: "Excel表格"
    case .ods: "OpenDocument表格"
    case .table: "文本表格"
    case .mail: "邮件"
    case .encrypted: "加密的文档"
    case .ofd: "OFD版式文件"
    case .slides: "幻灯片"
    case .picture: "图片"
    case .archive: "压缩包"
    case .damaged: "损坏的或没有拷完整的文档"
    case .unknown: "不认识的格式"
    }
  }

  /// Whether the end of a line may cut a sentence: in fixed layouts and typed text it may, in
  /// the paragraphs of a word processor it does not.
  var mayHaveWraps: Bool {
    switch self {
    case .docx, .doc, .odt, .rtf, .html, .webArchive: false
    default: true
    }
  }

  /// What to do with a file of a kind that holds no text to be had; nil for all others.
  var remedyWithoutText: String? {
    switch self {
    case .encrypted: "请用原来的软件打开，去掉密码另存后再导入。"
    case .ofd: "请用OFD阅读器打开，另存为PDF或纯文本再导入。"
    case .slides: "请用原来的软件打开，另存为PDF或纯文本再导入。"
    case .picture: "请先识别文字（如 apt install ocrmypdf tesseract-ocr-chi-sim），存为文本再导入。"
    case .archive: "请先解压到文件夹，再导入那个文件夹。"
    case .damaged: "请从原处重新拷贝一份；原处的也打不开，请对方重发。"
    case .unknown: "请用原来的软件打开，另存为UTF-8纯文本（.txt）再导入。"
    default: nil
    }
  }
}
