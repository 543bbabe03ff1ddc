import ChineseText
import Testing

@Suite struct QuantityTests {
  @Test(
    arguments: [
      ("40户", 40, 40, "户"), ("约40户", 36, 44, "户"), ("60多", 61, 69, ""),
      ("1800余人次", 1_801, 1_899, "人次"),
      ("百余户", 101, 199, "户"), ("十几户", 11, 19, "户"), ("300多万元", 3_000_001, 3_999_999, "元"),
      ("3万多元", 30_001, 39_999, "元"), ("1—2种", 1, 2, "种"), ("2-3天", 2, 3, "天"),
      ("1.5万元", 15_000, 15_000, "元"), ("两百亩", 200, 200, "亩"), ("近千万元", nil, 10_000_000, "元"),
      ("近万人", nil, 10_000, "人"), ("不足20户", nil, 20, "户"), ("20户以下", nil, 20, "户"),
      ("20户以上", 20, nil, "户"), ("至少5口井", 5, nil, "口井"), ("超过1,200人", 1_200, nil, "人"),
      // Two numbers, in figures or in words, share the unit of the second.
      ("3-5万元", 30_000, 50_000, "元"), ("约3万到5万元", 27_000, 55_000, "元"),
      ("8000-1万元", 8_000, 10_000, "元"), ("10-20多户", 10, 29, "户"), ("8-20多户", 8, 29, "户"),
      ("三四户", 3, 4, "户"), ("两三户", 2, 3, "户"), ("3、4户", 3, 4, "户"), ("三四十户", 30, 40, "户"),
      ("十五六岁", 15, 16, "岁"), ("1,155块", 1_155, 1_155, "块"),
      // The open part is that of the last digit, wherever the point stands.
      ("1.5万余元", 15_001, 15_999, "元"), ("77.3余万元", 773_001, 773_999, "元"),
      ("3亩多", 3, 4, "亩"), ("20亩余", 20, 21, "亩"), ("近4000余元", nil, 4_999, "元"),
      ("1.1万元", 11_000, 11_000, "元"), ("约2.4万元", 21_600, 26_400, "元"),
      ("约 40 户", 36, 44, "户"), ("４０　户", 40, 40, "户"), ("百分之三十", 30, 30, "%"),
      ("30元/户", 30, 30, "元/户"),
    ] as [(String, Double?, Double?, String)])
  func figuresAreIntervals(_ text: String, _ low: Double?, _ high: Double?, _ unit: String) throws {
    let quantity = try #require(Quantity.parse(text))
    #expect(quantity.low == low)
    #expect(quantity.high == high)
    #expect(quantity.unit == unit)
  }

  @Test(arguments: ["", "户", "约", "许多", "1-", "1.2.3", "1/3", "一半", "每户30元"])
  func textsWithoutAFigureAreNone(_ text: String) {
    #expect(Quantity.parse(text) == nil)
  }

  @Test func hugeFiguresAreReadAndPrintedWithoutATrap() throws {
    let text = String(repeating: "9", count: 400) + "多亿户"
    #expect(Quantity.parse(text)?.description.isEmpty != true)
  }
}
