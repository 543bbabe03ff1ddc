/// Reads one value of JSON (RFC 8259) and keeps what decoders lose: the digits of numbers, the
/// order of members, and members whose key stands twice.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// Deeper nesting is an attack or a fault, and would exhaust the stack.
  private static let deepest = 64

  /// Reads bytes that hold one value and nothing else but spaces.
  ///
  /// - Throws: ``JSONFault`` at the first byte that is no JSON.
  static func parse(_ bytes: some Collection<UInt8>) throws(JSONFault) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONFault(offset: validLength(bytes), message: "不是UTF-8编码")
    }
    return try parse(valid: Array(bytes))
  }

  /// How many bytes at the beginning are UTF-8.
  private static func validLength(_ bytes: some Collection<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      length += UTF8.width(scalar)
    }
    return length
  }

  private static func parse(valid bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    let result: Result<JSONValue, JSONFault> = bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(bytes: buffer)
      do throws(JSONFault) {
        let value = try parser.value(depth: 0)
        parser.skipSpaces()
        guard parser.index == buffer.count else {
          throw parser.fault("值的后面还有别的字")
        }
        return .success(value)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private func fault(_ message: String) -> JSONFault {
    JSONFault(offset: index, message: message)
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpaces() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth <= Self.deepest else { throw fault("嵌套太深") }
    skipSpaces()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw fault("没有写完")
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw fault("有不认识的字") }
    index += word.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
    index += 1
    var members: [JSONValue.Member] = []
    skipSpaces()
    if take("}") { return .object(members) }
    while true {
      skipSpaces()
      guard next == UInt8(ascii: "\"") else { throw fault("这里应当是双引号括起的键") }
      let key = try string()
      skipSpaces()
      guard take(":") else { throw fault("键的后面缺少冒号") }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
      skipSpaces()
      if take("}") { return .object(members) }
      guard take(",") else { throw fault("缺少逗号或右花括号") }
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
    index += 1
    var values: [JSONValue] = []
    skipSpaces()
    if take("]") { return .array(values) }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpaces()
      if take("]") { return .array(values) }
      guard take(",") else { throw fault("缺少逗号或右方括号") }
    }
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = index
    _ = take("-")
    let whole = digits()
    // 012 is no JSON: a decoder that read it would lose the nought.
    guard whole > 0, whole == 1 || bytes[index - whole] != UInt8(ascii: "0") else {
      index = start
      throw fault("有不认识的字，或数以0开头")
    }
    if take("."), digits() == 0 { throw fault("小数点后面没有数字") }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw fault("指数没有数字") }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
    return index - start
  }
}

extension JSONParser {
  private mutating func string() throws(JSONFault) -> String {
    index += 1
    var start = index
    var text: [UInt8] = []
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        // Most strings hold no escape and are one piece.
        let rest = bytes[start..<index]
        index += 1
        if text.isEmpty { return String(decoding: rest, as: UTF8.self) }
        return String(decoding: text + rest, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<index]
        text += try escape()
        start = index
      case ..<0x20:
        throw fault("引号里有没有转义的换行或控制字符")
      default:
        index += 1
      }
    }
    throw fault("引号没有写完")
  }

  /// The UTF-8 of what an escape stands for.
  private mutating func escape() throws(JSONFault) -> [UInt8] {
    index += 1
    let escaped = next
    index += 1
    switch escaped {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return [escaped].compactMap { $0 }
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      let scalar = try escapedScalar()
      return Array(String(scalar).utf8)
    default:
      index -= 2
      throw fault("反斜杠后面的字不对")
    }
  }

  /// A scalar of one `\u`, or of the two that make a surrogate pair.
  private mutating func escapedScalar() throws(JSONFault) -> Unicode.Scalar {
    let start = index - 2
    let high = try hexadecimal()
    if let scalar = Unicode.Scalar(high) { return scalar }
    if high < 0xDC00, take("\\"), take("u") {
      let low = try hexadecimal()
      if (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
    }
    index = start
    throw fault("\\u后面是半个字（不成对的代理码）")
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    let digits = bytes[index..<min(index + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("\\u后面不是四位十六进制数") }
    index += 4
    return value
  }
}
