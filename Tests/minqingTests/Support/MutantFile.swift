import Foundation
import TestSupport
import Testing

extension RecordMutants.Content {
  /// Puts this in its place, with the folders above; paths are bytes, which need not be UTF-8.
  func write(at path: [UInt8], below root: String) {
    var place = Array(root.utf8) + [0x2F]
    for (index, part) in path.split(separator: 0x2F).enumerated() {
      if index > 0 { place.append(0x2F) }
      place += part
      if place.count < root.utf8.count + 1 + path.count {
        Self.withPath(place) { _ = mkdir($0, 0o755) }
      }
    }
    Self.withPath(place) { write(at: $0) }
  }

  private func write(at place: UnsafePointer<CChar>) {
    switch self {
    case .bytes(let bytes):
      let descriptor = open(place, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      #expect(descriptor >= 0, "\(String(cString: place))")
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { break }
        rest = rest.dropFirst(count)
      }
      close(descriptor)
    case .link(let target): #expect(symlink(target, place) == 0)
    case .pipe: #expect(mkfifo(place, 0o644) == 0)
    case .folder: #expect(mkdir(place, 0o755) == 0)
    }
  }

  private static func withPath(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Void) {
    (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { body(base) }
    }
  }
}
