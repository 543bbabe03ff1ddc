import Importing
import Testing

/// Quotation marks that an encoding without them turned into question marks.
@Suite struct LostQuotesTests {
  @Test(arguments: [
    ("开展?清渠护林?活动，村民都来了。\n", "开展“清渠护林”活动，村民都来了。\n"),
    ("提出?修路?、?打井?两件事。\n", "提出“修路”、“打井”两件事。\n"),
    ("把?最后一盏灯?装到村口。\n", "把“最后一盏灯”装到村口。\n"),
  ])
  func marksInPairsBecomeQuotationMarks(_ written: String, _ repaired: String) throws {
    let document = try onlyDocument(written)
    #expect(document.text.text == repaired)
    #expect(document.repairs(.lostQuote).allSatisfy { $0.before == "?" })
  }

  @Test(arguments: [
    "渠什么时候修?村里还没有定。\n", "你们吃水怎么办?谁来管?\n", "见 http://a.example/x?y=1 的说明。\n",
  ])
  func questionsAndAddressesStay(_ text: String) throws {
    #expect(try onlyDocument(text).text.text == text)
  }

  @Test func aMarkWithoutPartnerIsNotedAndStays() throws {
    let text = "这个?办法试了三次都成了。\n"
    let document = try onlyDocument(text)
    #expect(document.text.text == text)
    #expect(document.notes.contains { $0.line == 1 && $0.message.contains("引号") })
  }

  @Test func aPairMayStandOnTwoWrappedLines() throws {
    let document = try onlyDocument(
      "标题行\n入冬以来各组轮流出工清淤，先后开展了两次?清渠护\n林?活动，群众很满意。\n")
    #expect(document.text.text.contains("“清渠护林”活动"))
  }
}
