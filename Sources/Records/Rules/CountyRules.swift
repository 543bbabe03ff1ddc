internal import FoundationEssentials
internal import Glibc
internal import Synchronization

/// The files of the folder 规则, each read when it is first needed.
///
/// A query needs the synonyms and nothing else, so nothing is read in advance. A missing file
/// stands for the built-in one; a broken one is a finding, and the built-in one is used.
public final class CountyRules: Sendable {
  private let folder: String
  private let cache = Mutex<Cache>(Cache())

  private struct Cache {
    var places: PlaceBook?
    var vocabularies: Vocabularies?
    var profile: CountyProfile?
    var retention: RetentionSchedule?
    var problems: ProblemVocabulary?
    var synonyms: SynonymBook?
    var findings: [Finding] = []
  }

  init(folder: String) {
    self.folder = folder
  }

  /// The files that `minqing init` writes: name and content.
  public static var defaultFiles: [(name: String, content: String)] {
    DefaultRules.files
  }

  /// The places.
  public var places: PlaceBook {
    cached(\.places) { cache in
      load("地名.yaml", orDefault: DefaultRules.places, &cache, RulesReader.places)
    }
  }

  /// The vocabularies.
  public var vocabularies: Vocabularies {
    cached(\.vocabularies) { cache in
      let result = load(
        "词表.yaml", orDefault: DefaultRules.vocabularies, &cache, RulesReader.vocabularies)
      // A county need not write the lists that it leaves as they are.
      var slips: [RulesSlip] = []
      let builtIn = try? RulesReader.vocabularies(DefaultRules.vocabularies, &slips)
      return builtIn.map(result.filled) ?? result
    }
  }

  /// The county's profile.
  public var profile: CountyProfile {
    cached(\.profile) { cache in
      load("县情.yaml", orDefault: DefaultRules.profile, &cache, RulesReader.profile)
    }
  }

  /// How long each type of record is kept, as far as the county or else this program suggests.
  public var retention: RetentionSchedule {
    cached(\.retention) { cache in
      let own = load("县情.yaml", orDefault: DefaultRules.profile, &cache) {
        text, _ throws(RulesError) in try RulesReader.retention(text)
      }
      let builtIn = try? RulesReader.retention(DefaultRules.profile)
      return own ?? builtIn ?? RetentionSchedule(entries: [])
    }
  }

  /// The problems of villages and the words that tell of them.
  public var problems: ProblemVocabulary {
    cached(\.problems) { cache in
      load("类别.txt", orDefault: BuiltInProblems.text, &cache) {
        text, _ throws(RulesError) in try ProblemVocabularyReader.read(text)
      }
    }
  }

  /// The words that mean the same.
  public var synonyms: SynonymBook {
    cached(\.synonyms) { cache in
      load("同义词.txt", orDefault: DefaultRules.synonyms, &cache) { text, _ in
        SynonymBook(reading: text)
      }
    }
  }

  /// What is wrong with the files read so far.
  public var findings: [Finding] {
    cache.withLock { $0.findings }
  }

  /// What is wrong with any of the files; those that nobody needed yet are read for this.
  public var allFindings: [Finding] {
    (_, _, _, _, _, _) = (places, vocabularies, profile, retention, problems, synonyms)
    return findings + nameFindings
  }

  /// The names in 县情.yaml that lead nowhere; none where it cannot be read, which is told already.
  private var nameFindings: [Finding] {
    guard let text = try? read(ProfileChoice.fileName), let root = try? RulesReader.root(of: text)
    else { return [] }
    return ProfileNameCheck(root, vocabularies: vocabularies).slips.map {
      $0.finding(in: Corpus.rulesFolder + "/" + ProfileChoice.fileName)
    }
  }

  /// Returns the name under which the county's lists have a value: the village of 下庄子, the type of
  /// 日记; nil where they have none, or the field has no list.
  public func canonical(_ value: String, of field: Field) -> String? {
    if case .vocabulary(let name) = field.kind { return vocabularies.resolve(value, in: name) }
    if field == .villages { return places.resolve(value)?.village }
    return field == .town ? places.town(named: value) : nil
  }

  /// Returns what the cache holds at a place, reading it the first time.
  private func cached<Value: Sendable>(
    _ place: any WritableKeyPath<Cache, Value?> & Sendable,
    _ read: (inout Cache) -> Value
  ) -> Value {
    cache.withLock { cache in
      if let known = cache[keyPath: place] { return known }
      let value = read(&cache)
      cache[keyPath: place] = value
      return value
    }
  }

  /// The text of a rules file; nil where there is none.
  fileprivate func read(_ name: String) throws(RulesError) -> String? {
    let path = folder + "/" + name
    var status = stat()
    // A link that leads nowhere is a file that cannot be opened, and not a file that is missing.
    guard lstat(path, &status) == 0 else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw RulesError(line: 1, message: "文件打不开")
    }
    guard let source = try? SourceText(decoding: Array(data)) else {
      throw RulesError(line: 1, message: "文字编码无法识别")
    }
    guard !source.bytes.contains(0) else {
      throw RulesError(line: 1, message: "里面有空字符，像是损坏了")
    }
    return source.string(0..<source.bytes.count)
  }

  private func load<Result>(
    _ name: String, orDefault builtIn: String, _ cache: inout Cache,
    _ parse: (String, inout [RulesSlip]) throws(RulesError) -> Result
  ) -> Result {
    let path = Corpus.rulesFolder + "/" + name
    var slips: [RulesSlip] = []
    do throws(RulesError) {
      if let text = try read(name) {
        let result = try parse(text, &slips)
        // What a later group takes over from an earlier one is one place, noted twice.
        cache.findings += Set(slips).map { $0.finding(in: path) }.sorted()
        return result
      }
    } catch {
      let finding = error.finding(in: path)
      // Two parts of the rules may be read from one file.
      if !cache.findings.contains(finding) { cache.findings.append(finding) }
    }
    do throws(RulesError) {
      return try parse(builtIn, &slips)
    } catch {
      preconditionFailure("built-in rules are unreadable: \(error.message)")
    }
  }
}

extension CountyRules {
  /// A digest over all rules files: the index is built anew when it changes.
  public var fingerprint: String {
    let parts = DefaultRules.files.map { file in
      file.name + "\n" + ((try? read(file.name)) ?? file.content)
    }
    return ContentDigest(of: Array(parts.joined(separator: "\n").utf8)).description
  }
}
