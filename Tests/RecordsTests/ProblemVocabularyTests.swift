import Foundation
import Records
import Testing

/// The problems' file: what it holds, and what is said of a broken one.
@Suite struct ProblemVocabularyTests {
  private static let file = "规则/类别.txt"

  @Test func aProblemHasItsCategoriesCodesAspectsAndCues() throws {
    let text = """
      # 说明
      〔水〕
      【饮水】基础设施/供水、农业农村/农田水利
      编码：0301 W1
      断水：停水*5 吃水
        井|水井+干|枯*3
      非：水泥
      """
    try withCorpus([Self.file: text]) { scratch in
      let vocabulary = try scratch.open().rules.problems
      #expect(vocabulary.excluded == ["水泥"])
      let problem = try #require(vocabulary.problems.first)
      #expect(problem.name == "饮水")
      #expect(problem.family == "水")
      #expect(problem.categories == ["基础设施/供水", "农业农村/农田水利"])
      #expect(problem.codes == ["0301", "W1"])
      #expect(problem.aspects.map(\.name) == ["断水"])
      let cues = try #require(problem.aspects.first?.cues)
      #expect(cues.map(\.weight) == [5, 2, 3])
      #expect(cues.last?.parts == [["井", "水井"], ["干", "枯"]])
    }
  }

  @Test(arguments: [
    ("〔水〕\n【饮水】\n断水：停水*9\n", 3), ("〔水〕\n【饮水】\n断水：井+\n", 3),
    ("〔水〕\n【饮水】\n没有冒号\n", 3), ("【饮水】\n断水：停水\n", 1),
    ("〔水〕\n断水：停水\n", 2), ("〔水〕\n【饮水】\n〔电〕\n", 2), ("〔水〕\n【饮水\n", 2),
    ("〔水〕\n【饮水】\n断水：停水\n【饮水】\n断水：停水\n", 4), ("# 空\n", 1),
  ])
  func aBrokenFileIsNamedWithItsLineAndTheBuiltInOneIsUsed(_ text: String, line: Int) throws {
    try withCorpus([Self.file: text]) { scratch in
      let rules = try scratch.open().rules
      #expect(rules.problems.problems.count > 60)
      #expect(rules.findings.map(\.path) == [Self.file])
      #expect(rules.findings.first?.line == line)
    }
  }

  @Test func theSampleCorpusHoldsTheBuiltInFile() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../corpus/\(Self.file)")
    let written = try String(contentsOf: path, encoding: .utf8)
    let builtIn = CountyRules.defaultFiles.first { $0.name == "类别.txt" }?.content
    #expect(written == builtIn)
  }

  @Test func everyCategoryOfTheFileIsInTheVocabulary() throws {
    try withCorpus { scratch in
      let rules = try scratch.open().rules
      let known = Set(rules.vocabularies.values(of: .categories))
      for problem in rules.problems.problems {
        #expect(known.isSuperset(of: problem.categories), "\(problem.name)")
      }
    }
  }

  @Test func noAspectHoldsACueTwice() throws {
    try withCorpus { scratch in
      for problem in try scratch.open().rules.problems.problems {
        for aspect in problem.aspects {
          let parts = aspect.cues.map(\.parts)
          #expect(Set(parts).count == parts.count, "\(problem.name) \(aspect.name)")
        }
      }
    }
  }
}
