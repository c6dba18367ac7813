/// UTF-16 without a byte order mark, recognized by the zero bytes beside its ASCII characters.
enum UTF16Pattern {
  /// The byte order that the first bytes show; nil when they do not look like UTF-16.
  ///
  /// Danish text is nearly all ASCII, so nearly every second byte is zero, always on the same side.
  static func encoding(of bytes: [UInt8]) -> TextDecoder.Encoding? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for at in sample.indices where sample[at] == 0 {
      if at % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = sample.count / 2
    if zeros.odd * 10 >= half * 7, zeros.even * 20 <= half { return .utf16LittleEndian }
    if zeros.even * 10 >= half * 7, zeros.odd * 20 <= half { return .utf16BigEndian }
    return nil
  }
}
