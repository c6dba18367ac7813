/// Compares the texts of cells.
///
/// Two cells are the same when their texts are: the same characters, however they are composed (NFC or
/// NFD), with CRLF or LF between lines. And they are the same when both are one number with the same digits
/// and only the decimal sign differs: `7,5` and `7.5`, but never `7.50`, `07.5` or `0101` beside `101`.
/// A comma is a decimal sign only in a file that does not part its fields by commas; there in turn a point
/// before exactly three digits may as well part thousands, and is no decimal sign.
struct CellText {
  /// Whether only the same bytes are the same.
  var isStrict: Bool
  /// What parts the fields of the old file.
  var oldDelimiter: UInt8
  /// What parts the fields of the new file.
  var newDelimiter: UInt8

  /// Whether an old and a new cell are the same.
  @inline(__always)
  func isSame(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) -> Bool {
    if old.count == new.count, old.elementsEqual(new) { return true }
    return isStrict ? false : hasSameMeaning(old, new)
  }

  private func hasSameMeaning(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) -> Bool {
    if Self.isSameText(old, new) { return true }
    guard old.count == new.count, !old.isEmpty,
      let before = Self.number(old, oldDelimiter), let after = Self.number(new, newDelimiter)
    else { return false }
    return before.elementsEqual(after)
  }

  /// Whether two texts have the same characters.
  static func isSameText(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    if left.elementsEqual(right) { return true }
    guard needsCare(left) || needsCare(right) else { return false }
    return String(decoding: withPlainLineEnds(left), as: UTF8.self)
      == String(decoding: withPlainLineEnds(right), as: UTF8.self)
  }

  /// Whether bytes may mean the same as others: combining marks begin at U+0300, whose first byte is 0xCC,
  /// and everything below is composed already.
  private static func needsCare(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains { $0 >= 0xCC || $0 == 0x0D }
  }

  /// The text with a line feed for each CRLF.
  static func withPlainLineEnds(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    for at in text.indices {
      if text[at] == 0x0D, at + 1 < text.endIndex, text[at + 1] == 0x0A { continue }
      plain.append(text[at])
    }
    return plain
  }

  /// A number with a point as its decimal sign; nil for what is no number with decimals.
  private static func number(_ text: ArraySlice<UInt8>, _ delimiter: UInt8) -> [UInt8]? {
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    guard let sign = digits.firstIndex(where: { $0 < 0x30 || $0 > 0x39 }) else { return nil }
    let whole = digits[..<sign]
    let decimals = digits[(sign + 1)...]
    guard !whole.isEmpty, !decimals.isEmpty, whole.count == 1 || whole.first != 0x30,
      decimals.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    let isCommaFile = delimiter == UInt8(ascii: ",")
    switch text[sign] {
    case UInt8(ascii: "."):
      guard isCommaFile || decimals.count != 3 else { return nil }
    case UInt8(ascii: ","):
      guard !isCommaFile else { return nil }
    default: return nil
    }
    var plain = Array(text)
    plain[sign - text.startIndex] = UInt8(ascii: ".")
    return plain
  }
}
