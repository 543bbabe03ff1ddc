import Records

/// A value that nothing has, in the JSON of several commands.
struct UnknownValueDocument: Encodable {
  let field: String
  let value: String
  let listed: Bool
  let nearest: [String]

  private init(_ value: UnknownValue) {
    field = value.field.english
    self.value = value.value
    listed = value.isListed
    nearest = value.nearest
  }

  /// Returns the values for a document; nil, which leaves the key out, where there are none.
  static func list(_ values: [UnknownValue]) -> [UnknownValueDocument]? {
    values.isEmpty ? nil : values.map(UnknownValueDocument.init)
  }
}
