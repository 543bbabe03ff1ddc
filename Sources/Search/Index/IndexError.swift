public import Xapian

/// An index that cannot be built or used, with the remedy in Chinese.
public enum IndexError: Error, Sendable, CustomStringConvertible {
  /// There is no index yet.
  case missing
  /// Another process is writing it.
  case locked
  /// It was written by another version.
  case outdated
  /// The text of more records would have to be compared than is reasonable.
  case tooBroad(Int)
  /// What stands at a path of the index is no file that can be read: a pipe, a device, a link
  /// that leads nowhere.
  case foreign(String)
  /// What stands in place of the file that keeps others away is no file.
  case unlockable(String)
  /// The folder cannot be written.
  case folder(String)
  /// The disk has no room for the index.
  case diskFull
  /// The corpus cannot be watched for changes.
  case watching(String)
  /// Something else that Xapian reported.
  case xapian(XapianError)

  init(_ error: XapianError) {
    self =
      switch error.code {
      case .databaseLocked: .locked
      case .databaseNotFound: .missing
      case .databaseVersion: .outdated
      case .diskFull: .diskFull
      default: .xapian(error)
      }
  }

  /// The message with the remedy.
  public var description: String {
    switch self {
    case .missing: "还没有索引。请先运行 minqing index。"
    case .locked: "另一个程序正在更新索引。请等它结束后再试。"
    case .outdated: "索引是别的版本建立的。请运行 minqing index --rebuild。"
    case .tooBroad(let limit):
      "这个查询要逐件比对的记录超过\(limit)件。请加上村名、日期或一两个词，缩小范围再查。"
    case .foreign(let path):
      "索引里的 \(path) 不是普通文件（是管道、设备、文件夹或失效的链接），没有读。请运行 minqing index --rebuild 重建（资料不受影响）。"
    case .unlockable(let path): "索引里的 \(path) 不是普通文件，索引没有更新。请移走它再试。"
    case .folder(let path): "索引目录 \(path) 不能写入。请检查磁盘空间和权限。"
    case .diskFull: "磁盘已满，索引没有写成，原来的索引照常可用。请腾出空间后再运行 minqing index。"
    case .watching(let reason): reason
    case .xapian(let error):
      "索引出错，请运行 minqing index --rebuild 重建（资料不受影响）。详情：\(error.message)"
    }
  }
}

/// Runs a body that throws Xapian's errors and translates them.
func translatingErrors<Result>(
  _ body: () throws(XapianError) -> Result
) throws(IndexError) -> Result {
  do throws(XapianError) {
    return try body()
  } catch {
    throw IndexError(error)
  }
}
