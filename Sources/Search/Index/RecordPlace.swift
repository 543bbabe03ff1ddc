internal import Records

/// The villages and the town of a record, as far as its header and the places file tell.
struct RecordPlace {
  let villages: [String]
  let town: String?

  init(record: Record, places: PlaceBook) {
    var villages: [String] = []
    var town = record[.town]
    for name in record.villages {
      let place = places.resolve(name)
      let village = place?.village ?? name
      if !villages.contains(village) { villages.append(village) }
      if town == nil { town = place?.town }
    }
    self.villages = villages
    self.town = town
  }

  /// The village an issue block speaks of: the one its 编号 or 地点 names, else the record's.
  ///
  /// A ledger covers a whole town, and its issues belong to one village each; numbers such as
  /// 下庄-2010-007 begin with the village's short name.
  init(block: IssueBlock, record: RecordPlace, places: PlaceBook) {
    let candidates = [
      block.id.split(whereSeparator: { "-－—–".contains($0) }).first.map(String.init),
      block[.location],
    ]
    guard record.villages.count != 1,
      let place = candidates.lazy.compactMap({ $0 }).compactMap({ places.resolve($0) }).first,
      let village = place.village
    else {
      self = record
      return
    }
    villages = [village]
    town = place.town ?? record.town
  }
}
