import ArgumentParser

/// The forms in which findings are printed.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case plain
  case json
  case sarif
}
