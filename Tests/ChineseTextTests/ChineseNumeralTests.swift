import ChineseText
import Testing

@Suite struct ChineseNumeralTests {
  @Test(arguments: [
    ("三十五", 35), ("二〇〇九", 2009), ("二○○九", 2009), ("二零零九", 2009), ("两百", 200), ("廿五", 25),
    ("卅", 30), ("十", 10), ("十二", 12), ("二十", 20), ("一百零五", 105), ("一百二", 120), ("一千二百", 1_200),
    ("一千零五十", 1_050), ("一万二", 12_000), ("一亿二千万", 120_000_000), ("一万亿", 1_000_000_000_000),
    ("百", 100), ("千万", 10_000_000), ("万", 10_000), ("3万", 30_000), ("２５", 25), ("1,200", 1_200),
    ("1200", 1_200), ("0", 0), ("零", 0), ("壹佰", 100),
  ])
  func numeralsHaveTheirValue(_ text: String, _ value: Int) {
    #expect(ChineseNumeral.value(text) == value)
  }

  @Test(arguments: ["", ",", "水", "三户", "-3", "3.5", "五六十", "亿亿", "9999999999999999"])
  func otherTextsHaveNone(_ text: String) {
    #expect(ChineseNumeral.value(text) == nil)
  }

  @Test func everyNumberIsReadBack() {
    // Every pattern of zeros up to a thousand, then a sample by a step prime to ten.
    for number in Array(1...1_000) + Array(stride(from: 1_001, to: 120_000, by: 97)) + [
      20_001, 100_500, 1_010_010, 99_999_999,
    ] {
      #expect(ChineseNumeral.value(spelled(number)) == number, "\(spelled(number))")
    }
  }

  /// The full form, with 零 where places are skipped.
  private func spelled(_ number: Int) -> String {
    let high = number / 10_000
    let low = number % 10_000
    guard high > 0 else { return section(low) }
    let gap = low > 0 && low < 1_000 ? "零" : ""
    return section(high) + "万" + gap + (low > 0 ? section(low) : "")
  }

  private func section(_ number: Int) -> String {
    let digits = Array("零一二三四五六七八九")
    var text = ""
    var skipped = false
    for (place, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / place % 10
      if digit == 0 {
        skipped = true
      } else {
        text += (skipped && !text.isEmpty ? "零" : "") + String(digits[digit]) + name
        skipped = false
      }
    }
    return text
  }
}
