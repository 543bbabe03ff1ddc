internal import Mustache

/// Fills the pages that the program carries.
enum PageTemplate {
  /// A table of `columns` and `rows`, each row with its `cells`; for `{{> table}}`.
  private static let table = """
    <table>
    <thead><tr>{{#columns}}<th>{{.}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>

    """

  /// Returns a page with its values, escaped for HTML.
  ///
  /// - Throws: ``ArchiveError`` where the template is broken.
  static func render(_ template: String, _ values: [String: Any]) throws(ArchiveError) -> String {
    do {
      var library = MustacheLibrary()
      try library.register(table, named: "table")
      return try MustacheTemplate(string: template).render(values, library: library)
    } catch {
      throw ArchiveError("页面写不出来。", remedy: "这是程序的错误，请报告：\(error)")
    }
  }
}
