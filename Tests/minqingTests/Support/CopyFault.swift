import Records
import Testing

/// Four faults each of some kinds that a corpus kept in git cannot carry, made in a fresh folder.
struct CopyFault: Sendable, CustomTestStringConvertible {
  /// The kinds, each with the files at which its faults must be told, in order; `月` stands for
  /// the month in the name of a log.
  let codes: [FindingCode: [String]]
  /// Why the sample corpus cannot carry them.
  let reason: String
  /// What the people did, as a shell script; `mq` is the program without its output.
  let script: String
  /// The command that must tell them.
  let command: String
  /// What else such a deed gives rise to.
  var others: [FindingCode] = []

  var testDescription: String { codes.keys.map(\.rawValue).sorted().joined(separator: "、") }

  /// Functions for the scripts: `log` writes a record that is in order, `year` one a month.
  ///
  /// The sentences differ so much that no record is a copy of another one.
  static let prelude = """
    set -e
    words='量井深 磨镰刀 换窗纸 修门锁 数树苗 晒被褥 钉账本 洗水塔 贴春联 劈干柴 收花生 栽侧柏 掏炉灰 抄电表 扶篱笆 补轮胎 熬绿豆汤 捎盐和药'
    mq() { "$MINQING" "$@" >/dev/null || test $? = 1; }
    log() { # 村 日 [题头里另加的行] [第几句]
      mkdir -p "corpus/清河乡/$1"
      word=$(echo $words | cut -d' ' -f${4:-$((10#${2:5:2}))})
      printf -- '---\\n类型: 工作日志\\n标题: %s值班\\n日期: %s\\n村名: %s\\n记录人: 站员\\n在岗人: 站员\\n%b---\\n%s，%s。\\n' \\
        "$1" "$2" "$1" "$3" "$word" "$2" > "corpus/清河乡/$1/$2_$1_工作日志.txt"
    }
    year() { for m in 01 02 03 04 05 06 07 08 09 10 11 12; do log 上营村 "$1-$m-15"; done; }
    rules() { mkdir -p corpus; cp -r "$SAMPLE/规则" corpus/; }
    at() { echo "corpus/清河乡/上营村/2010-$1-15_上营村_工作日志.txt"; }

    """

  private static func logs(_ months: [String], _ year: Int = 2010) -> [String] {
    months.map { "清河乡/上营村/\(year)-\($0)-15_上营村_工作日志.txt" }
  }

  private static func ledgers(_ count: Int) -> [String] {
    Array(repeating: "归档/件号簿/2010.txt", count: count)
  }

  private static let month = "归档/日志/月.txt"

  /// Every kind that the sample corpus has no faults of.
  static let all: [CopyFault] =
    reading + stations + decisions + rules + files + numbers + logsOfEvents + bags

  private static let reading = [
    CopyFault(
      codes: [
        .tooLarge: logs(["01", "02", "03", "04"]), .unreadable: logs(["05", "06", "07", "08"]),
      ],
      reason: "git stores no pipes, and files of 33 MB would be stored for ever",
      script: """
        rules; year 2010
        for m in 01 02 03 04; do truncate -s 33M "$(at $m)"; done
        for m in 05 06 07 08; do rm "$(at $m)"; done
        mkfifo "$(at 05)" "$(at 06)"; ln -s 没有 "$(at 07)"; ln -s "$(basename "$(at 08)")" "$(at 08)"
        """,
      command: "check",
      // Eight months are not readable, which is a gap of its own.
      others: [.longGap]),
    CopyFault(
      codes: [.doubtfulEncoding: logs(["01", "02", "03", "04"])],
      reason: "a record that says what it is leaves no doubt; this is all that a torn page left",
      script: """
        rules; year 2010
        for m in 01 02 03 04; do printf '甲乙\\n' | iconv -f UTF-8 -t GBK > "$(at $m)"; done
        """,
      command: "check",
      others: [.noHeader, .longGap]),
  ]

  private static let stations = [
    CopyFault(
      codes: [
        .missedFixedDays: [("上营村", "02"), ("杜家集村", "03"), ("河口村", "04"), ("南坡村", "05")].map {
          "清河乡/\($0.0)/2010-\($0.1)-05_\($0.0)_工作日志.txt"
        },
        .tooFewVisits: ["上营村", "杜家集村", "河口村", "南坡村"].map {
          "清河乡/\($0)/2010-05-25_\($0)_工作日志.txt"
        },
      ],
      reason: "the sample corpus keeps chosen records, not one of every day at a station",
      script: """
        mkdir -p corpus/规则
        printf '名称: 云河县\\n规则:\\n  - 自: 2010-01-01\\n    进站:\\n      固定日: 逢五\\n      补到天数: 0\\n      每天有记录: 是\\n      每月走访次数: 1\\n' > corpus/规则/县情.yaml
        missed=2
        for v in 上营村 杜家集村 河口村 南坡村; do
          n=0
          for m in 01 02 03 04 05 06 07; do
            for d in 05 15 25; do
              n=$((n % 18 + 1))
              visits='走访户数: 3\\n'; test $m = 06 && visits=''
              log $v 2010-$m-$d "$visits" $n
            done
          done
          rm corpus/清河乡/$v/2010-0$missed-15_*; missed=$((missed + 1))
        done
        """,
      command: "check")
  ]

  private static let files = [
    CopyFault(
      codes: [
        .fileChanged: logs(["01", "02", "03", "04"]),
        .fileMissing: logs(["05", "06", "07", "08"]),
        .fileAdded: logs(["01", "02", "03", "04"], 2011),
        .fileMoved: ["09", "10", "11", "12"].map { "清河乡/\($0).txt" },
      ],
      reason: "a file is changed only since its digest was recorded",
      script: """
        rules; year 2010; mq archive record
        for m in 01 02 03 04; do echo 添一行 >> "$(at $m)"; log 上营村 2011-$m-15; done
        for m in 05 06 07 08; do rm "$(at $m)"; done
        for m in 09 10 11 12; do mv "$(at $m)" corpus/清河乡/$m.txt; done
        """,
      command: "archive verify"),
    CopyFault(
      codes: [
        .sealBroken: logs(["03", "04", "05"]) + ["清河乡/上营村/2010-06-20_上营村_工作日志.txt"]
      ],
      reason: "only a year without errors can be sealed",
      script: """
        rules; year 2010; mq archive record; mq archive number --year 2010 --fonds 0123
        mq archive seal 2010
        echo 添一行 >> "$(at 03)"; echo 添一行 >> "$(at 04)"; rm "$(at 05)"; log 上营村 2010-06-20
        """,
      command: "archive verify",
      others: [.fileChanged, .fileMissing, .fileAdded, .numberedRecordMissing]),
  ]

  private static let numbers = [
    CopyFault(
      codes: [.numberRepeated: ledgers(4), .numberSkipped: ledgers(4)],
      reason: "the ledger of numbers belongs to a corpus that was numbered",
      // A hand that slips by one: 0002 becomes 0001, and so on.
      script: """
        rules; year 2010; mq archive record; mq archive number --year 2010 --fonds 0123
        sed -i 's/-0002\\t/-0001\\t/; s/-0004\\t/-0003\\t/; s/-0006\\t/-0005\\t/; s/-0008\\t/-0007\\t/' \\
          corpus/归档/件号簿/2010.txt
        """,
      command: "archive verify", others: [.archiveFileChanged]),
    CopyFault(
      codes: [
        .numberContradicted: logs(["01", "02", "03", "04"]), .numberedRecordMissing: ledgers(4),
      ],
      reason: "a header contradicts a number only after it was given",
      script: """
        rules; year 2010; mq archive record; mq archive number --year 2010 --fonds 0123
        for m in 01 02 03 04; do sed -i '2i 件号: 0777' "$(at $m)"; done
        for m in 05 06 07 08; do rm "$(at $m)"; done
        mq archive record
        """,
      command: "archive verify"),
    CopyFault(
      codes: [
        .badArchivalNumber: logs(["01", "02", "03", "04"]),
        .notNumbered: logs(["05", "06", "07", "08"]),
      ],
      reason: "headers of the sample corpus have no archivist's keys: its year is numbered whole",
      script: """
        rules; year 2010
        log 上营村 2010-01-15 '档号: 七号\\n'; log 上营村 2010-02-15 '档号: 0123-WS·2010\\n'
        log 上营村 2010-03-15 '件号: 第七\\n'; log 上营村 2010-04-15 '件号: 0\\n'
        log 上营村 2010-05-15 '保管期限: 五年\\n'; log 上营村 2010-06-15 '密级: 内部的\\n'
        log 上营村 2010-07-15 '全宗号: 十\\n'; log 上营村 2010-08-15 '机构问题: 群 工 办\\n'
        """,
      command: "archive number --year 2010 --fonds 0123"),
  ]

  private static let logsOfEvents = [
    CopyFault(
      codes: [
        .archiveFileUnreadable: [
          "归档/件号簿/2009.txt", "归档/件号簿/2010.txt", "归档/件号簿/2011.txt", "归档/清单.sha256",
        ],
        .archiveFileChanged: [
          "归档/件号簿/2009.txt", "归档/件号簿/2010.txt", "归档/件号簿/2011.txt", "归档/清单.sha256",
        ],
      ],
      reason: "the archive's own files belong to a corpus that was recorded",
      script: """
        rules; year 2009; year 2010; year 2011; mq archive record
        for y in 2009 2010 2011; do mq archive number --year $y --fonds 0123; done
        for f in 清单.sha256 件号簿/2009.txt 件号簿/2010.txt 件号簿/2011.txt; do
          echo '<<<<<<< 合并时留下的' >> corpus/归档/$f
        done
        """,
      command: "archive verify"),
    CopyFault(
      codes: [.logBroken: Array(repeating: month, count: 4)],
      reason: "the event log belongs to a corpus that was recorded",
      // Four lines get another author: the line after each does not follow any more.
      script: """
        rules; year 2010; mq archive record
        for m in 01 02 03 04 05 06 07 08; do echo 添一行 >> "$(at $m)"; done
        mq archive record
        sed -i '2s/档案员/别人/; 4s/档案员/别人/; 6s/档案员/别人/; 8s/档案员/别人/' corpus/归档/日志/*.txt
        """,
      command: "archive verify", others: [.logForked]),
    CopyFault(
      codes: [.logForked: Array(repeating: month, count: 4)],
      reason: "two ends come from two copies of a corpus",
      script: """
        rules; year 2010; mq archive record
        for i in 1 2 3 4 5; do
          cp -r corpus 抄本$i; echo 添一行 >> 抄本$i/清河乡/上营村/2010-0$i-15_*
          mq archive record --corpus 抄本$i
        done
        log=$(ls corpus/归档/日志/*.txt | tail -1); cat 抄本*/归档/日志/*.txt | awk '!seen[$0]++' > "$log"
        """,
      command: "archive verify",
      // The files are those of the first copy before the others came.
      others: [.archiveFileChanged]),
  ]

  private static let bags = [
    CopyFault(
      codes: [
        .bagFault: ["01", "02"].map {
          "data/清河乡/上营村/2010-\($0)-15_上营村_工作日志.txt"
        } + ["data/新来.txt", "bag-info.txt", "bag-info.txt"]
      ],
      reason: "a bag is no part of a corpus",
      // A change of bag-info.txt, which also says how many bytes and files there were.
      script: """
        rules; year 2010; mq archive record; mq archive export 袋
        echo 添一行 >> 袋/data/清河乡/上营村/2010-01-15_*_工作日志.txt
        rm 袋/data/清河乡/上营村/2010-02-15_*_工作日志.txt
        echo 新 > 袋/data/新来.txt; sed -i 's/民情/社情/' 袋/bag-info.txt
        """,
      command: "archive validate 袋"),
    CopyFault(
      codes: [
        .bagNameChanged: ["01", "02", "03", "04"].map { "清河乡/上营村/2010年%\($0).txt" }
      ],
      reason: "some systems that read the repository cannot hold such names",
      script: """
        rules; year 2010
        for m in 01 02 03 04; do mv "$(at $m)" "corpus/清河乡/上营村/2010年%$m.txt"; done
        mq archive record
        """,
      command: "archive export 袋"),
  ]
}
