internal import Glibc
public import Records

/// Waits for changes in the corpus, through the system's inotify.
///
/// It tells that something changed, not what: an update finds that by itself, so an event that
/// was lost, a folder moved with all its contents or an editor that saves through a rename need
/// no special care.
public final class CorpusWatcher {
  /// What ended a wait.
  public enum Outcome: Sendable, Hashable {
    /// Something changed, and then nothing more for the settling time.
    case changed
    /// The interruption became readable.
    case interrupted
  }

  private let root: String
  /// The index, which may stand inside the corpus and must not wake its own watcher.
  private let index: String
  private let descriptor: Int32
  /// The folders under watch, by the numbers that inotify gave them.
  private var watched: Set<Int32> = []

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVED_FROM
      | IN_MOVED_TO | IN_MOVE_SELF | IN_ONLYDIR)

  /// Begins to watch a corpus.
  ///
  /// - Throws: ``IndexError`` with `watching` where the system allows no more watches.
  public init(corpus: Corpus, folder: IndexFolder) throws(IndexError) {
    root = corpus.root
    index = folder.root
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else {
      throw .watching("系统不允许再监视目录（inotify 实例用完了）。请关掉别的监视程序，或提高 fs.inotify.max_user_instances。")
    }
    try watchFolders()
  }

  deinit { close(descriptor) }

  /// How many folders are watched.
  public var folderCount: Int { watched.count }

  /// Waits until something changes, and then until the burst of changes is over.
  ///
  /// - Parameters:
  ///   - interruption: A descriptor that ends the wait when it becomes readable.
  ///   - settling: How long nothing may happen before a burst counts as over.
  ///   - longest: After this an update is due although the changes go on.
  /// - Returns: What ended the wait.
  /// - Throws: ``IndexError`` with `watching` where new folders cannot be watched.
  public func wait(
    interruption: Int32, settling: Duration = .milliseconds(300),
    longest: Duration = .seconds(5)
  ) throws(IndexError) -> Outcome {
    var deadline: ContinuousClock.Instant?
    while true {
      let timeout = deadline == nil ? -1 : Int32(settling / .milliseconds(1))
      var descriptors = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: interruption, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&descriptors, 2, timeout)
      if ready < 0, errno != EINTR { throw .watching("监视中断：\(String(cString: strerror(errno)))。") }
      if descriptors[1].revents != 0 { return .interrupted }
      if ready == 0 { break }
      guard descriptors[0].revents != 0, drain() else { continue }
      let now = ContinuousClock.now
      if let deadline, now >= deadline { break }
      deadline = deadline ?? now + longest
    }
    // New folders are watched before the update lists them, so that nothing falls between.
    try watchFolders()
    return .changed
  }

  /// Takes what inotify has; false where it is of no interest.
  private func drain() -> Bool {
    var matters = false
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return matters }
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        let header = MemoryLayout<inotify_event>.size
        while offset + header <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let nameStart = offset + header
          // Hidden files are no records: locks and drafts of editors.
          let isHidden = event.len > 0 && bytes[nameStart] == UInt8(ascii: ".")
          let isOwnEnd = event.mask & UInt32(IN_IGNORED) != 0
          if !isHidden, !isOwnEnd { matters = true }
          offset = nameStart + Int(event.len)
        }
      }
    }
  }

  /// Watches every folder of the corpus and lets go of those that left it.
  private func watchFolders() throws(IndexError) {
    var seen: Set<Int32> = []
    try watch(root, &seen)
    for old in watched.subtracting(seen) { inotify_rm_watch(descriptor, old) }
    watched = seen
  }

  private func watch(_ folder: String, _ seen: inout Set<Int32>) throws(IndexError) {
    // The same folder gets the same number again, under whatever path.
    let number = inotify_add_watch(descriptor, folder, Self.events)
    guard number >= 0 else {
      // A folder may vanish, or be closed to us; the update reports the latter.
      guard errno == ENOSPC || errno == ENOMEM else { return }
      throw .watching(
        "要监视的目录太多，超过了系统上限。请提高上限：sudo sysctl fs.inotify.max_user_watches=524288")
    }
    seen.insert(number)
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      var status = stat()
      guard fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0,
        status.st_mode & S_IFMT == S_IFDIR, !isIndex(status)
      else { continue }
      try watch(folder + "/" + name, &seen)
    }
  }

  private func isIndex(_ status: stat) -> Bool {
    var own = stat()
    return stat(index, &own) == 0 && own.st_ino == status.st_ino && own.st_dev == status.st_dev
  }
}
