internal import ChineseText
public import Records

/// What counts for a phrase besides its own text.
public struct PhraseExpansion: Sendable {
  private let synonyms: SynonymBook?
  private let writesNumerals: Bool

  /// Nothing but the text itself.
  public static let none = PhraseExpansion(synonyms: nil, writesNumerals: false)

  private init(synonyms: SynonymBook?, writesNumerals: Bool) {
    (self.synonyms, self.writesNumerals) = (synonyms, writesNumerals)
  }

  /// Takes the synonyms of a county and the other ways of writing numbers.
  ///
  /// - Parameters:
  ///   - rules: The county's rules.
  ///   - usesSynonyms: Whether synonyms count.
  ///   - usesNumerals: Whether other ways of writing a number count.
  public init(rules: CountyRules, usesSynonyms: Bool = true, usesNumerals: Bool = true) {
    self.init(synonyms: usesSynonyms ? rules.synonyms : nil, writesNumerals: usesNumerals)
  }

  /// Returns a phrase with the forms that count for it.
  ///
  /// Only a phrase that is a listed word as a whole has synonyms: 饮水 has, 饮水困难 has not.
  func expanding(_ phrase: QueryPhrase) -> QueryPhrase {
    guard !phrase.isQuoted else { return phrase }
    var phrase = phrase
    let folded = fold(phrase.text)
    var known: Set<String> = [folded]
    for word in synonyms?.words(meaning: folded) ?? [] where known.insert(fold(word)).inserted {
      phrase.variants.append(QueryPhrase.Variant(text: word, reason: .synonym))
    }
    if writesNumerals {
      for form in NumeralForms.alternatives(to: phrase.text) where known.insert(form).inserted {
        phrase.variants.append(QueryPhrase.Variant(text: form, reason: .numeral))
      }
    }
    return phrase
  }
}

extension QueryNode {
  /// The query with the other forms that count for its phrases.
  public func expanded(by expansion: PhraseExpansion) -> QueryNode {
    mapped { node in
      switch node {
      case .phrase(let phrase): .phrase(expansion.expanding(phrase))
      case .near(let left, let right, let distance):
        .near(expansion.expanding(left), expansion.expanding(right), distance: distance)
      default: node
      }
    }
  }

  /// Whether any phrase has other forms.
  var isExpanded: Bool { phrases.contains { !$0.variants.isEmpty } }

  /// The query without other forms.
  var literal: QueryNode {
    mapped { node in
      switch node {
      case .phrase(let phrase): .phrase(phrase.literal)
      case .near(let left, let right, let distance):
        .near(left.literal, right.literal, distance: distance)
      default: node
      }
    }
  }
}
