import Foundation
import Subprocess
import Testing

/// A corpus without a fault gives no finding.
@Suite struct CleanCorpusTests {
  private static let sample = Program.root.appending(path: "corpus")

  /// What a check prints of records that are in order.
  private static func nothing(_ count: Int) -> String { "检查了\(count)件：错误 0，警告 0，提示 0。\n" }

  /// Two stations over a quarter: 逢五 logs and diaries, a meeting, a ledger, a notice.
  private static let quarter = """
    set -e
    "$MINQING" init --profile 逢五进站 >/dev/null
    printf '云河县:\\n  清河乡: [上营村, 河口村]\\n' > corpus/规则/地名.yaml
    new() { "$MINQING" new "$@" --body body.txt >/dev/null; }
    words='量井深 磨镰刀 换窗纸 修门锁 数树苗 晒被褥 钉账本 洗水塔 贴春联'
    for v in 上营 河口; do
      n=0
      for m in 01 02 03; do
        for d in 05 15 25; do
          n=$((n + 1)); w=$(echo $words | cut -d' ' -f$n)
          if [ $d = 15 ]; then
            printf '一、做了什么\\n%s，走了四户。\\n\\n二、成效\\n%s的事当天了结。\\n\\n三、问题\\n【问题】%s\\n内容：%s时有人问合作医疗的票据怎样交\\n性质：咨询\\n类别：社会保障/医保\\n状态：现场办结\\n受理日期：%s\\n办结日期：%s\\n处理：当面讲清\\n反馈：当面\\n\\n四、建议\\n%s以前先看天。\\n' \\
              $w $w $v-2010-0$m $w 2010-$m-15 2010-$m-15 $w > body.txt
            new 民情日记 --village $v村 --date 2010-$m-$d --author 站长 --set 走访户数=4 \\
              --set 走访人次=6 --set 提交日期=2010-$m-16
          else
            echo "$w，$v的$m月$d日。" > body.txt
            new 工作日志 --village $v村 --date 2010-$m-$d --author 站员 --set 在岗人=站长、站员
          fi
        done
      done
    done
    echo 各站汇报春耕的准备，议定灌水的先后。 > body.txt
    new 会议纪要 --village 清河乡 --date 2010-02-08 --author 乡群众工作办公室 \\
      --set 标题=一季度例会纪要 --set 会议=例会 --set 参加人=各站站长
    printf '【问题】上营-2010-001\\n内容：票据怎样交\\n性质：咨询\\n类别：社会保障/医保\\n状态：现场办结\\n受理日期：2010-01-15\\n办结日期：2010-01-15\\n反馈：当面\\n' > body.txt
    new 问题台账 --village 清河乡 --date 2010-03-31 --author 乡群众工作办公室 \\
      --set '期间=2010-01-01 至 2010-03-31'
    printf -- '---\\n类型: 村务公开\\n标题: 河口村村务公开\\n日期: 2010-03-20\\n村名: 河口村\\n记录人: 站长\\n公开项目: 水费\\n---\\n水费按表收，单子贴在村委会门口。\\n' > 公开.txt
    "$MINQING" import 公开.txt >/dev/null
    """

  @Test func whatThePeopleMakeWithTheProgramIsInOrder() async throws {
    try await Program.withFolder { folder in
      let environment: [Environment.Key: String] = [
        "MINQING_SETTINGS": "settings.txt", "MINQING_BY": "档案员",
      ]
      try Data(Self.quarter.utf8).write(to: folder.appending(path: "做.sh"))
      let made = try await Program.shell("bash 做.sh", in: folder, environment: environment)
      try #require(made.status == .exited(0), "\(made.output)\(made.errors)")
      let clean = Self.nothing(2 * 9 + 3)
      let check = try await Program.minqing(["check"], in: folder)
      #expect(check.status == .exited(0))
      #expect(check.output == clean)
      // The archive's own files are no records, and what it does to a corpus is no fault.
      for step in [
        "record", "number --year 2010 --fonds 0123", "seal 2010", "verify", "export 袋",
        "validate 袋", "gaps",
      ] {
        let outcome = try await Program.shell(
          "\"$MINQING\" archive \(step)", in: folder, environment: environment)
        #expect(outcome.status == .exited(0), "\(step): \(outcome.output)\(outcome.errors)")
      }
      #expect(try await Program.minqing(["check"], in: folder).output == clean)
      #expect(try await Program.minqing(["check", "--fix"], in: folder).status == .exited(0))
    }
  }

  /// The issues that a record has as blocks, and those that it names as related.
  private static func issues(in text: String) -> (own: Set<String>, related: Set<String>) {
    let own = text.matches(of: /【问[题題]】(\S+)/).map { String($0.1) }
    let related = text.matches(of: /\n关联：(.+)/).flatMap { line in
      line.1.matches(of: /\p{Han}+-\d{4}-\d{3}/).map { String($0.0) }
    }
    return (Set(own), Set(related))
  }

  @Test func theSampleRecordsWithoutAPlantedFaultAreInOrder() async throws {
    var gone = Set(try PlantedFault.all().map(\.path))
    let enumerator = try #require(FileManager.default.enumerator(atPath: Self.sample.path))
    let paths = enumerator.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".txt") && !$0.hasPrefix("规则") }
    var issues: [String: (own: Set<String>, related: Set<String>)] = [:]
    for path in paths {
      let bytes = try Data(contentsOf: Self.sample.appending(path: path))
      issues[path] = Self.issues(in: String(decoding: bytes, as: UTF8.self))
    }
    // An issue is told of in several records: with one of them left out, its others go too.
    var lost: Set<String> = []
    repeat {
      lost = gone.reduce(into: []) { $0.formUnion(issues[$1]?.own ?? []) }
      gone.formUnion(
        paths.filter { path in
          issues[path].map { !$0.own.union($0.related).isDisjoint(with: lost) } ?? false
        })
    } while lost != gone.reduce(into: []) { $0.formUnion(issues[$1]?.own ?? []) }
    let left = paths.filter { !gone.contains($0) }
    try #require(left.count >= 50)
    try await Program.withFolder { folder in
      let corpus = folder.appending(path: "corpus")
      for path in left + ["规则/词表.yaml", "规则/地名.yaml", "规则/同义词.txt", "规则/类别.txt"] {
        let target = corpus.appending(path: path)
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Self.sample.appending(path: path), to: target)
      }
      // Records were left out, so the rules on what is missing in between are left out too.
      let profile = try String(
        contentsOf: Self.sample.appending(path: "规则/县情.yaml"), encoding: .utf8)
      let relaxed = profile.replacing(/\n +最长间隔天数: \d+/, with: "")
        .replacing(/\n +会议:(\n +- 名称: .+\n +由: .+\n +每年次数: .+)+/, with: "")
      try Data(relaxed.utf8).write(to: corpus.appending(path: "规则/县情.yaml"))
      let check = try await Program.minqing(["check"], in: folder)
      #expect(check.output == Self.nothing(left.count))
      #expect(check.status == .exited(0))
    }
  }
}
