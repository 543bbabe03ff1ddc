/// Finds many words in a text in one pass.
///
/// The automaton is that of Aho and Corasick, "Efficient string matching" (1975), over folded
/// scalars.
struct WordAutomaton: Sendable {
  /// Where a word stands.
  struct Match: Sendable {
    /// The folded scalars.
    let range: Range<Int>
    /// The word's number in the list the automaton was made from.
    let word: Int
  }

  private struct Node {
    var failure: Int32 = 0
    /// The word that ends here, or -1.
    var word: Int32 = -1
    /// The next node along the failures at which a word ends, or 0.
    var shorter: Int32 = 0
    var depth: Int32 = 0
  }

  private var nodes: [Node] = [Node()]
  /// The node after the root for each scalar of the basic plane; most text leaves it there.
  private var fromRoot = [Int32](repeating: 0, count: 0x1_0000)
  private var edges: [UInt64: Int32] = [:]

  /// Creates an automaton; empty words are never found.
  init(_ words: [[UInt32]]) {
    edges.reserveCapacity(words.reduce(0) { $0 + $1.count })
    var children: [[(scalar: UInt32, node: Int32)]] = [[]]
    for (number, word) in words.enumerated() where !word.isEmpty {
      var node: Int32 = 0
      for scalar in word {
        if let next = edge(node, scalar) {
          node = next
          continue
        }
        let next = Int32(nodes.count)
        nodes.append(Node(depth: nodes[Int(node)].depth + 1))
        children.append([])
        children[Int(node)].append((scalar, next))
        if node == 0, scalar < 0x1_0000 {
          fromRoot[Int(scalar)] = next
        } else {
          edges[Self.key(node, scalar)] = next
        }
        node = next
      }
      nodes[Int(node)].word = Int32(number)
    }
    linkFailures(children)
  }

  private mutating func linkFailures(_ children: [[(scalar: UInt32, node: Int32)]]) {
    var queue = children[0].map(\.node)
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for (scalar, child) in children[Int(node)] {
        queue.append(child)
        let failure = step(nodes[Int(node)].failure, scalar)
        nodes[Int(child)].failure = failure
        let shorter = nodes[Int(failure)]
        nodes[Int(child)].shorter = shorter.word >= 0 ? failure : shorter.shorter
      }
    }
  }

  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
  }

  private func edge(_ node: Int32, _ scalar: UInt32) -> Int32? {
    if node == 0, scalar < 0x1_0000 {
      let next = fromRoot[Int(scalar)]
      return next == 0 ? nil : next
    }
    return edges[Self.key(node, scalar)]
  }

  private func step(_ start: Int32, _ scalar: UInt32) -> Int32 {
    var node = start
    while true {
      if let next = edge(node, scalar) { return next }
      if node == 0 { return 0 }
      node = nodes[Int(node)].failure
    }
  }

  /// Returns where words stand that lie in no longer one, in order.
  ///
  /// 路 in 路灯 is no 路: the longer word is what was meant.
  func longestMatches(in scalars: [UInt32]) -> [Match] {
    var found: [Match] = []
    var node: Int32 = 0
    for (index, scalar) in scalars.enumerated() {
      node = step(node, scalar)
      let state = nodes[Int(node)]
      let ending = state.word >= 0 ? state : nodes[Int(state.shorter)]
      guard ending.word >= 0 else { continue }
      let start = index + 1 - Int(ending.depth)
      while let last = found.last, last.range.lowerBound >= start { found.removeLast() }
      found.append(Match(range: start..<(index + 1), word: Int(ending.word)))
    }
    return found
  }
}
