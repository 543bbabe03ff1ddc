import Issues

/// Prints what happened with a problem month by month.
struct TimelinePrinter {
  func print(_ timeline: ProblemTimeline) {
    for month in timeline.months {
      let counts = [
        ("提出", month.raised), ("又反映", month.again), ("办结", month.solved),
        ("解释", month.explained),
      ].filter { $0.1 > 0 }.map { "\($0.0)\($0.1)" }
      let places = month.villages.isEmpty ? "村不明" : month.villages.joined(separator: "、")
      let heading = Terminal.styled(month.month, .heading)
      Swift.print("   \(heading)  \(([places] + counts).joined(separator: "，"))")
      for event in month.events {
        let detail = event.detail.map { "：\($0)" } ?? ""
        Swift.print(
          "     \(event.name)  \(event.issue.village ?? "村不明") \(event.issue.id)\(detail)")
      }
    }
    Swift.print("")
  }
}
