/// The name of an HTML tag inside Markdown or text.
struct HTMLTagName {
  /// The name in lower case.
  var name: String
  /// Whether it is an end tag.
  var isEnd: Bool

  /// Reads the tag that starts with the `<` at `offset`; nil when it is no tag.
  static func read(_ bytes: [UInt8], at offset: Int, end: Int) -> HTMLTagName? {
    var at = offset + 1
    let isEnd = at < end && bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    let start = at
    while at < end, at - start < 16, isNameByte(bytes[at], isFirst: at == start) { at += 1 }
    guard at > start else { return nil }
    // After the name comes white space, a slash or the end of the tag: `<aula@…>` is an address.
    guard at < end, [0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains(bytes[at]) else { return nil }
    let name = bytes[start..<at].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return HTMLTagName(name: String(decoding: name, as: UTF8.self), isEnd: isEnd)
  }

  private static func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0x30...0x39: !isFirst
    default: false
    }
  }
}
