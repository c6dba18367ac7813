/// Makes any text safe to stand in an element or in an attribute's value between double quotes.
enum HTMLText {
  /// Adds the text so that a browser shows exactly this text; a line break becomes `<br>`.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var before: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case 0x0D: bytes += "<br>".utf8
      case 0x0A: if before != 0x0D { bytes += "<br>".utf8 }
      // No HTML can hold it: every parser puts the replacement character in its place.
      case 0x00: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
      before = byte
    }
  }
}
