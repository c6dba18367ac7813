/// The text of a paragraph or a cell after its markup has been read.
struct InlineText: Hashable {
  /// The lines of text in UTF-8; white space is not collapsed yet.
  var lines: [[UInt8]] = []
  /// Superscripts and note references.
  var notes: [[UInt8]] = []
  /// Text that is struck out, which is no value.
  var struckOut: [[UInt8]] = []
  /// Whether a tag hides a part of the text, or may do so.
  var mayBeHidden = false
  /// Whether all of the text is bold, as a heading typed as an ordinary row is.
  var isWhollyBold = false

  /// The lines as one text, white space collapsed.
  var joined: String {
    var text: [UInt8] = []
    for line in lines {
      if !text.isEmpty { text.append(0x20) }
      for byte in line {
        if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
          if let last = text.last, last != 0x20 { text.append(0x20) }
        } else {
          text.append(byte)
        }
      }
    }
    while text.last == 0x20 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether there is neither text nor a note.
  var isEmpty: Bool { lines.allSatisfy { $0.allSatisfy { $0 <= 0x20 } } && notes.isEmpty }
}
