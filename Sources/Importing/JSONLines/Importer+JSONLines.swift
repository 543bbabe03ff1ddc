extension Importer {
  /// Whether a file holds one record a line, by its name.
  public static func isJSONLines(_ path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson")
  }

  /// Imports a file of JSON Lines: one record a line, with the names of the field table.
  ///
  /// Records that are there already stay as they are, and a line that is no record is reported
  /// while all others go in.
  ///
  /// - Parameters:
  ///   - path: The path of the file, anywhere.
  ///   - isPreview: Whether only to say what would be done, and write nothing.
  /// - Returns: What was done, or would be.
  /// - Throws: ``ImportError`` where the file cannot be read, a line is marked as a state
  ///   secret, or the corpus cannot be written to; nothing was imported then.
  public func importLines(
    fileAt path: String, isPreview: Bool = false
  ) throws(ImportError) -> CollectionReport {
    let name = String(path.split(separator: "/").last ?? "")
    var collection = CollectionImport(self, path: path, name: name, isPreview: isPreview)
    return try collection.run()
  }
}
