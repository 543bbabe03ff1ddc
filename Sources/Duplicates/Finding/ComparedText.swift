internal import ChineseText
internal import Records

/// A text without wraps, spaces and punctuation, as it is compared.
struct ComparedText {
  /// The digest of what is left; nil where the text is too short to tell.
  let digest: ContentDigest?
  /// The runs of characters; none where the text is too short.
  let shingles: ShingleSet

  init(_ text: String) {
    let bare = FoldedText(text).bare
    let isLong = bare.count >= ComparedRecord.shortestText
    shingles = ShingleSet(bare: isLong ? bare : [])
    digest = isLong ? ContentDigest(of: Array(String(scalars: bare).utf8)) : nil
  }
}
