internal import FoundationEssentials
internal import Records

/// Finds the place of an imported file in the corpus.
struct Destination {
  private let root: String
  private let folder: String

  init(corpus: Corpus, folder: String) {
    root = corpus.root
    self.folder = folder
  }

  /// Returns the place below the corpus, and whether the same bytes stand there already.
  ///
  /// A name that another file has taken gets `-2`, `-3` and so on.
  func place(of name: String, data: [UInt8], isRecord: Bool) -> (path: String, isTaken: Bool) {
    let stem = FileName.stem(of: name)
    let digest = ContentDigest(of: data)
    var number = 1
    while true {
      let suffix = number > 1 ? "-\(number)" : ""
      let path = "\(folder)/\(stem)\(suffix)\(isRecord ? Self.recordExtension(name) : "")"
      let kept = isRecord ? path : "\(path)/\(Self.keptName(name))"
      guard FileManager.default.fileExists(atPath: "\(root)/\(path)") else { return (path, false) }
      if let there = FileManager.default.contents(atPath: "\(root)/\(kept)"),
        ContentDigest(of: Array(there)) == digest
      {
        return (path, true)
      }
      number += 1
    }
  }

  /// The name under which the original bytes are kept.
  static func keptName(_ name: String) -> String { FileName.clean(name) + ".orig" }

  /// Only these are read as records; anything else becomes a text.
  private static func recordExtension(_ name: String) -> String {
    name.hasSuffix(".md") ? ".md" : ".txt"
  }
}
