/// Addresses down to the household: 三组12号, 门牌号：15号, 5号楼2单元301.
struct PlaceFinds {
  private let text: ScalarText
  private(set) var finds: [PersonalFind] = []

  private static let numerals = Set("0123456789一二三四五六七八九十百".unicodeScalars.map(\.value))
  private static let number = UInt32(0x53F7)  // 号
  /// Further back nothing belongs to the address.
  private static let reach = 14

  init(_ scalars: [UInt32]) {
    text = ScalarText(scalars)
    for index in scalars.indices where scalars[index] == Self.number { take(index) }
    for index in scalars.indices where scalars[index] == 0x5355 { takeUnit(index) }  // 单
  }

  private func isNumeral(_ index: Int) -> Bool {
    text.scalars.indices.contains(index) && Self.numerals.contains(text.scalars[index])
  }

  /// The numerals that end before a place; nil where there are none or too many.
  private func numerals(before end: Int) -> Range<Int>? {
    var start = end
    while isNumeral(start - 1) { start -= 1 }
    return (1...4).contains(end - start) ? start..<end : nil
  }

  /// …组…号 and 门牌…号, where a household follows and no thing: 三组5号井 is a well.
  private mutating func take(_ index: Int) {
    guard let house = numerals(before: index), isHousehold(after: index + 1) else { return }
    let before = text.before(house.lowerBound, Self.reach)
    let isGroup =
      before.hasSuffix("组") || before.hasSuffix("队") || before.hasSuffix("社")
    let isPlate = before.containsAny(["门牌"]) && before.count - 2 <= 8
    let isStreet =
      ["路", "街", "巷", "胡同", "弄", "村", "庄"].contains { before.hasSuffix($0) }
      && before.containsAny(["住", "家在", "住址", "地址"])
    guard isPlate || isStreet || isGroup && numberedGroup(before) else { return }
    finds.append(
      PersonalFind(
        kind: .address, range: house.lowerBound..<(index + 1), masked: Array(house)))
  }

  /// Whether a group has its own number: 三组, 第3组, not 小组 or 调解组.
  private func numberedGroup(_ before: String) -> Bool {
    before.dropLast().unicodeScalars.last.map { Self.numerals.contains($0.value) } ?? false
  }

  private static let households = [
    "户", "院", "家", "门", "房", "宅", "住", "村民", "人家", "屋",
  ]

  private func isHousehold(after index: Int) -> Bool {
    let after = text.after(index, 2)
    guard let first = after.unicodeScalars.first else { return true }
    if [0x20, 0x2C, 0x2E, 0x3B, 0x3A, 0x28, 0x29, 0x21, 0x3F, 0x22].contains(first.value) {
      return true
    }
    return Self.households.contains { after.hasPrefix($0) }
  }

  /// …单元…室.
  private mutating func takeUnit(_ index: Int) {
    guard text.after(index, 2) == "单元", numerals(before: index) != nil else { return }
    var end = index + 2
    while isNumeral(end) { end += 1 }
    guard (2...4).contains(end - index - 2) else { return }
    finds.append(
      PersonalFind(
        kind: .address, range: (index + 2)..<end, masked: Array((index + 2)..<end)))
  }
}
