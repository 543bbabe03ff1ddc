internal import ChineseText

/// The characters that Chinese texts of all kinds are mostly made of: they tell a right reading
/// of bytes from a wrong one.
enum CommonCharacters {
  /// The 500 most frequent Chinese characters, in the search form.
  ///
  /// The mean of their shares in laws, encyclopaedia articles and citizens' letters (1.3 million
  /// characters). They make up 69 % of the articles, 77 % of the sample records and 86 % of the
  /// laws; of what the wrong one of two encodings gives they are about 4 %.
  private static let characters: Set<Unicode.Scalar> = Set(
    """
    的人一有在村是年不为行和民第条法以县市大中水国地理当政部了上公定十会用于路家应学生我关区个业出作管建\
    时规工本者下保门要主到可对镇经成设其后通或事组二三发合及道等机这务们安月日方自府由位电员物处他来分体\
    现全都能没子动与交小院进所制多长之新得实教农开里名重乡并任同场也级内高施四问就导加单前某过被费产责五\
    修口资线而面办文车决委化代城好请育天提求外期利因证相向山题品西情立解次还表入明无书说收户医领活报常省\
    间议至反依校度百查使件权但金老程两河护计照改取海原检准正服元马此平共种社六给量直性力已受最视南构标知\
    从园站基么目未违特东营儿据审塘心北将划接案展司专意供台起式江告居监复桥如职科环运具近房记点按影去调局\
    数斯头果治称造队污支干系广款放列各项集军养商几港信境例田织然布结九律万形每亚只参球林况号约又龙强需质\
    回予师赛批源持属企察七色巴联八住女尔非米防气指技该统些何望达比置华协督今孩范美姓认太排流域少湾采身术\
    食世卫鱼格装严险很便罚石则更致王包确类总土街别花看负染做节见执什泥备诉清销助整止样州筑纳根香带谢益停\
    投令垃圾许变风幼举存黄申士拉限除害志病补群章策罗犯维德担承边难映义再乐语济推白岛传克缴界那手必失游网
    """.unicodeScalars)

  /// Punctuation that both scripts use.
  private static let punctuation: Set<Unicode.Scalar> = Set("，。、：；？！（）《》“”「」".unicodeScalars)

  /// How many characters beyond ASCII a text has, and how many of these are common.
  struct Count: Sendable, Hashable {
    var all = 0
    var common = 0
  }

  /// More than these tell nothing new.
  private static let longestSample = 20_000

  /// Counts the beginning of a text.
  static func count(in text: String) -> Count {
    var count = Count()
    var han = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isASCII {
      count.all += 1
      if punctuation.contains(scalar) { count.common += 1 } else { han.append(scalar) }
      if count.all == longestSample { break }
    }
    count.common += fold(String(han)).unicodeScalars.count { characters.contains($0) }
    return count
  }
}
