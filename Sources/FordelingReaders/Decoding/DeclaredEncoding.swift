/// The encoding that a notice says it is in: `<meta charset>`, `http-equiv`, or an XML declaration.
struct DeclaredEncoding {
  /// What a label means.
  enum Meaning {
    case known(TextDecoder.Encoding)
    case unknown
  }

  /// The label as written.
  var label: String
  /// The label's bytes.
  var range: Range<Int>
  /// What it means.
  var encoding: Meaning

  /// How far into a notice browsers look for a declaration, and a little more.
  private static let prescan = 4096

  /// Finds the declaration in the first bytes; nil when there is none.
  static func find(in bytes: [UInt8]) -> DeclaredEncoding? {
    let head = bytes.prefix(prescan)
    let lower = head.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    var at = 0
    while let found = lower[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = found + 1
      let isMeta = lower[at...].starts(with: Array("meta".utf8))
      let isXML = lower[at...].starts(with: Array("?xml".utf8))
      guard isMeta || isXML else { continue }
      let end = lower[at...].firstIndex(of: UInt8(ascii: ">")) ?? lower.count
      let keyword = Array((isMeta ? "charset" : "encoding").utf8)
      if let label = value(of: keyword, in: lower, from: at, to: end) {
        let text = String(decoding: lower[label], as: UTF8.self)
        return DeclaredEncoding(label: text, range: label, encoding: meaning(of: text))
      }
    }
    return nil
  }

  private static func value(
    of keyword: [UInt8], in bytes: [UInt8], from start: Int, to end: Int
  ) -> Range<Int>? {
    var at = start
    while at + keyword.count < end {
      guard bytes[at..<at + keyword.count].elementsEqual(keyword) else {
        at += 1
        continue
      }
      at += keyword.count
      while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
      guard at < end, bytes[at] == UInt8(ascii: "=") else { continue }
      at += 1
      while at < end, [0x20, 0x09, 0x22, 0x27].contains(bytes[at]) { at += 1 }
      let first = at
      while at < end, isLabelByte(bytes[at]) { at += 1 }
      return at > first ? first..<at : nil
    }
    return nil
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// Labels as the WHATWG Encoding Standard reads them: Latin-1 and ASCII mean windows-1252.
  private static func meaning(of label: String) -> Meaning {
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8": .known(.utf8)
    case "utf-16", "utf-16le", "unicode", "ucs-2": .known(.utf16LittleEndian)
    case "utf-16be": .known(.utf16BigEndian)
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",
      "l1", "us-ascii", "ascii", "ansi_x3.4-1968":
      .known(.windows1252)
    default: .unknown
    }
  }
}
