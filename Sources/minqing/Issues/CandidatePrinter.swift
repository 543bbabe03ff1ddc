import ChineseText
import Issues

/// Prints candidates for a person, two lines and a line of reasons each.
struct CandidatePrinter {
  /// On how many candidates somebody has decided.
  let decided: Int

  func print(_ candidates: [Candidate], limit: Int) {
    for candidate in candidates.prefix(limit) {
      let date = candidate.date?.description
      let place = [candidate.village ?? "村不明", candidate.type, date].compactMap { $0 }
      Swift.print("\(Terminal.styled(candidate.id, .heading))  \(place.joined(separator: " · "))")
      let evidence = Terminal.styled("  [\(candidate.path):\(candidate.line)]", .faint)
      Swift.print("  \(candidate.sentence)\(evidence)")
      let words = candidate.problem.words.map { "“\($0)”" }.joined(separator: "、")
      let signs = ["像“\(candidate.problem.name)”：说到\(words)"] + candidate.signs
      Swift.print("  把握\(candidate.score.percent)；\(signs.joined(separator: "；"))")
    }
    let rest = candidates.count > limit ? "，这里列出前\(limit)条，其余加 -n" : ""
    let done = decided > 0 ? "；已决定的\(decided)条不再列出" : ""
    Swift.print(
      candidates.isEmpty
        ? "没有找到没登记的问题\(done)。"
        : "共\(candidates.count)条可能是没登记的问题\(rest)\(done)。立项：minqing candidates 代号 --promote --by 职务")
  }
}
