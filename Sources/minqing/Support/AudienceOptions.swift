import ArgumentParser
import Records

/// For whom a command answers; common to the commands that find, show and export records.
struct AudienceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "只要谁可以看的：县情.yaml“查看”里的职务，如 镇群众工作办公室；或范围：站内、镇内、县内、公示。", valueName: "谁"))
  var audience: String?

  /// Returns the audience that was named, by the county's rules; everybody before the corpus
  /// where none was.
  ///
  /// - Throws: A usage error where the county knows no such role.
  func audience(by rules: CountyRules) throws -> Audience {
    guard let audience else { return .unrestricted }
    guard let known = rules.audience(named: audience) else {
      let names = rules.audienceNames
      let roles = names.roles.isEmpty ? "" : names.roles.joined(separator: "、") + "；或 "
      throw ValidationError(
        "县情.yaml的“查看”里没有“\(audience)”。--audience 可以写：\(roles)\(names.circles.joined(separator: "、"))。"
      )
    }
    return known
  }

  /// Ends the command where a record is closed to an audience.
  ///
  /// - Throws: ``CommandFailure`` that says how open the record is.
  func require(_ audience: Audience, _ record: Record, _ rules: CountyRules) throws {
    guard rules.isOpen(record, to: audience) else {
      let openness = rules.openness(of: record)
      throw CommandFailure(
        message: "\(record.path) 的公开范围是“\(openness)”，“\(audience.name)”不能看（见 规则/县情.yaml 的“查看”）。")
    }
  }
}
