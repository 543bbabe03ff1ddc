import ChineseText
import Foundation
import Testing

/// Compares the compiled table with Foundation's ICU over every scalar it covers.
@Suite struct FoldTableTests {
  /// The planes with text: 0, 1, 2 and 3.
  private static let scalars = (UInt32(0)..<0x40000).compactMap(Unicode.Scalar.init)

  /// The scalars for which two texts do not fold alike, as U+ numbers with both forms.
  private func disagreements(_ other: (Unicode.Scalar) -> String) -> [String] {
    Self.scalars.compactMap { scalar in
      let one = fold(String(scalar))
      let two = fold(other(scalar))
      guard one.unicodeScalars.elementsEqual(two.unicodeScalars) else {
        return String(scalar.value, radix: 16) + " \(scalar): \(one) / \(two)"
      }
      return nil
    }
  }

  @Test func foldingTwiceIsFoldingOnce() {
    #expect(disagreements { fold(String($0)) } == [])
  }

  @Test func traditionalAndSimplifiedMeet() {
    let transform = StringTransform("Hant-Hans")
    #expect(
      disagreements { scalar in
        guard scalar.properties.isIdeographic else { return String(scalar) }
        return String(scalar).applyingTransform(transform, reverse: false) ?? String(scalar)
      } == [])
  }

  @Test func compatibilityFormsMeet() {
    #expect(
      disagreements { scalar in
        // U+FE30 is a colon to the variants list and two points to Unicode.
        scalar.properties.isWhitespace || scalar == "\u{FE30}"
          ? String(scalar) : String(scalar).precomposedStringWithCompatibilityMapping
      } == [])
  }

  @Test func upperAndLowerCaseMeet() {
    #expect(disagreements { $0.properties.lowercaseMapping } == [])
  }

  @Test(arguments: [
    ("臵", "置"), ("台帐", "台账"), ("台帳", "台账"), ("摸得著", "摸得着"), ("裏裡", "里里"),
    ("後", "后"), ("乾幹榦", "干干干"), ("徵", "征"), ("祇", "只"), ("於", "于"), ("麼", "么"),
    ("冊", "册"), ("衆眾", "众众"), ("託", "托"), ("佈", "布"), ("佔", "占"), ("週", "周"),
    ("麵", "面"), ("髮發", "发发"), ("二○○九", "二〇〇九"),
    ("２", "2"), ("㈠", "(一)"), ("㎡", "m2"), ("№", "no"), ("㎞", "km"), ("Ⅳ", "iv"), ("ＫＶＡ", "kva"),
    ("：", ":"), ("︰", ":"), ("〔〕［］[]【】（）", "()()()()()"), ("－–—―─", "-----"),
    ("“”„‟＂", "\"\"\"\"\""),
    ("‘’", "''"), ("\u{3000}\u{A0}\t", "   "), ("\u{FEFF}民\u{200B}\u{AD}情\u{FE00}", "民情"),
  ])
  func theListedFormsFold(_ text: String, _ folded: String) {
    #expect(fold(text) == folded)
  }

  @Test(arguments: [("(", "<"), ("未", "末"), ("己", "已"), ("村", "寸"), ("3.19", "319")])
  func differentTextsStayDifferent(_ one: String, _ other: String) {
    #expect(fold(one) != fold(other))
  }
}
