internal import CXapian

/// A document in the making: a plain value with no tie to a database.
public struct DocumentDraft: Sendable {
  /// Terms with their positions, as one batch for the C layer.
  private var batch = PostingBatch()
  private var values: [UInt32: [UInt8]] = [:]
  /// What is stored with the document and given back with a match.
  public var data: [UInt8] = []

  /// Creates an empty document.
  public init() {}

  /// Adds a term.
  ///
  /// - Parameters:
  ///   - term: At most 245 bytes of UTF-8, not empty.
  ///   - wdf: What the term adds to the within-document frequency, 0 or more.
  public mutating func addTerm(_ term: String, wdf: Int = 1) {
    batch.append(term: Array(term.utf8), wdf: wdf, positions: [])
  }

  /// Adds a term that filters only: it has no frequency and so no weight.
  public mutating func addBooleanTerm(_ term: String) {
    addTerm(term, wdf: 0)
  }

  /// Adds a term at a position.
  public mutating func addPosting(_ term: String, position: UInt32, wdf: Int = 1) {
    batch.append(term: Array(term.utf8), wdf: wdf, positions: [position])
  }

  /// Adds all terms of a batch.
  public mutating func append(_ other: PostingBatch) {
    batch.append(other)
  }

  /// Sets the value of a slot; an empty value takes it away.
  public mutating func setValue(_ value: String, slot: UInt32) {
    setValue(Array(value.utf8), slot: slot)
  }

  /// Sets the value of a slot to bytes, which compare in byte order.
  public mutating func setValue(_ value: [UInt8], slot: UInt32) {
    values[slot] = value
  }

  /// Lends the draft as a Xapian document for the time of one call.
  func withDocument(
    _ body: (OpaquePointer) -> cxapian_status
  ) throws(XapianError) {
    var pointer: OpaquePointer?
    try check(cxapian_document_new(&pointer))
    let document = written(pointer)
    defer { cxapian_document_free(document) }
    try check(data.withCBytes { cxapian_document_set_data(document, $0) })
    for (slot, value) in values {
      try check(value.withCBytes { cxapian_document_set_value(document, slot, $0) })
    }
    try check(batch.bytes.withCBytes { cxapian_document_add_batch(document, $0) })
    try check(body(document))
  }
}
