import Foundation
import Subprocess
import Testing

/// Indexing by several programs, cut short, and without room.
@Suite struct IndexCommandTests {
  private func withRecords(
    _ count: Int, _ body: (URL) async throws -> Void
  ) async throws {
    try await Program.withFolder { folder in
      for number in 0..<count {
        try Program.write("村\(number % 7)/\(number).txt", "第\(number)户查看饮水管道。", in: folder)
      }
      try await body(folder)
    }
  }

  private func entries(_ folder: URL) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/index"))
  }

  @Test func aSecondIndexerWaitsForTheFirstAndSaysSo() async throws {
    try await withRecords(30) { folder in
      _ = try await Program.minqing(["init"], in: folder)
      // The lock is held as an indexer holds it, and let go when the second has spoken; ten
      // seconds are the end in any case.
      let outcome = try await Program.shell(
        """
        echo 4711 >index/LOCK
        flock index/LOCK sh -c 'touch held; n=0
          while [ ! -e spoken ] && [ $n -lt 100 ]; do sleep 0.1; n=$((n + 1)); done' &
        until [ -e held ]; do sleep 0.05; done
        (until grep -q . errors 2>/dev/null; do sleep 0.05; done; touch spoken) &
        $MINQING index 2>errors; echo $?
        touch spoken; wait; cat errors >&2
        """,
        in: folder)
      #expect(outcome.output == "索引已建立：30件记录，0条问题。\n0\n")
      #expect(outcome.errors.contains("进程4711"))
      #expect(outcome.errors.contains("等它结束"))
    }
  }

  @Test func indexersAtTheSameTimeAllSucceed() async throws {
    try await withRecords(60) { folder in
      let outcome = try await Program.shell(
        """
        $MINQING index --rebuild --quiet & a=$!; $MINQING index --quiet & b=$!
        $MINQING index --rebuild --quiet & c=$!
        wait $a && wait $b && wait $c && $MINQING search 饮水 -n 1 | head -1
        """, in: folder)
      #expect(outcome.output == "找到60件。\n")
      #expect(outcome.errors.isEmpty)
      #expect(try entries(folder).filter { $0.hasPrefix("db-") }.count == 1)
    }
  }

  @Test(arguments: ["INT", "KILL"])
  func anInterruptedBuildLeavesTheOldIndexInUse(_ signal: String) async throws {
    try await withRecords(600) { folder in
      _ = try await Program.minqing(["index", "--quiet"], in: folder)
      let before = try entries(folder)
      // Stopped as soon as the build has begun to write; shells let jobs ignore SIGINT.
      let cut = try await Program.shell(
        """
        env --default-signal=INT $MINQING index --rebuild --quiet & pid=$!
        until [ -d index/building/shard-0 ] || ! kill -0 $pid; do :; done
        kill -\(signal) $pid; wait $pid; echo $?
        """, in: folder)
      #expect(cut.output != "0\n")
      #expect(try entries(folder) == before.union(["building"]))
      let found = try await Program.minqing(["search", "饮水", "-n", "1"], in: folder)
      #expect(found.output.hasPrefix("找到600件。"))
      #expect(try await Program.minqing(["index", "--rebuild"], in: folder).status == .exited(0))
      #expect(try !entries(folder).contains("building"))
      #expect(try entries(folder).filter { $0.hasPrefix("db-") }.count == 1)
    }
  }

  @Test func fewOpenFilesOnlyCostAPassMore() async throws {
    try await withRecords(2_000) { folder in
      let outcome = try await Program.shell(
        "ulimit -n 64; $MINQING index; $MINQING search '\"第1999户\"'", in: folder)
      #expect(outcome.output.hasPrefix("索引已建立：2000件记录，0条问题。\n找到1件。"))
    }
  }

  @Test func aPlaceThatIsNoFolderIsToldWithItsRemedy() async throws {
    try await withRecords(1) { folder in
      let outcome = try await Program.minqing(["index", "--index", "/dev/null/x"], in: folder)
      #expect(outcome.status == .exited(2))
      #expect(outcome.errors.contains("/dev/null/x 不能写入"))
      #expect(outcome.errors.contains("权限"))
    }
  }

  @Test func withoutRoomTheOldIndexStaysAndTheMessageSaysWhy() async throws {
    try await withRecords(400) { folder in
      _ = try await Program.minqing(["index", "--quiet"], in: folder)
      // A limit on the size of files fails a write as a full disk does.
      let outcome = try await Program.shell(
        "trap '' XFSZ; ulimit -f 100; $MINQING index --rebuild", in: folder)
      #expect(outcome.status == .exited(2))
      #expect(outcome.errors.contains("磁盘已满"))
      #expect(try !entries(folder).contains("building"))
      let found = try await Program.minqing(["search", "饮水", "-n", "1"], in: folder)
      #expect(found.output.hasPrefix("找到400件。"))
    }
  }

  @Test func theFirstQuestionFindsTheIssuesAnalysed() async throws {
    try await withRecords(2) { folder in
      _ = try await Program.minqing(["init"], in: folder)
      _ = try await Program.minqing(["index"], in: folder)
      #expect(try !entries(folder).contains("analysis"))
      let ledger = """
        ---
        类型: 问题台账
        标题: 来信
        日期: 2010-03-15
        村名: 松岭村
        ---
        【问题】松岭-1
        内容：村里机井水泵坏了，地浇不上水
        状态：受理

        """
      try Program.write("台账.txt", ledger, in: folder)
      _ = try await Program.minqing(["index"], in: folder)
      let kept = folder.appending(path: "index/analysis")
      let made = try Data(contentsOf: kept)
      // Neither a question nor an indexing without a change makes it anew.
      _ = try await Program.minqing(["recurring", "--all"], in: folder)
      _ = try await Program.minqing(["index"], in: folder)
      #expect(try Data(contentsOf: kept) == made)
      // Another record without issues is another state of the index.
      try Program.write("又一户.txt", "第三户查看饮水管道。", in: folder)
      _ = try await Program.minqing(["index"], in: folder)
      #expect(try Data(contentsOf: kept) != made)
    }
  }

  @Test func aLostFileTableIsMadeAnew() async throws {
    try await withRecords(3) { folder in
      _ = try await Program.minqing(["index"], in: folder)
      try FileManager.default.removeItem(at: folder.appending(path: "index/db-1/files"))
      #expect(try await Program.minqing(["index"], in: folder).output.hasPrefix("索引已建立"))
      #expect(try await Program.minqing(["index"], in: folder).output.hasPrefix("没有变化"))
    }
  }
}
