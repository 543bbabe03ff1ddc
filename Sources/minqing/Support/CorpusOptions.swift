import ArgumentParser
import Records
import Search

/// Where the records and the index are; common to all commands.
struct CorpusOptions: ParsableArguments {
  @Option(help: ArgumentHelp("资料目录（默认 corpus，或环境变量 MINQING_CORPUS）。", valueName: "目录"))
  var corpus: String?

  @Option(help: ArgumentHelp("索引目录（默认 index，或环境变量 MINQING_INDEX）。", valueName: "目录"))
  var index: String?

  /// The corpus folder that was named, or the usual one.
  var corpusPath: String { corpus ?? Terminal.variable("MINQING_CORPUS") ?? "corpus" }

  /// The index folder that was named, or the usual one.
  var indexFolder: IndexFolder {
    IndexFolder(root: index ?? Terminal.variable("MINQING_INDEX") ?? "index")
  }

  /// A record's path below the corpus, with or without the corpus folder before it.
  func recordPath(_ path: String) -> String {
    let root = corpusPath + "/"
    return path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  }

  /// Opens the corpus.
  func openCorpus() throws -> Corpus {
    try reporting { try Corpus(root: corpusPath) }
  }

  /// Opens the index of the corpus.
  func openIndex(of corpus: Corpus) throws -> SearchIndex {
    try reporting { try SearchIndex(corpus: corpus, folder: indexFolder) }
  }
}

/// A failure that ends the program with status 2.
struct CommandFailure: Error {
  let message: String
}

/// Runs a body and turns its errors into failures with their own Chinese message.
func reporting<Result>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as any CustomStringConvertible & Error {
    throw CommandFailure(message: error.description)
  }
}
