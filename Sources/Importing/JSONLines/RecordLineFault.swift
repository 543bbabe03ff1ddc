/// A line that is no record.
struct RecordLineFault: Error, Sendable, Hashable {
  /// What is wrong, in Chinese.
  let message: String
  /// What to do, in Chinese.
  let remedy: String

  init(message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }

  /// A value of the wrong type.
  init(_ member: JSONValue.Member, expected: String) {
    message = "“\(member.key)”的值是\(member.value.kind)，应当是\(expected)。"
    remedy = "请改正这个值；没有内容时可以不写这个键。"
  }
}
