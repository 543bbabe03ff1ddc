import Archiving
import ArgumentParser
import Records

/// Whether personal data goes out covered; common to all commands that print records' text.
struct PrivacyOptions: ParsableArguments {
  @Flag(help: "导出时不遮盖身份证号、电话等（要用 --as 写明职务，会记入归档日志）。")
  var unmasked = false

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("以什么职务导出原文，须在县情.yaml的“可看原文”里。", valueName: "职务"))
  var role: String?

  func validate() throws {
    if unmasked, role == nil { throw ValidationError("--unmasked 要和 --as 职务 一起用，如 --as 县级档案员。") }
  }

  /// Returns how the output of a command is covered; nil where it goes out as it stands.
  ///
  /// A reader at the terminal sits before the corpus itself; everything else — a file, another
  /// program — is covered unless a role that may asks otherwise.
  ///
  /// - Parameters:
  ///   - corpus: The corpus that the text is from.
  ///   - isPlain: Whether the output is for reading.
  ///   - purpose: The command, to be written down.
  /// - Returns: The mask, or nil.
  /// - Throws: ``CommandFailure`` where the role may not, or the log cannot be written.
  func mask(of corpus: Corpus, isPlain: Bool, purpose: String) throws -> PersonalDataMask? {
    guard unmasked, let role else {
      return isPlain && Terminal.isReader ? nil : PersonalDataMask()
    }
    try reporting { try UnmaskedPermit(corpus).permit(role, purpose: purpose) }
    return nil
  }
}

extension PersonalDataMask? {
  /// Returns a text covered, where there is a mask.
  func callAsFunction(_ text: String) -> String {
    map { $0.masked(text) } ?? text
  }
}
