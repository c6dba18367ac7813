package import FordelingModel

/// Writes JSON piece by piece, so that the order of keys and every byte are decided here.
package struct JSONWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  /// Creates a writer that has written nothing.
  package init() {}

  private static let hexadecimal = Array("0123456789abcdef".utf8)

  /// Writes punctuation, keys and white space as they are.
  package mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes punctuation and keys that the source code states: one copy of bytes.
  package mutating func literal(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Hands out what was written, and starts anew.
  mutating func take() -> [UInt8] {
    let piece = bytes
    bytes = []
    bytes.reserveCapacity(piece.count + piece.count / 8)
    return piece
  }

  /// Writes a string, or `null`.
  package mutating func string(_ text: String?) {
    guard let text else { return literal("null") }
    string(utf8: text.utf8)
  }

  /// Writes a string from its UTF-8 bytes.
  ///
  /// Besides what JSON demands, DEL and the line separators U+2028 and U+2029 are escaped: the first
  /// is invisible, the others end a line for JavaScript and for many a line reader.
  package mutating func string(utf8 text: some Sequence<UInt8>) {
    bytes.append(0x22)
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0x00..<0x20, 0x7F:
        raw("\\u00")
        bytes.append(Self.hexadecimal[Int(byte >> 4)])
        bytes.append(Self.hexadecimal[Int(byte & 15)])
      case 0xA8 where before == (0xE2, 0x80), 0xA9 where before == (0xE2, 0x80):
        bytes.removeLast(2)
        raw(byte == 0xA8 ? "\\u2028" : "\\u2029")
      default:
        bytes.append(byte)
      }
      before = (before.1, byte)
    }
    bytes.append(0x22)
  }

  /// Writes a whole number, or `null`.
  package mutating func number(_ value: Int?) {
    guard let value else { return literal("null") }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    // The digits come from the last to the first; a number of 64 bits has at most 20.
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var first = digits.count
    var rest = value.magnitude
    repeat {
      let (tens, digit) = rest.quotientAndRemainder(dividingBy: 10)
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
      rest = tens
    } while rest > 0
    while first < digits.count {
      bytes.append(digits[first])
      first += 1
    }
  }

  /// Writes an exact decimal number, or `null`.
  package mutating func number(_ value: DecimalNumber?) {
    raw(value?.description ?? "null")
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    if value { literal("true") } else { literal("false") }
  }

  /// Writes an array with one element a line, indented by `indent` spaces; `[]` when it is empty.
  package mutating func lines<Element, Failure: Error>(
    _ elements: [Element], indent: Int,
    _ write: (inout JSONWriter, Element) throws(Failure) -> Void
  ) throws(Failure) {
    guard !elements.isEmpty else { return raw("[]") }
    let margin = String(repeating: " ", count: indent)
    raw("[\n")
    for (at, element) in elements.enumerated() {
      raw(margin)
      try write(&self, element)
      raw(at == elements.count - 1 ? "\n" : ",\n")
    }
    raw(String(margin.dropLast(2)))
    raw("]")
  }

  /// Writes an array on one line.
  package mutating func list<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    raw("[")
    for (at, element) in elements.enumerated() {
      if at > 0 { raw(", ") }
      write(&self, element)
    }
    raw("]")
  }
}
