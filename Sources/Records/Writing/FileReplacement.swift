internal import FoundationEssentials
internal import Glibc

/// Puts other bytes into a file that is there, as a whole: a reader sees the old or the new ones.
///
/// Who may read a file does not change by what is in it: the new one gets the mode and, where
/// the system allows, the owner and group of the old one. Foundation's atomic writing does not
/// keep the mode.
public struct FileReplacement: Error, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String

  /// The message with the remedy, in Chinese.
  public var description: String { "\(path) 写不进去，没有改动。请检查磁盘空间和写入权限。" }

  /// Replaces the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The new bytes.
  ///   - path: The file; where it is a symbolic link, what it leads to is replaced.
  /// - Throws: ``FileReplacement`` where the file is not there or cannot be written; it is as it
  ///   was then.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileReplacement) {
    let place = URL(filePath: path).resolvingSymlinksInPath().path
    let folder = String(place[..<(place.lastIndex(of: "/") ?? place.startIndex)])
    let scratch = "\(folder)/.\(UUID().uuidString)"
    var old = stat()
    // A file that its owner may not write is not to be written behind their back.
    guard stat(place, &old) == 0, access(place, W_OK) == 0 else {
      throw FileReplacement(path: path)
    }
    // Nobody else may read the bytes before the file has its mode.
    let descriptor = open(scratch, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileReplacement(path: path) }
    close(descriptor)
    defer { unlink(scratch) }
    guard (try? Data(bytes).write(to: URL(filePath: scratch))) != nil else {
      throw FileReplacement(path: path)
    }
    _ = chown(scratch, old.st_uid, old.st_gid)
    guard chmod(scratch, old.st_mode & 0o7777) == 0, rename(scratch, place) == 0 else {
      throw FileReplacement(path: path)
    }
  }
}
