/// The problems that villages bring, and the words in which they are told.
///
/// Three levels: a first level (`道路交通`), a problem that one office can act on (`道路硬化`), and
/// its aspects (`修路通路`). Cue terms stand with the aspects; each carries a weight, and a
/// combination counts only where its parts stand near one another.
public struct ProblemVocabulary: Sendable {
  /// A cue term, or several that must stand together.
  public struct Cue: Sendable, Hashable {
    /// For each part the words of which one must stand there; one part for a plain term.
    public let parts: [[String]]
    /// How much it tells, 1 to 5.
    public let weight: Int
  }

  /// One side of a problem, with the cues that tell of it.
  public struct Aspect: Sendable, Hashable {
    /// The name, as shown.
    public let name: String
    /// The cues.
    public let cues: [Cue]
  }

  /// A problem that one office can act on.
  public struct Problem: Sendable, Hashable {
    /// The name, which is also its identity.
    public let name: String
    /// The first level above it.
    public let family: String
    /// The values of the vocabulary 类别 that it is filed under, the usual one first.
    public let categories: [String]
    /// Its codes in other lists, as written.
    public let codes: [String]
    /// Its aspects.
    public let aspects: [Aspect]
  }

  /// The problems in the order of the file.
  public let problems: [Problem]
  /// Words that contain a cue and mean something else.
  public let excluded: [String]
}
