internal import ChineseText

/// Finds which question marks of a paragraph stand for quotation marks.
///
/// Each mark may open a quotation, close one, or be a question mark. Every reading has a cost:
/// no quotation opens before a comma or closes behind one, and a question mark ends a clause
/// that asks something. The cheapest reading of the whole paragraph is taken; a mark that it
/// leaves as a question mark without a question is one that lost its partner.
struct QuotePairing {
  /// What a mark stands for.
  enum Role: Sendable {
    case open
    case close
    case innerOpen
    case innerClose
    case question
  }

  /// The marks, as places in the paragraph, with their roles.
  private(set) var roles: [(place: Int, role: Role)] = []
  /// The marks taken for question marks though nothing is asked.
  private(set) var unclear: [Int] = []

  private let scalars: ArraySlice<Unicode.Scalar>

  /// Costs, of no unit: only their order matters.
  private enum Cost {
    static let besideNothing = 2
    static let wrongSide = 12
    static let emptyQuotation = 32
    static let longQuotation = 4
    static let inner = 8
    static let questionWithoutWord = 16
  }
  /// Few quotations of a slogan or a name are longer, in characters.
  private static let usualLength = 40

  private static let beforeQuotation: Set<Unicode.Scalar> = Set(
    ",，、:：;；。.!！(（《〈【“‘ 　".unicodeScalars)
  private static let afterQuotation: Set<Unicode.Scalar> = Set(
    ",，、:：;；。.!！)）》〉】”’… 　".unicodeScalars)
  private static let asking = ["吗", "呢", "么", "怎", "谁", "哪", "何", "多少", "是否", "能否", "可否", "咋"]

  /// Reads a paragraph in which `places` are the marks in question.
  init(_ scalars: ArraySlice<Unicode.Scalar>, places: [Int]) {
    self.scalars = scalars
    guard !places.isEmpty else { return }
    for (place, role) in zip(places, cheapestRoles(places)) {
      roles.append((place, role))
      if role == .question, !asks(place) { unclear.append(place) }
    }
  }

  /// A reading of the marks up to one: how deep in quotations, and what the mark is.
  private struct State: Hashable {
    var depth: Int
    var role: Role
  }

  private func cheapestRoles(_ places: [Int]) -> [Role] {
    var best: [State: Int] = [State(depth: 0, role: .question): 0]
    var origins: [[State: State]] = []
    for (number, place) in places.enumerated() {
      var next: [State: Int] = [:]
      var origin: [State: State] = [:]
      let gap = number > 0 ? place - places[number - 1] - 1 : 0
      for (state, cost) in best {
        for (role, depth) in Self.moves(from: state.depth) {
          let after = State(depth: depth, role: role)
          var sum = cost + self.cost(of: role, at: place)
          if state.role == .open && role == .close
            || state.role == .innerOpen && role == .innerClose
          {
            sum += gap == 0 ? Cost.emptyQuotation : gap > Self.usualLength ? Cost.longQuotation : 0
          }
          if sum < next[after] ?? .max {
            next[after] = sum
            origin[after] = state
          }
        }
      }
      best = next
      origins.append(origin)
    }
    guard var state = best.filter({ $0.key.depth == 0 }).min(by: Self.isBetter)?.key else {
      return places.map { _ in .question }
    }
    var result: [Role] = []
    for origin in origins.reversed() {
      result.append(state.role)
      guard let previous = origin[state] else { break }
      state = previous
    }
    return result.reversed()
  }

  /// A fixed order among equals, for dictionaries have none.
  private static func isBetter(_ left: (State, Int), _ right: (State, Int)) -> Bool {
    left.1 != right.1 ? left.1 < right.1 : left.0.role == .close && right.0.role != .close
  }

  private static func moves(from depth: Int) -> [(Role, Int)] {
    switch depth {
    case 0: [(.open, 1), (.question, 0)]
    case 1: [(.close, 0), (.innerOpen, 2), (.question, 1)]
    default: [(.innerClose, 1), (.question, 2)]
    }
  }

  private func cost(of role: Role, at place: Int) -> Int {
    switch role {
    case .open: opening(place)
    case .close: closing(place)
    case .innerOpen: opening(place) + Cost.inner
    case .innerClose: closing(place)
    case .question: asks(place) ? 0 : Cost.questionWithoutWord
    }
  }

  private func opening(_ place: Int) -> Int {
    let next = neighbour(place + 1)
    if next.map(Self.afterQuotation.contains) ?? true { return Cost.wrongSide }
    let previous = neighbour(place - 1)
    return previous.map { Self.beforeQuotation.contains($0) || $0 == "?" } ?? true
      ? 0 : Cost.besideNothing
  }

  private func closing(_ place: Int) -> Int {
    let previous = neighbour(place - 1)
    if previous.map({ Self.beforeQuotation.contains($0) && $0 != "." && $0 != "。" }) ?? true {
      return Cost.wrongSide
    }
    let next = neighbour(place + 1)
    return next.map { Self.afterQuotation.contains($0) || $0 == "?" } ?? true
      ? 0 : Cost.besideNothing
  }

  private func neighbour(_ place: Int) -> Unicode.Scalar? {
    scalars.indices.contains(place) ? scalars[place] : nil
  }

  /// Whether the clause before a mark asks something.
  private func asks(_ place: Int) -> Bool {
    let clause = scalars[..<place].suffix { $0 != "?" && !Self.afterQuotation.contains($0) }
    let folded = fold(.joining(clause))
    return Self.asking.contains { folded.contains($0) }
  }
}

extension ArraySlice {
  /// The longest end whose elements all satisfy a condition.
  fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice {
    var start = endIndex
    while start > startIndex, condition(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
