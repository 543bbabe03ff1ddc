internal import ChineseText

/// A month of the calendar, counted through the years.
struct MonthNumber: Hashable, Comparable, CustomStringConvertible {
  let number: Int

  init(number: Int) { self.number = number }

  init(_ day: CivilDate) { number = day.year * 12 + day.month - 1 }

  var firstDay: CivilDate? { CivilDate(year: number / 12, month: number % 12 + 1, day: 1) }

  var description: String { "\(number / 12)年\(number % 12 + 1)月" }

  static func < (left: MonthNumber, right: MonthNumber) -> Bool { left.number < right.number }
}

extension Array {
  /// Returns the first and last elements of each unbroken run that meets a condition.
  func runs(where condition: (Element) -> Bool) -> [(first: Element, last: Element)] {
    var runs: [(first: Element, last: Element)] = []
    var isOpen = false
    for element in self {
      let meets = condition(element)
      if meets, isOpen, let last = runs.indices.last {
        runs[last].last = element
      } else if meets {
        runs.append((element, element))
      }
      isOpen = meets
    }
    return runs
  }
}
