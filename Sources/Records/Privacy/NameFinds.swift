internal import ChineseText

/// Names of persons where the words around tell of a family, a benefit or an illness.
///
/// A name is a surname and one or two characters that given names are made of, and it ends where
/// a word ends. Roles and redactions — 王某, 李**, 户主 — are no names.
struct NameFinds {
  private let text: ScalarText
  private(set) var finds: [PersonalFind] = []

  /// After these words a person is named.
  private static let heralds: [[UInt32]] = [
    "户主", "丈夫", "妻子", "老伴", "爱人", "儿子", "女儿", "儿媳", "女婿", "父亲", "母亲", "爷爷", "奶奶", "孙子",
    "孙女", "哥哥", "弟弟", "姐姐", "妹妹", "大伯", "叔叔", "婶子", "侄子", "侄女", "外甥", "低保户", "五保户",
    "五保老人", "特困户", "困难户", "贫困户", "残疾人", "患者", "病人", "申请人", "当事人", "监护人", "受助人", "死者",
    "伤者", "家属", "联系人", "独居老人", "孤儿", "姓名", "村民",
  ].map { FoldedText($0).scalars }
  private static let heraldsByFirst = Dictionary(grouping: heralds) { $0[0] }

  /// Before these words the one who has it is named.
  private static let conditions: [[UInt32]] = [
    "患有", "身患", "患癌", "患尿毒", "患病", "因病", "病故", "病重", "住院", "享受低保", "吃低保", "低保户", "五保户",
    "特困户", "残疾", "瘫痪", "卧床", "精神病", "尿毒症",
  ].map { FoldedText($0).scalars }
  private static let conditionsByFirst = Dictionary(grouping: conditions) { $0[0] }

  /// What may stand between the herald and the name.
  private static let links = Set(" :,(\"叫是名为“".unicodeScalars.map(\.value))
  /// What a word after a name begins with.
  private static let followers = Set(
    "家患因今说反的在是有等和现系住未已于年岁男女到向去申请表提一户同老大被把给要找来称及与也就都不没为、叫身先"
      .unicodeScalars.map(\.value))
  /// Words of everyday that begin like a name.
  private static let words: Set<String> = [
    "高兴", "安全", "安心", "平安", "方便", "成立", "成年", "常年", "文明", "明年", "明天", "和平", "石山", "马上",
    "全家", "全年", "全国", "时代", "高大", "高山", "高中", "万元", "万一", "向东", "东风", "连年", "古老", "华山", "长大",
    "成家", "应有", "和美", "和会", "和老", "和大", "和小", "和三", "和二", "和有", "金银", "石土", "水土", "管水", "房子",
    "文书", "有利", "和家", "和子", "申一", "左右", "车大", "于今", "于年", "金五", "单立", "时有", "时间", "连连",
    "全民", "全天", "古树", "成才", "成功", "安家", "安民", "安康", "和中", "党会", "党代", "管家", "解民", "农民", "农业",
    "农大", "农家", "农金", "农田", "农林", "华民", "严重", "方正", "关心", "白天", "雷雨", "雪天", "冷天", "阳光", "阳春", "平时",
    "江河", "江山", "江水", "牛山", "牛羊", "黄金", "黄豆", "黄河", "黄土", "白花", "白云", "白水", "田土", "田地",
  ]

  init(_ scalars: [UInt32]) {
    text = ScalarText(scalars)
    for index in scalars.indices {
      if let heralds = Self.heraldsByFirst[scalars[index]] {
        for herald in heralds where matches(herald, at: index) {
          takeName(after: index + herald.count)
        }
      }
      if let conditions = Self.conditionsByFirst[scalars[index]],
        conditions.contains(where: { matches($0, at: index) })
      {
        takeName(before: index)
      }
    }
  }

  private func matches(_ word: [UInt32], at index: Int) -> Bool {
    index + word.count <= text.scalars.count
      && text.scalars[index..<(index + word.count)].elementsEqual(word)
  }

  private mutating func takeName(after index: Int) {
    var start = index
    while start < text.scalars.count, start - index < 3, Self.links.contains(text.scalars[start]) {
      start += 1
    }
    for length in [4, 3, 2] {
      let range = start..<(start + length)
      if isName(range), endsWord(range.upperBound) { return add(range) }
    }
  }

  private mutating func takeName(before index: Int) {
    var end = index
    while end > 0, index - end < 2, [0x2C, 0x28, 0x20].contains(text.scalars[end - 1]) { end -= 1 }
    for length in [3, 2] where end - length >= 0 {
      let range = (end - length)..<end
      // Two characters before a condition are too often a word; a sign must set them apart.
      if isName(range), beginsClause(range.lowerBound), length == 3 || end < index {
        return add(range)
      }
    }
  }

  private mutating func add(_ range: Range<Int>) {
    let surname = isDoubleSurname(range.lowerBound) ? 2 : 1
    finds.append(
      PersonalFind(
        kind: .name, range: range, masked: Array(range.dropFirst(surname))))
  }

  private func isDoubleSurname(_ start: Int) -> Bool {
    start + 2 <= text.scalars.count
      && Surnames.double.contains(String(scalars: text.scalars[start..<(start + 2)]))
  }

  private func isName(_ range: Range<Int>) -> Bool {
    guard range.upperBound <= text.scalars.count else { return false }
    let surname = isDoubleSurname(range.lowerBound) ? 2 : 1
    let given = text.scalars[range].dropFirst(surname)
    guard (1...2).contains(given.count),
      surname == 2 || Surnames.single.contains(text.scalars[range.lowerBound]),
      given.allSatisfy(Surnames.given.contains)
    else { return false }
    let string = String(scalars: text.scalars[range])
    return !Self.words.contains(string)
      && !Self.words.contains(String(string.prefix(2)))
  }

  /// Whether what stands at a place can follow a name.
  private func endsWord(_ index: Int) -> Bool {
    guard index < text.scalars.count else { return true }
    let scalar = text.scalars[index]
    return ScalarClass.of(scalar) != .han || Self.followers.contains(scalar)
  }

  private func beginsClause(_ index: Int) -> Bool {
    index == 0 || ScalarClass.of(text.scalars[index - 1]) != .han
  }
}
