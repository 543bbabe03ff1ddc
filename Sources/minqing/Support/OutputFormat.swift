import ArgumentParser
internal import FoundationEssentials
import Records

/// The forms in which results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case plain
  case json
}

/// The forms of what can stand in a table.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case plain
  case json
  /// A table that Excel opens.
  case csv
}

/// Prints a value as JSON with sorted keys, so that equal results are equal texts.
///
/// Keys come out in the fixed English form of all exports: `byteStart` as `byte_start`.
///
/// - Parameters:
///   - value: The value.
///   - mask: What covers personal data; nil to print it as it stands.
/// - Throws: What the encoder throws.
func printJSON(_ value: some Encodable, covered mask: PersonalDataMask?) throws {
  try print(json(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes], mask))
}

/// Prints a value as JSON on one line; see `printJSON`.
func printJSONLine(_ value: some Encodable, covered mask: PersonalDataMask?) throws {
  try print(json(value, [.sortedKeys, .withoutEscapingSlashes], mask))
}

private func json(
  _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting, _ mask: PersonalDataMask?
) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = formatting
  encoder.keyEncodingStrategy = .convertToSnakeCase
  let bytes = Array(try encoder.encode(value))
  return String(decoding: mask.map { JSONCover($0).covered(bytes) } ?? bytes, as: UTF8.self)
}
