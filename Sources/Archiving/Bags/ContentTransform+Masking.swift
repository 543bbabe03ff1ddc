internal import Records

extension ContentTransform {
  /// Covers personal data; what is no text, and so cannot be covered, does not leave.
  public static let masking = ContentTransform(name: "遮盖个人信息") { _, bytes in
    guard let source = try? SourceText(decoding: bytes), !source.bytes.contains(0) else {
      return .withheld("不是文本，遮盖不了个人信息。")
    }
    let covered = PersonalDataMask().masked(source.bytes)
    guard covered != source.bytes else { return .unchanged }
    return .changed(covered, places: changedRuns(source.bytes, covered))
  }

  /// The number of stretches in which two texts of one length differ.
  private static func changedRuns(_ before: [UInt8], _ after: [UInt8]) -> Int {
    var count = 0
    var differs = false
    for (old, new) in zip(before, after) {
      if old != new, !differs { count += 1 }
      differs = old != new
    }
    return count
  }
}
