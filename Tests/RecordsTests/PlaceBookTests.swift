import Records
import Testing

/// Places are found by every name they go by.
@Suite struct PlaceBookTests {
  private static let yaml = """
    北塘县:
      河湾镇:
        - 名称: 东沟村
          别名: [东沟子, 老东沟]
        - 西岭村
        - 杨村
      南山乡:
        - 李家铺
        - 西岭村
    """

  private func places() throws -> PlaceBook {
    try withCorpus(["规则/地名.yaml": Self.yaml]) { scratch in
      let rules = try scratch.open().rules
      let places = rules.places
      #expect(rules.findings.isEmpty)
      return places
    }
  }

  @Test(arguments: [
    "东沟村", "东沟", "东沟子", "老东沟", "河湾镇东沟村", "河湾镇东沟", "北塘县河湾镇东沟村", "北塘县东沟村", "東溝村",
    "河湾镇 东沟村", "　东沟村",
  ])
  func everyFormOfANameLeadsToTheVillage(_ name: String) throws {
    let place = try places().resolve(name)
    #expect(place?.county == "北塘县")
    #expect(place?.town == "河湾镇")
    #expect(place?.village == "东沟村")
  }

  @Test func aTownIsAPlaceWithoutVillage() throws {
    let place = try places().resolve("南山乡")
    #expect(place?.town == "南山乡")
    #expect(place?.village == nil)
  }

  @Test func aNameOfTwoVillagesMeansTheFirstUnlessTheTownIsSaid() throws {
    let places = try places()
    #expect(places.resolve("西岭村")?.town == "河湾镇")
    #expect(places.resolve("南山乡西岭村")?.town == "南山乡")
  }

  @Test(arguments: ["杨", "东", "", "北沟村", "北塘县", "河湾镇李家铺"])
  func whatIsNoPlaceStaysUnknown(_ name: String) throws {
    #expect(try places().resolve(name) == nil)
  }

  @Test func theNearestNameIsSuggested() throws {
    #expect(try places().nearest(to: "东构村") == "东沟村")
    #expect(try places().nearest(to: "李家埔") == "李家铺")
  }

  @Test func placesKeepTheOrderOfTheFile() throws {
    #expect(
      try places().places.map { $0.village ?? $0.town } == [
        "河湾镇", "东沟村", "西岭村", "杨村", "南山乡", "李家铺", "西岭村",
      ])
  }
}
