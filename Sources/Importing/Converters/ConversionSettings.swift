internal import Glibc
public import Records

/// How external programs are called.
public struct ConversionSettings: Sendable, Hashable {
  /// How long a program may take for one file.
  public var timeLimit: Duration
  /// How many bytes of text a program may give.
  public var outputLimit: Int
  /// The folders in which programs are looked for, in order.
  public var programFolders: [String]

  /// Creates settings; by default two minutes, as much text as a record holds, and the folders
  /// of `PATH`.
  public init(
    timeLimit: Duration = .seconds(120), outputLimit: Int = Corpus.largestFile,
    programFolders: [String]? = nil
  ) {
    self.timeLimit = timeLimit
    self.outputLimit = outputLimit
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    self.programFolders = programFolders ?? path.split(separator: ":").map(String.init)
  }

  /// Returns the path of a program; nil where it is not there.
  func path(of program: String) -> String? {
    programFolders.lazy.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }
}
