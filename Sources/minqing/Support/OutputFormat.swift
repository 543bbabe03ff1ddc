import ArgumentParser
internal import FoundationEssentials

/// The forms in which results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case plain
  case json
}

/// Prints a value as JSON with sorted keys, so that equal results are equal texts.
///
/// Keys come out in the fixed English form of all exports: `byteStart` as `byte_start`.
func printJSON(_ value: some Encodable) throws {
  try print(json(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]))
}

/// Prints a value as JSON on one line.
func printJSONLine(_ value: some Encodable) throws {
  try print(json(value, [.sortedKeys, .withoutEscapingSlashes]))
}

private func json(
  _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting
) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = formatting
  encoder.keyEncodingStrategy = .convertToSnakeCase
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
