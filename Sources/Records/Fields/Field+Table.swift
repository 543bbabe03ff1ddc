extension Field {
  // Required of every record.

  /// 类型: what kind of record it is.
  public static let type = Field(
    "类型", "type", .vocabulary(.types), aliases: ["文种", "種類"], prefix: "T", slot: 1,
    facet: true, summary: "记录的种类，如民情日记、工作日志")
  /// 标题: the title.
  public static let title = Field(
    "标题", "title", aliases: ["题名", "题目"], prefix: "S", slot: 2, summary: "记录的标题")
  /// 日期: the day the record speaks of.
  public static let date = Field(
    "日期", "date", .date, aliases: ["时间", "成文日期"], slot: 3, summary: "记录的日期")
  /// 村名: the villages.
  public static let villages = Field(
    "村名", "village", .names, aliases: ["涉及村", "村", "村庄", "villages"], prefix: "XV",
    slot: 4, facet: true, summary: "记录涉及的村")
  /// 记录人: who wrote it, by role.
  public static let authors = Field(
    "记录人", "author", .names, aliases: ["责任者", "作者", "role"], prefix: "A", slot: 5,
    summary: "记录人或责任者，写职务不写姓名")

  // Required by type, or optional.

  /// 镇: the town.
  public static let town = Field(
    "镇", "town", aliases: ["乡镇", "镇名", "乡"], prefix: "XTN", slot: 6, facet: true,
    summary: "村所属的镇，可由地名表推出")
  /// 工作站: the station.
  public static let station = Field(
    "工作站", "station", aliases: ["站", "站名"], prefix: "XST", summary: "群众工作站的名称")
  /// 期间: the days a report covers.
  public static let period = Field(
    "期间", "period", .period, aliases: ["起止日期"], slot: 7, summary: "报告、台账所管的起止日期")
  /// 年度: the year of a plan.
  public static let year = Field(
    "年度", "year", .code, aliases: ["年份"], prefix: "XYR", summary: "计划或归档的年度")
  /// 主送: the addressee.
  public static let addressee = Field(
    "主送", "addressee", .names, aliases: ["主送单位", "报送"], prefix: "XTO", summary: "报送给谁")
  /// 抄送: who gets a copy.
  public static let copies = Field("抄送", "copies", .names, summary: "抄送给谁")
  /// 文号: the document number.
  public static let number = Field(
    "文号", "number", .code, aliases: ["发文字号"], prefix: "XNO", summary: "发文字号，如〔2010〕5号")
  /// 在岗人: those on duty.
  public static let onDuty = Field(
    "在岗人", "on_duty", .names, aliases: ["在岗人员", "在岗"], prefix: "XDU", summary: "当天在岗的人")
  /// 同行人: those who came along.
  public static let companions = Field(
    "同行人", "companions", .names, aliases: ["同行", "走访人员"], summary: "一同走访的人")
  /// 天气: the weather.
  public static let weather = Field("天气", "weather", summary: "当天天气")
  /// 走访户数: households visited.
  public static let households = Field(
    "走访户数", "households_visited", .quantity, aliases: ["户数"], slot: 10, summary: "走访的户数")
  /// 走访人次: visits counted by person.
  public static let visits = Field(
    "走访人次", "visits", .quantity, aliases: ["人次"], slot: 11, summary: "走访的人次，不少于户数")
  /// 无问题: that a diary has no issue.
  public static let noIssue = Field(
    "无问题", "no_issue", .yesNo, summary: "当天没有群众反映问题时写“是”")
  /// 方法: how an investigation was made.
  public static let method = Field("方法", "method", aliases: ["调研方法"], summary: "调研的方法")
  /// 公示期: how long a notice hangs.
  public static let noticePeriod = Field(
    "公示期", "notice_period", .period, slot: 8, summary: "公示的起止日期")
  /// 应报日期: when it was due.
  public static let due = Field("应报日期", "due", .date, slot: 12, summary: "应当报送的日期")
  /// 提交日期: when it came in.
  public static let submitted = Field(
    "提交日期", "submitted", .date, slot: 13, summary: "实际提交的日期")
  /// 关键词: keywords.
  public static let keywords = Field(
    "关键词", "keywords", .names, aliases: ["主题词"], prefix: "K", summary: "关键词")
  /// 附件: attachments.
  public static let attachments = Field("附件", "attachments", .names, summary: "附件的名称")
  /// 公开: who may read it.
  public static let openness = Field(
    "公开", "openness", .vocabulary(.openness), prefix: "XOP", summary: "公开范围：站内、镇内、县内、公示")
  /// 密级: the secrecy grade.
  public static let secrecy = Field(
    "密级", "secrecy", .vocabulary(.secrecy), summary: "无、内部或工作秘密；国家秘密不得存入")
  /// 样例: that the record is a sample.
  public static let sample = Field("样例", "sample", .yesNo, summary: "样例记录写“是”")
  /// 村代码: the statistical code.
  public static let villageCode = Field("村代码", "village_code", .code, summary: "12位村代码，可不写")
  /// 原文编码: the encoding before import.
  public static let originalEncoding = Field(
    "原文编码", "original_encoding", .code, summary: "导入前的文字编码")
  /// 来源文件: the file it was imported from.
  public static let sourceFile = Field("来源文件", "source_file", .code, summary: "导入前的文件名")
  /// 原编号: the identity in a foreign collection.
  public static let sourceID = Field(
    "原编号", "source_id", .code, aliases: ["id"], prefix: "XID", summary: "别处资料中的编号")

  // For the archivist.

  /// 全宗号: the fonds number.
  public static let fonds = Field("全宗号", "fonds", .code, summary: "档案全宗号")
  /// 保管期限: the retention period.
  public static let retention = Field(
    "保管期限", "retention", .code, prefix: "XRT", summary: "永久、30年或10年")
  /// 机构问题: the agency or matter.
  public static let agency = Field("机构问题", "agency", .code, summary: "机构（问题）代码")
  /// 件号: the item number.
  public static let item = Field("件号", "item", .code, summary: "四位件号，如0007")
  /// 档号: the archival number.
  public static let archivalNumber = Field(
    "档号", "archival_number", .code, prefix: "XAN", summary: "完整档号")
  /// 页数: the pages.
  public static let pages = Field("页数", "pages", .quantity, slot: 14, summary: "页数")
  /// 归档日期: when it was archived.
  public static let archived = Field("归档日期", "archived", .date, summary: "归档的日期")

  // In issue blocks.

  /// 内容: what the issue is.
  public static let content = Field(
    "内容", "content", .text, [.issue, .planItem, .commitment], aliases: ["问题", "问题内容", "事项"],
    prefix: "XIC",
    summary: "群众反映的问题")
  /// 性质: what is wanted.
  public static let nature = Field(
    "性质", "nature", .vocabulary(.natures), .issue, prefix: "XNA", slot: 20, facet: true,
    summary: "求决、咨询、意见建议、揭发控告或其他")
  /// 类别: the category, in two levels.
  public static let category = Field(
    "类别", "category", .vocabulary(.categories), .issue, aliases: ["分类"], prefix: "XCA",
    slot: 21, facet: true, summary: "两级类别，如基础设施/供水")
  /// 地点: the place.
  public static let location = Field(
    "地点", "location", .text, .issue, prefix: "XLO", summary: "发生的地点")
  /// 涉及户数: households concerned.
  public static let affected = Field(
    "涉及户数", "affected_households", .quantity, .issue, aliases: ["涉及人数"], summary: "涉及多少户")
  /// 来源: how it came in.
  public static let channel = Field(
    "来源", "channel", .text, .issue, aliases: ["来源渠道"], prefix: "XCH", summary: "问题从哪里来")
  /// 状态: the stage.
  public static let status = Field(
    "状态", "status", .vocabulary(.statuses), .issue, aliases: ["办理状态"], prefix: "XSS",
    slot: 22, facet: true, summary: "登记、受理、交办、办理、办结等")
  /// 批办: who decided and when.
  public static let instruction = Field("批办", "instruction", .text, .issue, summary: "谁在何时批办")
  /// 承办: who acts.
  public static let handler = Field(
    "承办", "handler", .names, [.issue, .commitment], aliases: ["承办单位", "承办人"],
    prefix: "XHA", summary: "由谁承办")
  /// 受理日期: when it was taken up.
  public static let received = Field(
    "受理日期", "received", .date, .issue, aliases: ["登记日期"], slot: 23, summary: "受理的日期")
  /// 办理期限: when it must be done.
  public static let deadline = Field(
    "办理期限", "deadline", .date, [.issue, .planItem, .commitment], aliases: ["期限", "完成期限"],
    slot: 24, summary: "应当办完的日期")
  /// 延期: a later deadline.
  public static let postponement = Field("延期", "postponement", .text, .issue, summary: "延到何时、谁同意")
  /// 办结日期: when it was done.
  public static let closed = Field(
    "办结日期", "closed", .date, .issue, slot: 25, summary: "办结的日期")
  /// 处理: what was done.
  public static let handling = Field(
    "处理", "handling", .text, .issue, aliases: ["处理结果", "处理情况", "办理结果"],
    prefix: "XHN", summary: "怎么办的")
  /// 进展: how far it is.
  public static let progress = Field(
    "进展", "progress", .text, [.issue, .planItem, .commitment], summary: "办到哪一步")
  /// 反馈: what the people were told.
  public static let feedback = Field("反馈", "feedback", .text, .issue, summary: "何时怎样告诉群众")
  /// 回访: the visit afterwards.
  public static let followUp = Field("回访", "follow_up", .text, .issue, summary: "何时回访")
  /// 公示: the notice.
  public static let notice = Field("公示", "notice", .text, .issue, summary: "何时何处公示")
  /// 群众评价: what the people think of it.
  public static let rating = Field(
    "群众评价", "rating", .text, .issue, aliases: ["满意度"], summary: "满意、基本满意等")
  /// 原因: why it waits.
  public static let reason = Field(
    "原因", "reason", .text, [.issue, .planItem, .commitment], summary: "暂缓、不受理或没有完成的原因")
  /// 复查日期: when it is looked at again.
  public static let review = Field(
    "复查日期", "review", .date, .issue, slot: 27, summary: "暂缓后再看的日期")
  /// 关联: other records or issues.
  public static let related = Field(
    "关联", "related", .names, [.record, .issue, .planItem, .commitment], aliases: ["相关"],
    summary: "有关的记录或问题编号")
  /// 备注: what no other key holds, such as the further columns of an imported ledger.
  public static let remarks = Field(
    "备注", "remarks", .text, [.issue, .planItem, .commitment], summary: "别的键里写不下的")

  // Derived by the index.

  /// 年: the year of the record's day, to count and to drill down.
  public static let calendarYear = Field(
    "年", "calendar_year", .date, .derived, slot: 30, facet: true, summary: "记录日期的年份")
  /// 月: the month of the record's day.
  public static let calendarMonth = Field(
    "月", "calendar_month", .date, .derived, aliases: ["月份"], slot: 31, facet: true,
    summary: "记录日期的年月")
  /// 字数: the length of the body in characters, spaces and line breaks not counted.
  public static let length = Field(
    "字数", "length", .quantity, .derived, slot: 32, summary: "正文的字数")

  /// Fields that no header has and queries may ask for.
  public static let derived: [Field] = [calendarYear, calendarMonth, length]

  /// All fields of headers and issue blocks, in the order in which they are written.
  public static let all: [Field] =
    [
      type, title, date, villages, town, station, authors, period, year, addressee, copies,
      number, onDuty, companions, weather, households, visits, noIssue, method, noticePeriod, due,
      submitted, keywords, attachments, openness, secrecy, sample, villageCode, originalEncoding,
      sourceFile, sourceID, fonds, retention, agency, item, archivalNumber, pages, archived,
      content, nature, category, location, affected, channel, status, instruction, handler,
      received, deadline, postponement, closed, handling, progress, feedback, followUp, notice,
      rating, reason, review, related, remarks,
    ] + ofRecordTypes + ofBlocks
}
