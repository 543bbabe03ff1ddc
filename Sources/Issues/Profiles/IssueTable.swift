internal import ChineseText
internal import Records
internal import Search

/// What is known of all issues together without reading them: numbers, villages, profiles.
///
/// The issues stand in order of their numbers, as in ``IssueBook``. The table lies in packed
/// storage, so that it can be kept in a file and mapped; what is made anew and what was kept are
/// read in one way.
struct IssueTable: Sendable {
  /// Raised whenever the same issues would give another table.
  static let version = "3"

  /// Of which state of the records and rules this is the table.
  let key: String
  /// What every issue is about.
  let profiles: ProblemProfiles
  /// The village of each issue as a number, -1 where it is unknown: every link compares all.
  let villages: PackedArray<Int32>
  private let solved: PackedArray<UInt8>
  private let ids: PackedStrings
  private let idOrder: PackedArray<Int32>
  private let documentRows: PackedRows
  private let documents: PackedArray<UInt32>
  private let storage: PackedStorage

  /// Analyses the issues of a book.
  init(_ issues: [Issue], rules: CountyRules, key: String) {
    var writer = PackedWriter()
    writer.append([key])
    ProfileReading(issues, rules: rules).pack(into: &writer)
    var numbers: [String: Int32] = [:]
    writer.append(
      issues.map { issue -> Int32 in
        guard let village = issue.village else { return -1 }
        let number = numbers[village] ?? Int32(numbers.count)
        numbers[village] = number
        return number
      })
    writer.append(issues.map { UInt8($0.isSolved ? 1 : 0) })
    let ids = issues.map { fold($0.id) }
    writer.append(ids)
    writer.append(
      ids.indices.sorted { (ids[$0], $0) < (ids[$1], $1) }.map { Int32($0) })
    writer.append(rowsOf: issues.map(\.mentions.count))
    writer.append(issues.flatMap { $0.mentions.map(\.document) })
    guard let table = IssueTable(PackedStorage(writer.bytes())) else {
      preconditionFailure("a table just packed cannot be read")
    }
    self = table
  }

  /// Opens a table in storage; nil where it is damaged.
  init?(_ storage: PackedStorage) {
    guard var reader = PackedReader(storage), let key = reader.strings(), key.count == 1,
      let profiles = ProblemProfiles(&reader), let villages = reader.array(of: Int32.self),
      let solved = reader.array(of: UInt8.self), let ids = reader.strings(),
      let idOrder = reader.array(of: Int32.self),
      let documentStarts = reader.array(of: UInt32.self),
      let documents = reader.array(of: UInt32.self),
      let documentRows = PackedRows(documentStarts, filling: documents.count)
    else { return nil }
    let counts = [villages.count, solved.count, ids.count, idOrder.count, documentRows.count]
    guard counts.allSatisfy({ $0 == profiles.count }),
      idOrder.allSatisfy({ (0..<profiles.count).contains(Int($0)) })
    else { return nil }
    self.key = key[0]
    (self.profiles, self.villages, self.solved) = (profiles, villages, solved)
    (self.ids, self.idOrder) = (ids, idOrder)
    (self.documentRows, self.documents, self.storage) = (documentRows, documents, storage)
  }

  /// How many issues there are.
  var count: Int { profiles.count }
  /// The whole as bytes, to be kept.
  var bytes: UnsafeRawBufferPointer { storage.bytes }

  /// Returns the place of an issue among the issues, whatever the width of its number is; nil
  /// where there is none of that number.
  func place(of id: String) -> Int? {
    let wanted = fold(id)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if ids[Int(idOrder[middle])] < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < count, ids[Int(idOrder[low])] == wanted else { return nil }
    return Int(idOrder[low])
  }

  /// The folded number of the issue at a place.
  func foldedID(at place: Int) -> String { ids[place] }

  /// The numbers of all issues in search form.
  var foldedIDs: [String] { (0..<ids.count).map { ids[$0] } }

  /// Whether the issue at a place ended with something done.
  func isSolved(at place: Int) -> Bool { solved[place] != 0 }

  /// The numbers of the index documents of an issue's mentions, oldest first.
  func documents(of place: Int) -> [UInt32] { Array(documents[documentRows[place]]) }
}
