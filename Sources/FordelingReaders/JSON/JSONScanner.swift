import FordelingModel

/// Reads JSON (RFC 8259) with the place of every value.
///
/// The standard library's decoder gives neither places nor the text of numbers; both are needed here.
struct JSONScanner {
  private let bytes: [UInt8]
  private let depthLimit: Int
  private(set) var at = 0

  init(bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  /// Whether only white space is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return at == bytes.count
  }

  /// Reads one value.
  ///
  /// - Throws: ``ReaderError`` for what is no JSON, a member that stands twice, or too deep nesting.
  mutating func value(depth: Int = 0) throws(ReaderError) -> JSONValue {
    guard depth < depthLimit else {
      throw ReaderError(LimitPassed(name: "depth", limit: depthLimit, source: place(at)))
    }
    skipSpace()
    guard at < bytes.count else { throw malformed("the JSON ends in the middle") }
    let start = at
    let kind: JSONKind
    switch bytes[at] {
    case UInt8(ascii: "{"): kind = try object(depth)
    case UInt8(ascii: "["): kind = try array(depth)
    case UInt8(ascii: "\""): kind = .string(try string())
    case UInt8(ascii: "t"): kind = try word("true", .boolean(true))
    case UInt8(ascii: "f"): kind = try word("false", .boolean(false))
    case UInt8(ascii: "n"): kind = try word("null", .null)
    default: kind = try number()
    }
    return JSONValue(kind: kind, range: start..<at)
  }

  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func object(_ depth: Int) throws(ReaderError) -> JSONKind {
    at += 1
    var keys: [String] = []
    var values: [JSONValue] = []
    if take(UInt8(ascii: "}")) { return .object(keys, values) }
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        throw malformed("a member's name in quotation marks is missing")
      }
      let keyStart = at
      let key = try string()
      if keys.contains(where: { $0.utf8.elementsEqual(key.utf8) }) {
        throw malformed("the member '\(key)' stands twice", at: keyStart)
      }
      guard take(UInt8(ascii: ":")) else { throw malformed("a colon is missing") }
      keys.append(key)
      values.append(try value(depth: depth + 1))
      guard keys.count <= 1_000 else { throw malformed("an object has over 1,000 members") }
      if take(UInt8(ascii: "}")) { return .object(keys, values) }
      guard take(UInt8(ascii: ",")) else { throw malformed("a comma or '}' is missing") }
    }
  }

  private mutating func array(_ depth: Int) throws(ReaderError) -> JSONKind {
    at += 1
    var elements: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try value(depth: depth + 1))
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw malformed("a comma or ']' is missing") }
    }
  }

  private mutating func word(
    _ word: String, _ kind: JSONKind
  ) throws(ReaderError) -> JSONKind {
    guard bytes[at...].starts(with: word.utf8) else { throw malformed("this is no JSON value") }
    at += word.utf8.count
    return kind
  }

  private mutating func number() throws(ReaderError) -> JSONKind {
    let start = at
    func digits(_ at: inout Int) -> Bool {
      let first = at
      while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
      return at > first
    }
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    var isNumber = digits(&at)
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      isNumber = isNumber && digits(&at)
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
        at += 1
      }
      isNumber = isNumber && digits(&at)
    }
    guard isNumber else { throw malformed("this is no JSON value", at: start) }
    return .number(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func string() throws(ReaderError) -> String {
    let start = at
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(&text)
      case 0..<0x20:
        throw malformed("a control character stands in a string")
      default:
        text.append(byte)
        at += 1
      }
    }
    throw malformed("a string is never closed", at: start)
  }

  private mutating func escape(_ text: inout [UInt8]) throws(ReaderError) {
    let start = at
    at += 1
    guard at < bytes.count else { throw malformed("a string is never closed", at: start) }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var value = try hexadecimal(start)
      if value & 0xFC00 == 0xD800, bytes[at...].starts(with: "\\u".utf8) {
        at += 2
        let low = try hexadecimal(start)
        guard low & 0xFC00 == 0xDC00 else { throw malformed("half a character", at: start) }
        value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw malformed("half a character", at: start)
      }
      text.append(contentsOf: String(scalar).utf8)
    default:
      throw malformed("'\\' is followed by a character that JSON does not escape", at: start)
    }
  }

  private mutating func hexadecimal(_ start: Int) throws(ReaderError) -> UInt32 {
    guard at + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16),
      bytes[at] != UInt8(ascii: "+")
    else { throw malformed("'\\u' is not followed by four hexadecimal digits", at: start) }
    at += 4
    return value
  }

  private func place(_ offset: Int) -> SourceSpan {
    SourceSpan(bytes: offset..<min(offset + 1, max(offset, bytes.count)))
  }

  private func malformed(_ what: String, at offset: Int? = nil) -> ReaderError {
    ReaderError(
      .malformed(
        what: what, advice: "only JSON that fordeling wrote is read; check that the file is whole"),
      at: place(offset ?? at))
  }
}
