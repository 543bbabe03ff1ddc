import ArgumentParser
import Records
import Search

/// `minqing help 查询`: the query language on one page.
struct QueryHelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "查询", abstract: "说明查询的全部写法。", discussion: guide, aliases: ["query"])

  func run() {
    print(Self.guide)
  }

  private static var guide: String { basics + "\n\n" + fields }

  private static let basics = """
    饮水                连着写的字整体查找，一个字也行
    饮水 困难           空格隔开的词都要有
    饮水 或 吃水        有一个就行；也可写 OR、|
    机井 非 盗窃        不要后面的；也可写 NOT、-盗窃
    (路灯 或 照明) 办结  括号全角半角都可以
    "七有"              引号里的一字不差，不用同义词；中文引号也可以
    饮水 近/10 困难      两个词之间最多隔10个字，前后不论
    kv*                 以此开头的字母词
    /水.{1,3}坏/        正则表达式，在一段之内比对
    〔2010〕5号          文号的括号写法不论
    村:下庄             字段；也可写 village:下庄
    村:(下庄 或 东马)    一个字段的几个值
    日期:2010-03        也可写 2010、2010上半年、2010春、近3月、2010-01..2010-06、>=2010-03
    字数:<200           数目；也可写 >10、10..20
    有:办结日期          填了的；无:反馈 是有问题没有填的

    简体繁体、全角半角、大写小写不论。三十五起和35起、二〇一〇年和2010年算一样，
    同义词表里的词也算（--no-synonyms 不算），靠这些找到的会注明；--exact 只要原样的文字。
    问句和几个词的查询整个找不到时，按相近程度列出，并且注明。
    """

  private static var fields: String {
    let rows = (Field.all + Field.derived).filter { $0.termPrefix != nil || $0.valueSlot != nil }
      .map { field in
        let names = [field.english] + field.aliases.filter { $0 != field.english }
        return "\(field.name)（\(names.joined(separator: "、"))）：\(field.summary)"
      }
    return "可以查找的字段（括号里是别的写法）：\n" + rows.joined(separator: "\n")
  }
}
