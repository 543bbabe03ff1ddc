extension Catalogue {
  /// The catalogue as a page to print: A4 across, the head of the table on every sheet.
  ///
  /// - Throws: ``ArchiveError`` where the built-in template is broken.
  public func html() throws(ArchiveError) -> String {
    try PageTemplate.render(
      Self.page,
      [
        "title": title, "columns": Self.columns, "rows": rows.map { ["cells": $0] },
        "count": entries.count,
      ])
  }

  private static let page = """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <title>{{title}}</title>
    <style>
    @page { size: A4 landscape; margin: 15mm 12mm; }
    body { font-family: "SimSun", "Songti SC", "Noto Serif CJK SC", serif; font-size: 10.5pt; }
    h1 { font-size: 18pt; text-align: center; font-weight: normal; }
    table { border-collapse: collapse; width: 100%; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: 1px solid #000; padding: 2pt 4pt; text-align: left; }
    th { text-align: center; font-weight: normal; background: #eee; }
    td:nth-child(1), td:nth-child(6), td:nth-child(7), td:nth-child(8) { text-align: center; }
    td:nth-child(2), td:nth-child(6) { white-space: nowrap; }
    </style>
    </head>
    <body>
    <h1>{{title}}</h1>
    {{> table}}
    <p>共{{count}}件。</p>
    </body>
    </html>

    """
}
