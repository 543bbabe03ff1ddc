internal import CXapian

/// A failure that Xapian reported, or that reaching it met.
public struct XapianError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong, as far as a caller can act on it.
  ///
  /// A struct, so that codes can be added without breaking exhaustive switches elsewhere.
  public struct Code: Sendable, Hashable {
    private let name: String

    /// Another writer holds the database.
    public static let databaseLocked = Code(name: "databaseLocked")
    /// A writer committed twice since the reader's revision; reopen and try again.
    public static let databaseModified = Code(name: "databaseModified")
    /// There is no database at the path.
    public static let databaseNotFound = Code(name: "databaseNotFound")
    /// The database cannot be opened.
    public static let databaseOpening = Code(name: "databaseOpening")
    /// The database's files are damaged.
    public static let databaseCorrupt = Code(name: "databaseCorrupt")
    /// The database was written by a version of Xapian that this one cannot read.
    public static let databaseVersion = Code(name: "databaseVersion")
    /// The database was closed before.
    public static let databaseClosed = Code(name: "databaseClosed")
    /// Some other fault of the database, such as a failed write.
    public static let database = Code(name: "database")
    /// The disk is full, or a quota or a limit on the size of files is reached.
    public static let diskFull = Code(name: "diskFull")
    /// No document has this number.
    public static let documentNotFound = Code(name: "documentNotFound")
    /// An argument is out of range, such as a term above 245 bytes.
    public static let invalidArgument = Code(name: "invalidArgument")
    /// The call does not fit the state, such as a transaction within a transaction.
    public static let invalidOperation = Code(name: "invalidOperation")
    /// Xapian does not support this, such as a phrase of phrases.
    public static let unimplemented = Code(name: "unimplemented")
    /// A wildcard stands for more terms than allowed.
    public static let wildcardTooBroad = Code(name: "wildcardTooBroad")
    /// This build of Xapian lacks the feature.
    public static let featureUnavailable = Code(name: "featureUnavailable")
    /// A remote database cannot be reached.
    public static let network = Code(name: "network")
    /// A number does not fit.
    public static let range = Code(name: "range")
    /// Memory is exhausted.
    public static let outOfMemory = Code(name: "outOfMemory")
    /// Anything else.
    public static let other = Code(name: "other")
  }

  /// What went wrong.
  public let code: Code
  /// Xapian's own words, in English; for logs.
  public let message: String

  /// The code and the message.
  public var description: String { "\(code): \(message)" }

  init(code: Code, message: String) {
    self.code = code
    self.message = message
  }
}

extension XapianError.Code: CustomStringConvertible {
  /// The code's name.
  public var description: String { name }

  init(_ code: cxapian_code) {
    self =
      switch code {
      case CXAPIAN_DATABASE_LOCKED: .databaseLocked
      case CXAPIAN_DATABASE_MODIFIED: .databaseModified
      case CXAPIAN_DATABASE_NOT_FOUND: .databaseNotFound
      case CXAPIAN_DATABASE_OPENING: .databaseOpening
      case CXAPIAN_DATABASE_CORRUPT: .databaseCorrupt
      case CXAPIAN_DATABASE_VERSION: .databaseVersion
      case CXAPIAN_DATABASE_CLOSED: .databaseClosed
      case CXAPIAN_DATABASE_OTHER: .database
      case CXAPIAN_DISK_FULL: .diskFull
      case CXAPIAN_DOCUMENT_NOT_FOUND: .documentNotFound
      case CXAPIAN_INVALID_ARGUMENT: .invalidArgument
      case CXAPIAN_INVALID_OPERATION: .invalidOperation
      case CXAPIAN_UNIMPLEMENTED: .unimplemented
      case CXAPIAN_WILDCARD: .wildcardTooBroad
      case CXAPIAN_FEATURE_UNAVAILABLE: .featureUnavailable
      case CXAPIAN_NETWORK: .network
      case CXAPIAN_RANGE: .range
      case CXAPIAN_OUT_OF_MEMORY: .outOfMemory
      default: .other
      }
  }
}

/// Throws what a status reports; every call of the C layer goes through here.
func check(_ status: cxapian_status) throws(XapianError) {
  guard status.code != CXAPIAN_OK else { return }
  defer { cxapian_string_free(status.message) }
  let message = status.message.map { String(cString: $0) } ?? "no message"
  throw XapianError(code: XapianError.Code(status.code), message: message)
}

/// The handle that a successful call wrote.
func written(_ pointer: OpaquePointer?) -> OpaquePointer {
  guard let pointer else { preconditionFailure("success without a handle") }
  return pointer
}
