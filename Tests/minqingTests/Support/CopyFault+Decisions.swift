import Records

/// Faults of what people write beside the records: decisions, kept searches and rules.
extension CopyFault {
  static let decisions = [
    CopyFault(
      codes: [
        .unreadableDecision: ["判断/候选/目录.txt", "判断/查重/损坏.txt", "判断/乱码.txt", "判断/断头.txt"],
        .unreadableDecisionLine: ["判断/候选/无号.txt", "判断/查重/无号.txt", "判断/半句.txt", "判断/无号.txt"],
        .incompleteDecision: ["判断/候选/也许.txt", "判断/查重/也许.txt", "判断/也许.txt", "判断/只有一个.txt"],
        .unknownDecisionKey: ["判断/候选/错字.txt", "判断/查重/错字.txt", "判断/错字.txt", "判断/错字.txt"],
        .danglingDecision: ["判断/候选/错字.txt", "判断/查重/错字.txt", "判断/查重/错字.txt", "判断/错字.txt"],
      ],
      reason: "the sample corpus keeps nobody's decisions",
      script: """
        rules; year 2010; cd corpus; mkdir -p 判断/候选/目录.txt 判断/查重
        printf '\\x41\\xff\\x20\\xff' > 判断/乱码.txt; ln -s 没有 判断/断头.txt
        printf '判断：都留\\x00\\n' > 判断/查重/损坏.txt
        for f in 判断 判断/候选 判断/查重; do echo 没有冒号的一句话 > $f/无号.txt; done
        printf '判断：同类\n问题：上营-2010-001\n其余的\n' > 判断/半句.txt
        printf '判断：也许\n' | tee 判断/也许.txt > 判断/查重/也许.txt
        printf '决定：也许\n' > 判断/候选/也许.txt
        printf '判断：同类\n问题：上营-2010-001\n' > 判断/只有一个.txt
        printf '【问题】上营-2010-001\n内容：井坏了\n状态：受理\n' >> "清河乡/上营村/2010-01-15_上营村_工作日志.txt"
        printf '判断：同类\n问题：上营-2010-001\n问题：上营-2010-002\n撤消时间：今天\n理曲：一样\n' > 判断/错字.txt
        printf '判断：都留\n记录：甲.txt\n记录：乙.txt\n里由：都有用\n' | iconv -f UTF-8 -t GBK > 判断/查重/错字.txt
        printf '决定：不是问题\n记录：甲.txt\n原话：没水\n决定入：站长\n' > 判断/候选/错字.txt
        """,
      command: "check"),
    CopyFault(
      codes: [
        .unreadableSearch: ["断头", "空的", "乱码", "错字"].map { "规则/查询/\($0).txt" }.sorted(),
        .badSearchQuery: ["括号", "或", "近", "键"].map { "规则/查询/坏\($0).txt" }.sorted(),
      ],
      reason: "the sample corpus keeps nobody's searches",
      script: """
        rules; year 2010; cd corpus/规则; mkdir 查询; cd 查询
        ln -s 没有 断头.txt; : > 空的.txt; printf '\\x41\\xff\\x20\\xff' > 乱码.txt; echo '查讯：机井' > 错字.txt
        echo '查询：机井 或' > 坏或.txt; echo '查询：（机井' > 坏括号.txt
        printf '说明：年年查\n查询：机井 近/5\n' > 坏近.txt; echo '查询：日期:昨年' > 坏键.txt
        """,
      command: "check"),
  ]

  static let rules = [
    CopyFault(
      codes: [.unreadableRules: ["县情.yaml", "地名.yaml", "类别.txt", "词表.yaml"].map { "规则/\($0)" }],
      reason: "the samples are checked by the rules beside them",
      script: """
        mkdir -p corpus/规则; cd corpus/规则
        printf '名称: 云河县\n名称: 北塘县\n' > 县情.yaml; printf '云河县：\n' > 地名.yaml
        printf '类型:\n\t- 日志\n' > 词表.yaml; echo 【缺水】 > 类别.txt
        """,
      command: "check"),
    CopyFault(
      codes: [.unknownRulesKey: ["县情.yaml", "县情.yaml", "地名.yaml", "词表.yaml"].map { "规则/\($0)" }],
      reason: "the samples are checked by the rules beside them",
      script: """
        mkdir -p corpus/规则; cd corpus/规则
        printf '名称: 云河县\n可看原闻: [县级档案员]\n规则:\n  - 进站: {补到天树: 3}\n' > 县情.yaml
        printf '云河县:\n  清河乡:\n    - {名称: 上营村, 别明: [上营]}\n' > 地名.yaml
        printf '类性: [工作日志]\n' > 词表.yaml
        """,
      command: "check"),
    CopyFault(
      codes: [
        .unknownRulesName: Array(repeating: "规则/县情.yaml", count: 4),
        .ownRequiredKey: Array(repeating: "规则/县情.yaml", count: 4),
      ],
      reason: "the samples are checked by the rules beside them",
      script: """
        mkdir -p corpus/规则; cd corpus/规则
        printf '规则:\n  - 通用必填: [标提]\n    必填: {日志: [户主签字], 通报: [拟稿科室, 印发份额, 核稿同志]}\n' > 县情.yaml
        printf '    查看: {站员: [站里]}\n时限:\n  - 各步: {登计: 3日}\n' >> 县情.yaml
        """,
      command: "check"),
  ]
}
