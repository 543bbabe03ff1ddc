internal import ChineseText
internal import Records

/// What two copies of a text have in common: its letters, characters and digits in search form.
///
/// Line wraps, punctuation, width and script do not count.
struct ContentFingerprint: Hashable {
  private let digest: ContentDigest

  /// Shorter texts are alike by chance; in characters.
  private static let shortest = 20

  /// Reads a text; nil where it is too short to tell.
  init?(of text: String) {
    let folded = FoldedText(text)
    var view = String.UnicodeScalarView()
    var count = 0
    for scalar in folded.scalars {
      switch ScalarClass.of(scalar) {
      case .han, .letter, .digit:
        view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
        count += 1
      case .gap, .lineBreak:
        break
      }
    }
    guard count >= Self.shortest else { return nil }
    digest = ContentDigest(of: Array(String(view).utf8))
  }

  /// Reads the bodies of all records of a corpus; of equal ones the first path is kept.
  static func paths(in corpus: Corpus) -> [ContentFingerprint: String] {
    var paths: [ContentFingerprint: String] = [:]
    for file in corpus.listFiles().files {
      guard let record = corpus.read(file.path).record,
        let fingerprint = ContentFingerprint(of: record.source.string(record.bodyRange)),
        paths[fingerprint] == nil
      else { continue }
      paths[fingerprint] = file.path
    }
    return paths
  }
}
