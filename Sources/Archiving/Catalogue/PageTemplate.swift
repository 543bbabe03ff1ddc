internal import Mustache

/// Fills the pages that the program carries.
enum PageTemplate {
  /// Returns a page with its values, escaped for HTML.
  ///
  /// - Throws: ``ArchiveError`` where the template is broken.
  static func render(_ template: String, _ values: [String: Any]) throws(ArchiveError) -> String {
    do {
      return try MustacheTemplate(string: template).render(values)
    } catch {
      throw ArchiveError("页面写不出来。", remedy: "这是程序的错误，请报告：\(error)")
    }
  }
}
