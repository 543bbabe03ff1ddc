import Importing
import Testing

/// Readings that a script converter left in brackets behind characters.
@Suite struct PinyinResidueTests {
  @Test(arguments: [
    ("各村(cūn)的井都修好了。\n", "各村的井都修好了。\n"),
    ("會(huì)議在晚上開。\n", "會議在晚上開。\n"),
    ("裝(zhuāng)了三盞燈（dēng）。\n", "裝了三盞燈。\n"),
    ("綠(lǜ)化，區(qū)里出樹苗。\n", "綠化，區里出樹苗。\n"),
  ])
  func aTonedSyllableBehindACharacterIsTakenOut(_ written: String, _ repaired: String) throws {
    let document = try onlyDocument(written)
    #expect(document.text.text == repaired)
    #expect(document.text.original == written)
  }

  @Test(arguments: [
    "三户（干部）先搬。\n", "按(一)、(二)两条办。\n", "水泵(3)号坏了。\n", "村(cun)字没有声调。\n",
    "这里(āxyz)不是拼音。\n", "（bā）前面没有汉字。\n", "A(dēng)前面是字母。\n", "村(cūn没有收住。\n",
  ])
  func bracketsOfAWriterStay(_ text: String) throws {
    #expect(try onlyDocument(text).text.text == text)
  }

  @Test func fewBracketsAreOnlyLikelyAndManyAreCertain() throws {
    let one = try onlyDocument("會(huì)議開完了。\n").repairs(.pinyin)
    #expect(one.map(\.certainty) == [.likely])
    let many = try onlyDocument("會(huì)議說了燈(dēng)和樹(shù)。\n").repairs(.pinyin)
    #expect(many.map(\.certainty) == [.certain, .certain, .certain])
    #expect(many.map(\.before) == ["(huì)", "(dēng)", "(shù)"])
  }

  @Test func aStrayReadingIsNotedWithItsLine() throws {
    let document = try onlyDocument("水渠通了。\n账目(zhàng)貼出來，X(zhàng)不知是什麼。\n")
    #expect(document.notes.contains { $0.line == 2 && $0.message.contains("拼音") })
    #expect(document.text.text.contains("X(zhàng)"))
  }
}
