import Importing
import Testing

/// Characters torn apart where a converter looked at the wrong byte of a pair.
///
/// 看錢 is BF B4 E5 58 in GBK, and B4 E5 in its middle is 村: the converter wrote the reading of
/// 村 there, so that E5 and the bracket became a question mark and 58 the letter X.
@Suite struct DisplacedBytesTests {
  @Test func aTornCharacterIsPutTogetherFromTheReadingsOfTheFile() throws {
    let document = try onlyDocument("到村(cūn)里看?cūn)X的用處，逐筆都對。\n")
    #expect(document.text.text == "到村里看錢的用處，逐筆都對。\n")
    let repair = try #require(document.repairs(.displacedBytes).first)
    #expect(repair.before == "?cūn)X" && repair.after == "錢" && repair.line == 1)
  }

  @Test func withoutAReadingToLearnFromNothingIsGuessed() throws {
    let text = "他们看?cūn)X的用處。\n"
    let document = try onlyDocument(text)
    #expect(document.text.text == text)
    #expect(document.notes.contains { $0.line == 1 && $0.message.contains("乱码") })
  }

  @Test func aRealQuestionStays() throws {
    let text = "這筆賬怎麼看?大家都說清楚了。\n"
    #expect(try onlyDocument(text).text.text == text)
  }

  @Test func aLostCharacterIsNotedAndStays() throws {
    let text = "水渠修到\u{FFFD}家门口。\n"
    let document = try onlyDocument(text)
    #expect(document.text.text == text)
    #expect(document.notes.contains { $0.message.contains("已经丢失") })
  }
}
