/// A value of JSON as it was written.
///
/// A number stays the text that was typed, so that `0.10` and twenty digits survive, and an
/// object keeps its order and its repeated keys.
enum JSONValue: Sendable, Hashable {
  /// A member of an object.
  struct Member: Sendable, Hashable {
    let key: String
    let value: JSONValue
  }

  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// The value as one text; nil for null, lists and objects.
  var scalar: String? {
    switch self {
    case .bool(let value): value ? "true" : "false"
    case .number(let text), .string(let text): text
    case .null, .array, .object: nil
    }
  }

  /// What it is, in Chinese.
  var kind: String {
    switch self {
    case .null: "空值"
    case .bool: "真假值"
    case .number: "数"
    case .string: "文字"
    case .array: "列表"
    case .object: "对象"
    }
  }
}
