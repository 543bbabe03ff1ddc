internal import ChineseText

/// A key of a record's header or of an issue block, and everything that follows from it.
///
/// The one table of fields drives the reader, the index, the query language, the exports and
/// the help; see ``all``. Term prefixes and slots are plain data here: only the index knows
/// what they are for.
public struct Field: Sendable {
  /// What a value is.
  public enum Kind: Sendable, Hashable {
    /// Free text.
    case text
    /// Several names, cut at 、，；.
    case names
    /// A day.
    case date
    /// A day or a stretch of days.
    case period
    /// A figure, perhaps inexact.
    case quantity
    /// 是 or 否.
    case yesNo
    /// An entry of a vocabulary.
    case vocabulary(VocabularyName)
    /// A number or sign that stays as typed, such as 〔2010〕5号.
    case code
  }

  /// Where a key may stand.
  public struct Scope: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: Int

    /// Creates a scope from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// In a record's header.
    public static let record = Scope(rawValue: 1)
    /// In an issue block.
    public static let issue = Scope(rawValue: 2)
    /// In an item of a plan.
    public static let planItem = Scope(rawValue: 8)
    /// In a commitment.
    public static let commitment = Scope(rawValue: 16)
    /// In a pair.
    public static let pair = Scope(rawValue: 32)
    /// In an entry of a roster.
    public static let person = Scope(rawValue: 64)
    /// In one of the seven things of a station.
    public static let equipment = Scope(rawValue: 128)
    /// Nowhere: the index derives the value, and queries may ask for it.
    public static let derived = Scope(rawValue: 4)
  }

  /// The Chinese key: the field's identity.
  public let name: String
  /// The fixed name in exports.
  public let english: String
  /// Other keys that are understood.
  public let aliases: [String]
  /// What a value is.
  public let kind: Kind
  /// Where the key may stand.
  public let scope: Scope
  /// What the field's terms begin with in the index; nil where it is not searched by name.
  public let termPrefix: String?
  /// Where the field's value is kept for ranges, order and counts; nil where it is not.
  public let valueSlot: UInt32?
  /// Whether results are counted by this field.
  public let isFacet: Bool
  /// What the field means, in one Chinese line.
  public let summary: String

  init(
    _ name: String, _ english: String, _ kind: Kind = .text, _ scope: Scope = .record,
    aliases: [String] = [], prefix: String? = nil, slot: UInt32? = nil, facet: Bool = false,
    summary: String
  ) {
    self.name = name
    self.english = english
    self.aliases = aliases
    self.kind = kind
    self.scope = scope
    termPrefix = prefix
    valueSlot = slot
    isFacet = facet
    self.summary = summary
  }

  /// Returns the field of a key in any of its spellings, widths and scripts.
  public static func named(_ key: String) -> Field? {
    // The usual spelling needs no folding.
    byKey[key] ?? byKey[normalized(key)]
  }

  /// Returns the field that a query may ask for by a name, those that no header has included.
  public static func queryable(_ name: String) -> Field? {
    let wanted = normalized(name)
    return named(name)
      ?? derived.first { field in
        ([field.name, field.english] + field.aliases).contains { normalized($0) == wanted }
      }
  }

  /// Returns the field whose key looks most like this one, to suggest it; nil where none does.
  public static func closest(to key: String) -> Field? {
    let wanted = normalized(key)
    return all.map { ($0, EditDistance.between(wanted, normalized($0.name))) }
      .filter { $0.1 <= max(1, wanted.count / 2) }
      .min { $0.1 < $1.1 }?.0
  }

  private static let byKey: [String: Field] = {
    var table: [String: Field] = [:]
    for field in all {
      for key in [field.name, field.english] + field.aliases {
        table[normalized(key)] = field
      }
    }
    return table
  }()

  private static func normalized(_ key: String) -> String {
    fold(key).filter { $0 != " " && $0 != "_" }
  }
}

extension Field: Hashable {
  /// Fields are the same when their names are.
  public static func == (left: Field, right: Field) -> Bool { left.name == right.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
