import Importing
import Testing

/// Lines that were cut in mid-sentence.
@Suite struct HardWrapsTests {
  /// Long enough to have been cut; 26 characters.
  private static let long = "今年春天村里组织大家清理水渠，前后用了十二天时间共出"

  @Test(arguments: [
    ("\(long)\n工三百个。\n", "\(long)工三百个。\n"),
    ("\(long)\n一百个工日。\n", "\(long)一百个工日。\n"),
  ])
  func aLineThatRunsOnIsJoined(_ written: String, _ repaired: String) throws {
    #expect(try onlyDocument(written).text.text == repaired)
  }

  @Test(arguments: [
    "\(long)工。\n第二天开会。\n", "短行\n也是短行\n", "\(long)\n\n空行后面另起一段。\n",
    "\(long)\n一、另起的标题\n", "\(long)\n第三条 另起的条文。\n", "\(long)\n1．另起的一项。\n",
    // Words of Latin letters would grow together.
    "\(long)工，后来又在渠口装了 new\npump set。\n",
  ])
  func endsOfParagraphsAndHeadingsStay(_ text: String) throws {
    #expect(try onlyDocument(text).text.text == text)
  }

  @Test func aNumberThatMayBeCutIsNotedAndNotJoined() throws {
    let text = "\(Self.long)去沙石一共是12\n345方。\n"
    let document = try onlyDocument(text)
    #expect(document.text.text == text)
    #expect(document.notes.contains { $0.line == 2 && $0.message.contains("可能是一个数") })
  }

  @Test func wrongConversionsBecomeTheRightCharacter() throws {
    let document = try onlyDocument("公示牌的位臵太高。\n")
    #expect(document.text.text == "公示牌的位置太高。\n")
    #expect(document.repairs(.wrongConversion).map(\.before) == ["臵"])
  }

  @Test func repairsThatAreSwitchedOffAreNotMade() throws {
    let text = "\(Self.long)\n工，开展?护林?活动，位臵在會(huì)場。\n"
    let document = try onlyDocument(text, ImportOptions(repairs: []))
    #expect(document.text.text == text)
  }
}
