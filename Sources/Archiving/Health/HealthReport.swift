/// How a corpus is, on a page: what a person should look at first.
public struct HealthReport: Sendable {
  /// A part of the page.
  public struct Section: Sendable, Hashable {
    /// What it is about.
    public let title: String
    /// What it comes to, in a sentence.
    public let summary: String
    /// The heads of the columns; none where there is no table.
    public let columns: [String]
    /// The lines below them.
    public let rows: [[String]]

    init(_ title: String, _ summary: String, columns: [String] = [], rows: [[String]] = []) {
      self.title = title
      self.summary = summary
      self.columns = rows.isEmpty ? [] : columns
      self.rows = rows
    }
  }

  /// What the page is called.
  public let title: String
  /// When it was made.
  public let moment: Moment
  /// The parts in order.
  public let sections: [Section]
  /// Whether anything is worse than a note.
  public let isHealthy: Bool
}

extension HealthReport {
  /// The report as a page that also prints on A4.
  ///
  /// - Returns: The text of the page.
  /// - Throws: ``ArchiveError`` where the built-in template is broken.
  public func html() throws(ArchiveError) -> String {
    try PageTemplate.render(
      Self.page,
      [
        "title": title, "moment": moment.short,
        "sections": sections.map { section -> [String: Any] in
          [
            "title": section.title, "summary": section.summary,
            "hasTable": !section.rows.isEmpty, "columns": section.columns,
            "rows": section.rows.map { ["cells": $0] },
          ]
        },
      ])
  }

  private static let page = """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <title>{{title}}</title>
    <style>
    @page { size: A4; margin: 14mm 12mm; }
    body { font-family: "SimSun", "Noto Serif CJK SC", serif; font-size: 10pt; max-width: 60em; }
    h1 { font-size: 16pt; font-weight: normal; }
    h2 { font-size: 12pt; margin: 8pt 0 2pt; break-after: avoid; }
    p { margin: 2pt 0; }
    main { columns: 2; column-gap: 8mm; }
    section { break-inside: avoid-column; }
    table { border-collapse: collapse; width: 100%; font-size: 9pt; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border-bottom: 1px solid #999; padding: 1pt 3pt; text-align: left; }
    th { font-weight: normal; color: #555; }
    </style>
    </head>
    <body>
    <h1>{{title}}</h1>
    <p>{{moment}}</p>
    <main>
    {{#sections}}
    <section>
    <h2>{{title}}</h2>
    <p>{{summary}}</p>
    {{#hasTable}}
    {{> table}}
    {{/hasTable}}
    </section>
    {{/sections}}
    </main>
    </body>
    </html>

    """
}
