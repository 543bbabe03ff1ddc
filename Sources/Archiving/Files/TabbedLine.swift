/// A line of fields between tabs, in which any text fits: tab, line end and backslash are escaped.
enum TabbedLine {
  /// Writes fields as a line without its end.
  static func text(_ fields: [String]) -> String {
    fields.map(escaped).joined(separator: "\t")
  }

  /// Reads the fields of a line; nil where it is no UTF-8.
  static func fields(_ line: ArraySlice<UInt8>) -> [String]? {
    guard let text = String(validating: line, as: UTF8.self) else { return nil }
    return text.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
      .map { unescaped(String($0)) }
  }

  private static func escaped(_ field: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\\": view.append(contentsOf: "\\\\".unicodeScalars)
      case "\t": view.append(contentsOf: "\\t".unicodeScalars)
      case "\n": view.append(contentsOf: "\\n".unicodeScalars)
      case "\r": view.append(contentsOf: "\\r".unicodeScalars)
      default: view.append(scalar)
      }
    }
    return String(view)
  }

  private static func unescaped(_ field: String) -> String {
    guard field.unicodeScalars.contains("\\") else { return field }
    var view = String.UnicodeScalarView()
    var isMarked = false
    for scalar in field.unicodeScalars {
      if isMarked {
        let meanings: [Unicode.Scalar: Unicode.Scalar] = ["t": "\t", "n": "\n", "r": "\r"]
        view.append(meanings[scalar] ?? scalar)
        isMarked = false
      } else if scalar == "\\" {
        isMarked = true
      } else {
        view.append(scalar)
      }
    }
    return String(view)
  }
}
