public import ChineseText

/// A village or town.
public struct Place: Sendable, Hashable {
  /// That a village became part of another one.
  public struct Merger: Sendable, Hashable {
    /// The village that it became part of.
    public let village: String
    /// The first day on which it was.
    public let day: CivilDate
  }

  /// The county.
  public let county: String?
  /// The town.
  public let town: String?
  /// The village; nil for a town itself.
  public let village: String?
  /// The statistical code of twelve digits, where the county keeps it.
  public let code: String?
  /// What the village became part of; nil while it is one.
  public let merger: Merger?

  init(
    county: String?, town: String?, village: String?, code: String? = nil, merger: Merger? = nil
  ) {
    (self.county, self.town, self.village) = (county, town, village)
    (self.code, self.merger) = (code, merger)
  }
}

/// The county's places: 县, 镇, 村 and their other names.
public struct PlaceBook: Sendable {
  /// All villages and towns, in the order of the file.
  public let places: [Place]
  private let byName: [String: Place]

  /// Creates a book; a name may stand for one place only, the first.
  init(_ entries: [(place: Place, aliases: [String])]) {
    places = entries.map(\.place)
    var names: [String: Place] = [:]
    for entry in entries {
      for name in Self.names(of: entry.place) + entry.aliases where names[fold(name)] == nil {
        names[fold(name)] = entry.place
      }
    }
    byName = names
  }

  /// Whether the county has no places file, so that any name passes.
  public var isEmpty: Bool { places.isEmpty }

  /// Returns the place of a name: 下庄村, 川里镇下庄村 or 下庄.
  public func resolve(_ name: String) -> Place? {
    let folded = fold(name).filter { $0 != " " }
    if let place = byName[folded] { return place }
    // 云河县川里镇下庄村: drop the county, then what stands before the town.
    for place in places {
      if let county = place.county, folded.hasPrefix(fold(county)), folded != fold(county) {
        return byName[String(folded.dropFirst(county.count))]
      }
    }
    return nil
  }

  /// Returns the place that a name stands for on a day: after a merger, the village that is left.
  public func resolve(_ name: String, on day: CivilDate) -> Place? {
    var place = resolve(name)
    // A county has fewer mergers in a chain than this; a circle in the file must end.
    for _ in 0..<10 {
      guard let merger = place?.merger, merger.day <= day else { return place }
      place = resolve(merger.village)
    }
    return place
  }

  /// Returns the names of places that stand in a text, from left to right, the longest at each place.
  ///
  /// - Parameters:
  ///   - text: The text in its search form.
  ///   - length: Shorter names are passed over, since 新建 is a village and a word; in characters.
  /// - Returns: The names in search form with their places.
  package func mentions(in text: String, ofLength length: Int) -> [(name: String, place: Place)] {
    let names = byName.keys.filter { $0.count >= length && text.contains($0) }
      .sorted { $0.count > $1.count }
    var found: [(name: String, place: Place)] = []
    var rest = text[...]
    while !rest.isEmpty {
      if let name = names.first(where: rest.hasPrefix), let place = byName[name] {
        found.append((name, place))
        rest = rest.dropFirst(name.count)
      } else {
        rest = rest.dropFirst()
      }
    }
    return found
  }

  /// Returns the town that is meant: 川里镇 by its name or by 川里, or the town of a village.
  public func town(named name: String) -> String? {
    let wanted = fold(name)
    let town = places.lazy.compactMap(\.town).first { town in
      let known = fold(town)
      return known == wanted
        || Self.townEndings.contains { known.hasSuffix($0) && known == wanted + $0 }
    }
    return town ?? resolve(name)?.town
  }

  private static let townEndings = ["镇", "乡", "街道"]

  /// Returns the known name that looks most like one, to suggest it.
  public func nearest(to name: String) -> String? {
    EditDistance.nearest(to: name, among: places.compactMap { $0.village ?? $0.town })
  }

  /// The forms in which a place is written: with its town, alone, and without 村 or 镇.
  private static func names(of place: Place) -> [String] {
    guard let village = place.village else {
      return [place.town].compactMap { $0 }
    }
    var names = [village]
    if village.count > 2, village.hasSuffix("村") { names.append(String(village.dropLast())) }
    if let town = place.town { names += names.map { town + $0 } }
    return names
  }
}
