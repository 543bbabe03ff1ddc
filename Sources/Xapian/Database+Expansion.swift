internal import CXapian

/// A term that tells some documents from the others.
public struct ExpandedTerm: Sendable, Hashable {
  /// The term.
  public let term: String
  /// How much it tells, above 0.
  public let weight: Double
  /// How many of the given documents hold it, 1 or more.
  public let documents: Int
}

extension Database {
  /// Returns the terms that tell the given documents from all others, heaviest first (ESet).
  ///
  /// - Parameters:
  ///   - documents: The documents' numbers; a repeated one counts once.
  ///   - limit: At most this many terms, counted after those that are left out.
  ///   - prefix: Only terms that begin so.
  ///   - exclusions: Terms to leave out, such as those of the query.
  ///   - isIncluded: Tells whether a term may be returned; asked once for each term that the
  ///     documents hold and that nothing else excludes.
  /// - Returns: Terms of a weight above 0; one that tells nothing is left out.
  /// - Throws: ``XapianError`` with `documentNotFound` where no document has a number.
  /// - Complexity: Proportional to the documents' terms.
  /// - SeeAlso: <https://xapian.org/docs/apidoc/html/classXapian_1_1ESet.html>
  public func expand(
    from documents: [DocumentID], limit: Int, prefix: String = "",
    excluding exclusions: Set<String> = [], where isIncluded: ((String) -> Bool)? = nil
  ) throws(XapianError) -> [ExpandedTerm] {
    let filters = isIncluded != nil || !exclusions.isEmpty
    var expansion = Expansion { term in
      !exclusions.contains(term) && isIncluded?(term) ?? true
    }
    let status = withUnsafeMutablePointer(to: &expansion) { context in
      prefix.withCBytes { prefix in
        cxapian_expand(
          pointer, documents, documents.count, UInt32(clamping: limit), prefix,
          filters ? acceptTerm : nil, takeTerm, context)
      }
    }
    try check(status)
    return expansion.terms
  }
}

/// An expansion on its way through C; lives on the stack of the expanding call.
private struct Expansion {
  let accepts: (String) -> Bool
  var terms: [ExpandedTerm] = []

  init(accepts: @escaping (String) -> Bool) {
    self.accepts = accepts
  }
}

private let acceptTerm: cxapian_term_filter = { context, term in
  guard let context else { return 0 }
  let expansion = context.assumingMemoryBound(to: Expansion.self)
  return expansion.pointee.accepts(String(decoding: copied(term), as: UTF8.self)) ? 1 : 0
}

private let takeTerm: cxapian_expansion_visitor = { context, term, weight, documents in
  guard let context else { return 0 }
  context.assumingMemoryBound(to: Expansion.self).pointee.terms.append(
    ExpandedTerm(
      term: String(decoding: copied(term), as: UTF8.self), weight: weight,
      documents: Int(documents)))
  return 1
}
