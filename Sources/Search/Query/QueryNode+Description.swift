internal import ChineseText
internal import Records

extension QueryNode: CustomStringConvertible {
  /// How the query was understood, in Chinese.
  public var description: String {
    switch self {
    case .everything: "全部"
    case .phrase(let phrase): phrase.description
    case .prefix(let text): "\(text)*"
    case .near(let left, let right, let distance): "\(left) 近/\(distance) \(right)"
    case .pattern(let pattern): "/\(pattern.source)/"
    case .field(let field, let value): "\(field.name):“\(value)”"
    case .dates(let field, let from, let to):
      "\(field.name):\(from?.description ?? "")..\(to?.description ?? "")"
    case .numbers(let field, let low, let high):
      "\(field.name):\(Self.number(low))..\(Self.number(high))"
    case .present(let field): "有:\(field.name)"
    case .absent(let field): "无:\(field.name)"
    case .likeness(let phrases): "接近" + phrases.map(\.description).joined(separator: "、")
    case .condition(let part): "限于\(part)"
    case .all(let parts): "(" + parts.map(\.description).joined(separator: " 且 ") + ")"
    case .any(let parts): "(" + parts.map(\.description).joined(separator: " 或 ") + ")"
    case .not(let part): "非 \(part)"
    }
  }

  private static func number(_ value: Double?) -> String {
    guard let value else { return "" }
    return Int(exactly: value).map(String.init) ?? String(value)
  }
}

extension QueryPhrase: CustomStringConvertible {
  /// The text in quotation marks, with the other forms by reason: `“饮水”（同义词：吃水、自来水）`.
  public var description: String {
    let groups = [Reason.synonym, .numeral].compactMap { reason -> String? in
      let forms = variants.filter { $0.reason == reason }.map(\.text)
      return forms.isEmpty ? nil : "\(reason.rawValue)：" + forms.joined(separator: "、")
    }
    return "“\(text)”" + (groups.isEmpty ? "" : "（\(groups.joined(separator: "；"))）")
  }
}
