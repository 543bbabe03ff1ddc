public import ChineseText
internal import Glibc

/// A second of local time with its distance from UTC: `2010-03-15T09:30:05+08:00` (RFC 3339).
public struct Moment: Sendable, Hashable, CustomStringConvertible {
  /// The day.
  public let date: CivilDate
  /// The written form.
  public let description: String

  /// The seconds since 1970 in UTC, to tell which of two moments was earlier.
  public let seconds: Int

  /// Reads the written form; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let pattern = Array("dddd-dd-ddTdd:dd:dd+dd:dd".utf8)
    guard bytes.count == pattern.count,
      zip(bytes, pattern).allSatisfy({ byte, wanted in
        switch wanted {
        case UInt8(ascii: "d"): (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        case UInt8(ascii: "+"): byte == wanted || byte == UInt8(ascii: "-")
        default: byte == wanted
        }
      }), let date = CivilDate(iso: String(text.prefix(10)))
    else { return nil }
    func number(_ place: Int) -> Int {
      Int(bytes[place] - 48) * 10 + Int(bytes[place + 1] - 48)
    }
    guard number(11) < 24, number(14) < 60, number(17) < 61 else { return nil }
    let offset = (number(20) * 60 + number(23)) * 60
    let isEast = bytes[19] == UInt8(ascii: "+")
    self.date = date
    description = text
    seconds =
      date.dayNumber * 86_400 + (number(11) * 60 + number(14)) * 60 + number(17)
      + (isEast ? -offset : offset)
  }

  /// The present moment where the program runs.
  public static var now: Moment {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let offset = Int(parts.tm_gmtoff) / 60
    let day = [Int(parts.tm_year) + 1_900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    let clock = [Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec)]
    let zone = [abs(offset) / 60, abs(offset) % 60]
    let text =
      joined(day, "-") + "T" + joined(clock, ":") + (offset < 0 ? "-" : "+") + joined(zone, ":")
    guard let moment = Moment(text) else { preconditionFailure("the clock gives no time") }
    return moment
  }

  /// The month, as `2010-03`.
  public var month: String { String(description.prefix(7)) }

  /// The form for people: `2010-03-15 09:30`.
  public var short: String { "\(description.prefix(10)) \(description.dropFirst(11).prefix(5))" }

  private static func joined(_ numbers: [Int], _ separator: String) -> String {
    numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: separator)
  }
}
