package import FordelingModel

/// Turns the bytes of a notice into UTF-8, and says which encoding they were in.
///
/// The order of evidence: a byte order mark, the pattern of UTF-16, what the notice declares, whether
/// the bytes are valid UTF-8, and in the end windows-1252, which is what Danish offices used.
package enum TextDecoder {
  /// The encodings that can be decoded.
  package enum Encoding: String, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
  }

  /// The decoded text and what was noticed on the way.
  package struct Decoded: Sendable {
    package var text: SourceText
    package var diagnostics: [Diagnostic]
  }

  /// Decodes the bytes of a notice.
  ///
  /// - Throws: ``ReaderError`` when the bytes are no text in a known encoding.
  package static func decode(_ bytes: [UInt8]) throws(ReaderError) -> Decoded {
    var diagnostics: [Diagnostic] = []
    let (encoding, markLength) = try detect(bytes, &diagnostics)
    let text: SourceText
    switch encoding {
    case .utf8:
      text = decodeUTF8(bytes, from: markLength)
    case .utf16LittleEndian, .utf16BigEndian:
      text = try decodeUTF16(
        bytes, from: markLength, isBigEndian: encoding == .utf16BigEndian, encoding: encoding)
    case .windows1252:
      text = decodeWindows1252(bytes)
    }
    try refuseControlCharacters(in: text)
    return Decoded(text: text, diagnostics: diagnostics)
  }

  /// The bytes of a text in UTF-8 without a byte order mark; its lines are not looked for, which takes as
  /// long as all the rest.
  ///
  /// - Throws: ``ReaderError`` as ``decode(_:)`` does.
  package static func decodedBytes(_ bytes: [UInt8]) throws(ReaderError) -> [UInt8] {
    var diagnostics: [Diagnostic] = []
    let (encoding, markLength) = try detect(bytes, &diagnostics)
    guard encoding == .utf8, !ByteScan.hasControl(in: bytes) else {
      return try decode(bytes).text.bytes
    }
    return markLength == 0 ? bytes : Array(bytes[markLength...])
  }

  private static func detect(
    _ bytes: [UInt8], _ diagnostics: inout [Diagnostic]
  ) throws(ReaderError) -> (Encoding, Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      if let bad = UTF8Validation.firstInvalidByte(in: bytes, from: 3) {
        throw invalid(at: bad, in: bytes, encoding: "utf-8 (by its byte order mark)")
      }
      return (.utf8, 3)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if let encoding = UTF16Pattern.encoding(of: bytes) { return (encoding, 0) }
    let firstInvalid = UTF8Validation.firstInvalidByte(in: bytes, from: 0)
    let isASCII = ByteScan.firstNonASCII(in: bytes, from: 0) == bytes.count
    guard let declaration = DeclaredEncoding.find(in: bytes), !isASCII else {
      return (firstInvalid == nil ? .utf8 : .windows1252, 0)
    }
    switch declaration.encoding {
    case .known(.windows1252) where firstInvalid == nil:
      // Text with æ, ø and å in windows-1252 is never valid UTF-8 by chance.
      diagnostics.append(
        Diagnostic(
          .encodingConflict,
          "the notice declares '\(declaration.label)' but is valid UTF-8; it was read as UTF-8",
          at: SourceSpan(bytes: declaration.range)))
      return (.utf8, 0)
    case .known(.utf8) where firstInvalid != nil:
      diagnostics.append(
        Diagnostic(
          .encodingConflict,
          "the notice declares '\(declaration.label)' but is not valid UTF-8; it was read as "
            + "windows-1252",
          at: SourceSpan(bytes: declaration.range)))
      return (.windows1252, 0)
    case .known(.utf16LittleEndian), .known(.utf16BigEndian):
      // A declaration that can be read as ASCII is not in UTF-16.
      return (firstInvalid == nil ? .utf8 : .windows1252, 0)
    case .known(let encoding):
      return (encoding, 0)
    case .unknown:
      if firstInvalid == nil { return (.utf8, 0) }
      throw ReaderError(
        .encoding(declaration.label), at: SourceSpan(bytes: declaration.range))
    }
  }

  private static func decodeUTF8(_ bytes: [UInt8], from start: Int) -> SourceText {
    guard start > 0 else { return SourceText(bytes: bytes, encoding: Encoding.utf8.rawValue) }
    var offsets = OffsetMap()
    offsets.add(text: 0, original: start)
    return SourceText(
      bytes: Array(bytes[start...]), encoding: Encoding.utf8.rawValue, offsets: offsets)
  }

  private static func decodeUTF16(
    _ bytes: [UInt8], from start: Int, isBigEndian: Bool, encoding: Encoding
  ) throws(ReaderError) -> SourceText {
    guard (bytes.count - start) % 2 == 0 else {
      throw ReaderError(
        .malformed(
          what: "the UTF-16 text ends in the middle of a character",
          advice: "the file was cut off; get it again"),
        at: SourceSpan(bytes: bytes.count - 1..<bytes.count))
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var offsets = OffsetMap()
    var stride = 0
    var at = start
    func unit(_ at: Int) -> UInt32 {
      isBigEndian
        ? UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1])
        : UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at])
    }
    while at < bytes.count {
      var value = unit(at)
      var length = 2
      if value & 0xFC00 == 0xD800, at + 3 < bytes.count, unit(at + 2) & 0xFC00 == 0xDC00 {
        value = 0x10000 + (value & 0x3FF) << 10 + (unit(at + 2) & 0x3FF)
        length = 4
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw invalid(at: at, in: bytes, encoding: encoding.rawValue)
      }
      let encoded = Array(String(scalar).utf8)
      let newStride = encoded.count == 1 ? 2 : 1
      if newStride != stride || newStride == 1 {
        offsets.add(text: text.count, original: at, stride: newStride)
        stride = newStride
      }
      text.append(contentsOf: encoded)
      at += length
    }
    offsets.add(text: text.count, original: bytes.count)
    return SourceText(bytes: text, encoding: encoding.rawValue, offsets: offsets)
  }

  private static func decodeWindows1252(_ bytes: [UInt8]) -> SourceText {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var offsets = OffsetMap()
    for (at, byte) in bytes.enumerated() {
      if byte < 0x80 {
        text.append(byte)
      } else {
        offsets.add(text: text.count, original: at)
        text.append(contentsOf: String(Windows1252.scalar(byte)).utf8)
        offsets.add(text: text.count, original: at + 1)
      }
    }
    return SourceText(bytes: text, encoding: Encoding.windows1252.rawValue, offsets: offsets)
  }

  /// Text has no control characters but tab, line ends and form feed: what has is no text, or is
  /// damaged in a way that would lose content silently.
  private static func refuseControlCharacters(in text: SourceText) throws(ReaderError) {
    var first: Int?
    ByteScan.forEachControl(in: text.bytes) { at, byte in
      if first == nil, byte != 0x09, byte != 0x0A, byte != 0x0C, byte != 0x0D { first = at }
    }
    if text.encoding == Encoding.windows1252.rawValue {
      first = firstUndefined(in: text.bytes, before: first)
    }
    guard let first else { return }
    let what = text.bytes[first] == 0 ? "a NUL byte" : "control characters"
    throw ReaderError(
      .unsupported(
        what: "no text (it has \(what))", advice: "give a notice as HTML, Markdown, text or CSV"),
      at: text.located(text.span(first..<first + 1)))
  }

  /// The first of the bytes that windows-1252 leaves undefined; in UTF-8 they begin with 0xC2.
  private static func firstUndefined(in bytes: [UInt8], before control: Int?) -> Int? {
    let end = control ?? bytes.count
    for at in 0..<end where bytes[at] == 0xC2 && at + 1 < bytes.count && bytes[at + 1] < 0xA0 {
      return at
    }
    return control
  }

  private static func invalid(at: Int, in bytes: [UInt8], encoding: String) -> ReaderError {
    // Of what cannot be decoded, only the byte is known for sure.
    ReaderError(
      .malformed(
        what: "byte \(at) is not valid in \(encoding)",
        advice: "the file is damaged; get it again, or save it as UTF-8"),
      at: SourceSpan(
        line: bytes[..<at].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }, bytes: at..<at + 1))
  }
}
