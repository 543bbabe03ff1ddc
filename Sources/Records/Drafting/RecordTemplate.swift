/// The text with which a record of a type begins.
///
/// `{键}` stands for a value: a field's name, or one of the words of ``NewRecord``. A line of
/// the header whose value is not known stays, empty, for the person to fill in.
public struct RecordTemplate: Sendable, Hashable {
  /// The type, in the vocabulary's words.
  public let type: String
  /// The text with its places to fill in.
  public let text: String

  /// The folder of a county's own templates, below 规则: `模板/民情日记.txt`.
  public static let folder = "模板"

  /// Returns the text with its places filled in; what has no value becomes empty.
  ///
  /// - Parameters:
  ///   - own: Values that a person gave; those that no place names become lines of the header.
  ///   - usual: Values for the places that are left.
  /// - Returns: The text of the record.
  func filled(with own: [String: String], usual: [String: String]) -> String {
    let values = usual.merging(own) { $1 }
    var result = ""
    var used: Set<String> = []
    var rest = text[...]
    while let opening = rest.firstIndex(of: "{"),
      let closing = rest[opening...].firstIndex(of: "}")
    {
      let name = String(rest[rest.index(after: opening)..<closing])
      result += rest[..<opening]
      // After `键: ` stands a value of the header, which YAML must understand.
      let isHeaderValue = result.hasSuffix(": ") && values[name] != nil
      result += isHeaderValue ? Self.written(values[name]) : values[name] ?? ""
      used.insert(name)
      rest = rest[rest.index(after: closing)...]
    }
    result += rest
    let more = Field.all.filter {
      $0.scope.contains(.record) && !used.contains($0.name) && own[$0.name] != nil
    }
    let lines = more.map { RecordWriter.line(key: $0.name, value: own[$0.name] ?? "") + "\n" }
    guard !lines.isEmpty, let end = result.range(of: "\n---\n") else { return result }
    result.replaceSubrange(end, with: "\n" + lines.joined() + "---\n")
    return result
  }

  /// A value as it stands after the key and its colon; a plain number needs no quotes.
  private static func written(_ value: String?) -> String {
    let value = value ?? ""
    let isNumber = !value.isEmpty && value.allSatisfy { $0.isASCII && $0.isNumber }
    if isNumber, !value.hasPrefix("0") || value == "0" { return value }
    return String(RecordWriter.line(key: "", value: value).dropFirst(2))
  }
}

extension String {
  /// The first place of a text.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    ranges(of: text).first
  }
}
