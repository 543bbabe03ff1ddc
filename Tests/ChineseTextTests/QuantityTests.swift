import ChineseText
import Testing

@Suite struct QuantityTests {
  @Test(
    arguments: [
      ("40户", 40, 40, "户"), ("约40户", 36, 44, "户"), ("60多", 61, 69, ""),
      ("1800余人次", 1_801, 1_899, "人次"),
      ("百余户", 101, 199, "户"), ("十几户", 11, 19, "户"), ("300多万元", 3_010_000, 3_990_000, "元"),
      ("3万多元", 30_001, 39_999, "元"), ("1—2种", 1, 2, "种"), ("2-3天", 2, 3, "天"),
      ("1.5万元", 15_000, 15_000, "元"), ("两百亩", 200, 200, "亩"), ("近千万元", nil, 10_000_000, "元"),
      ("近万人", nil, 10_000, "人"), ("不足20户", nil, 20, "户"), ("20户以下", nil, 20, "户"),
      ("20户以上", 20, nil, "户"), ("至少5口井", 5, nil, "口井"), ("超过1,200人", 1_200, nil, "人"),
    ] as [(String, Double?, Double?, String)])
  func figuresAreIntervals(_ text: String, _ low: Double?, _ high: Double?, _ unit: String) throws {
    let quantity = try #require(Quantity.parse(text))
    #expect(quantity.low == low)
    #expect(quantity.high == high)
    #expect(quantity.unit == unit)
  }

  @Test(arguments: ["", "户", "约", "许多", "1-", "1.2.3"])
  func textsWithoutAFigureAreNone(_ text: String) {
    #expect(Quantity.parse(text) == nil)
  }

  @Test func hugeFiguresAreReadAndPrintedWithoutATrap() throws {
    let text = String(repeating: "9", count: 400) + "多亿户"
    #expect(Quantity.parse(text)?.description.isEmpty != true)
  }
}
