import Foundation
import Subprocess
import TestSupport
import Testing

/// What is no record may be damaged too: it is named, and all else goes on working.
@Suite struct DamagedFileTests {
  /// A corpus with a file of every kind, made by the program itself.
  private func withCorpus(_ body: (URL) async throws -> Void) async throws {
    try await Program.withFolder { folder in
      _ = try await Program.minqing(["init"], in: folder)
      for number in 1...4 {
        try Program.write(
          "\(number < 3 ? "甲" : "乙")村/2010-07-1\(number)_日记.txt",
          "今天到好井\(number)看水。\n【问题】村-\(number)\n内容：机井水泵坏了浇不上地\n性质：求决\n状态：受理", in: folder)
      }
      let prepared = try await Program.shell(
        """
        $MINQING index && $MINQING search 好井1 --save 一号井 && $MINQING search 好井2 --save 二号井 &&
        $MINQING link 村-1 村-3 --same-kind --why 都是机井 --by 镇长 &&
        $MINQING archive record --by 档案员 && $MINQING recurring --min-villages 1
        """, in: folder)
      #expect(prepared.status == .exited(0), "\(prepared.errors)")
      try await body(folder)
    }
  }

  private func damage(_ path: String, _ damage: FileDamage, in folder: URL) throws {
    let file = folder.appending(path: path)
    let bytes = Array(try Data(contentsOf: file))
    try FileManager.default.removeItem(at: file)
    damage.applied(to: bytes, named: file.lastPathComponent, seed: UInt64(path.utf8.count))
      .write(at: Array(path.utf8), below: folder.path)
  }

  /// Runs a command, which neither crashes nor hangs, and returns all that it printed.
  private func run(
    _ command: String, in folder: URL, _ what: String
  ) async throws -> Program.Outcome {
    let outcome = try await Program.shell("timeout 240 $MINQING \(command)", in: folder)
    let statuses: [TerminationStatus] = [.exited(0), .exited(1), .exited(2)]
    #expect(
      statuses.contains(outcome.status), "\(what): \(command): \(outcome.status) \(outcome.errors)")
    return outcome
  }

  private func findsTheGoodRecords(_ folder: URL, _ what: String) async throws {
    for number in 1...4 {
      let hit = try await run("search 好井\(number) --exact --format paths", in: folder, what)
      #expect(hit.output.hasSuffix("2010-07-1\(number)_日记.txt\n"), "\(what): \(hit.errors)")
    }
  }

  @Test(arguments: FileDamage.allCases)
  func rules(_ kind: FileDamage) async throws {
    try await withCorpus { folder in
      for name in ["县情.yaml", "地名.yaml", "词表.yaml", "类别.txt", "同义词.txt"] {
        let path = "corpus/规则/\(name)"
        let good = try Data(contentsOf: folder.appending(path: path))
        try damage(path, kind, in: folder)
        let check = try await run("check --today 2010-08-01", in: folder, "\(name)")
        if kind.leavesNothing {
          #expect(check.output.contains("规则/\(name):"), "\(name): \(check.output)")
        }
        _ = try await run("index", in: folder, name)
        _ = try await run("recurring --min-villages 1", in: folder, name)
        try await findsTheGoodRecords(folder, name)
        try FileManager.default.removeItem(at: folder.appending(path: path))
        try good.write(to: folder.appending(path: path))
      }
    }
  }

  @Test(arguments: FileDamage.allCases)
  func savedSearchesAndDecisions(_ kind: FileDamage) async throws {
    try await withCorpus { folder in
      try damage("corpus/规则/查询/一号井.txt", kind, in: folder)
      let saved = try await run("saved", in: folder, "saved")
      #expect(saved.output.contains("二号井"), "\(saved.errors)")
      if kind.leavesNothing || kind == .empty {
        #expect(saved.status == .exited(2) && saved.errors.contains("规则/查询/一号井.txt"))
        let again = try await run("search 别的 --save 一号井", in: folder, "save")
        #expect(again.status == .exited(2) && again.errors.contains("规则/查询/一号井.txt"))
      }
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "corpus/判断").path)
      let name = try #require(names.first { $0.hasSuffix(".txt") })
      try damage("corpus/判断/\(name)", kind, in: folder)
      let recurring = try await run("recurring --min-villages 1", in: folder, "recurring")
      if kind.leavesNothing { #expect(recurring.errors.contains(name), "\(recurring.errors)") }
      _ = try await run("link 村-1", in: folder, "link")
      try await findsTheGoodRecords(folder, name)
    }
  }

  @Test(arguments: FileDamage.allCases)
  func filesOfTheArchive(_ kind: FileDamage) async throws {
    try await withCorpus { folder in
      let logs = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "corpus/归档/日志").path)
      for path in ["清单.sha256", "日志/\(try #require(logs.first))"] {
        let good = try Data(contentsOf: folder.appending(path: "corpus/归档/\(path)"))
        try damage("corpus/归档/\(path)", kind, in: folder)
        let verify = try await run("archive verify", in: folder, path)
        #expect(verify.status != .exited(0), "\(path)")
        #expect((verify.output + verify.errors).contains("归档/"), "\(path): \(verify.errors)")
        for command in ["archive log", "archive doctor", "archive record", "check"] {
          _ = try await run(command, in: folder, path)
        }
        try await findsTheGoodRecords(folder, path)
        try FileManager.default.removeItem(at: folder.appending(path: "corpus/归档/\(path)"))
        try good.write(to: folder.appending(path: "corpus/归档/\(path)"))
      }
    }
  }

  @Test(arguments: FileDamage.allCases)
  func theIndexIsACache(_ kind: FileDamage) async throws {
    try await withCorpus { folder in
      let index = folder.appending(path: "index").path
      let files = try #require(FileManager.default.enumerator(atPath: index)).compactMap {
        $0 as? String
      }.filter { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: "\(index)/\(path)", isDirectory: &isFolder)
        return !isFolder.boolValue && !path.hasSuffix("LOCK") && !path.hasSuffix("flintlock")
      }
      #expect(files.count > 5)
      for path in files.sorted() {
        let isThere = FileManager.default.fileExists(atPath: "\(index)/\(path)")
        guard isThere else { continue }
        try damage("index/\(path)", kind, in: folder)
        let search = try await run("search 好井1", in: folder, path)
        if [.pipe, .loop].contains(kind), !path.hasSuffix("analysis") {
          #expect(search.errors.contains("index/\(path) 不是普通文件"), "\(path): \(search.errors)")
        }
        if search.status == .exited(2) {
          #expect(search.errors.contains("minqing index"), "\(path): \(search.errors)")
        }
        _ = try await run("recurring --min-villages 1", in: folder, path)
        _ = try await run("index --rebuild", in: folder, path)
        try await findsTheGoodRecords(folder, path)
      }
    }
  }
}

/// What is no file waits in the folder of the index: it is named and kept nobody waiting.
@Suite struct IndexPlaceTests {
  @Test(arguments: [
    ("CURRENT", "ln -s /dev/zero"), ("CURRENT", "ln -s nowhere"), ("db-1", "mkfifo"),
    ("db-1", "ln -s /dev/zero"), ("db-1/postlist.glass", "ln -s /dev/zero"),
    ("db-1/flintlock", "mkfifo"), ("db-1/files.new", "mkfifo"),
  ])
  func isNamedAndBuiltAnew(_ path: String, _ command: String) async throws {
    try await Program.withFolder { folder in
      try Program.write("甲村/2010-07-11_日记.txt", "今天看水井。", in: folder)
      let outcome = try await Program.shell(
        """
        $MINQING index >&2 && rm -rf index/\(path) && \(command) index/\(path) || exit 9
        timeout 20 $MINQING search 水井; echo "status $?"
        timeout 60 $MINQING index >/dev/null; echo "index $?"
        timeout 20 $MINQING search 水井 --format paths
        """, in: folder)
      #expect(
        outcome.output == "status 2\nindex 0\n甲村/2010-07-11_日记.txt\n", "\(outcome.errors)")
      #expect(outcome.errors.contains("index/\(path) 不是普通文件"), "\(outcome.errors)")
    }
  }

  @Test(arguments: ["mkfifo", "ln -s LOCK"])
  func standsInPlaceOfTheLock(_ command: String) async throws {
    try await Program.withFolder { folder in
      try Program.write("甲村/2010-07-11_日记.txt", "今天看水井。", in: folder)
      let outcome = try await Program.shell(
        "mkdir index && \(command) index/LOCK && timeout 60 $MINQING index", in: folder)
      let isPipe = command == "mkfifo"
      #expect(outcome.status == .exited(isPipe ? 0 : 2), "\(outcome.errors)")
      #expect(outcome.errors.contains("index/LOCK 不是普通文件") == !isPipe, "\(outcome.errors)")
    }
  }
}
