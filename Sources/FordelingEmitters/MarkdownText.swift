/// Makes any text safe to stand in a cell, a heading or a paragraph of GitHub Flavored Markdown.
enum MarkdownText {
  /// The text so that a GFM parser shows exactly this text again.
  ///
  /// Line breaks become `<br>`. White space that a parser would trim, and control characters, become
  /// character references. What could start markup gets a backslash or a reference.
  static func escaped(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    append(text, to: &output)
    return output
  }

  /// Appends the text in this form. Most texts need nothing, and are taken as they are.
  static func append(_ text: String, to output: inout [UInt8]) {
    if isPlain(text.utf8) {
      output.append(contentsOf: text.utf8)
    } else {
      output.append(contentsOf: escapedByScalars(text))
    }
  }

  /// Whether no byte of a text can need anything. Where that depends on more than a byte the answer
  /// is no.
  static func isPlain(_ bytes: String.UTF8View) -> Bool {
    var last: UInt8 = 0x20
    for byte in bytes {
      switch byte {
      case 0x20:
        // At the start a parser would trim it.
        if last == 0x20 { return false }
      case UInt8(ascii: "."):
        if last | 0x20 == UInt8(ascii: "w") { return false }
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "~"), UInt8(ascii: "|"),
        UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: ":"), UInt8(ascii: "&"),
        UInt8(ascii: "<"), 0..<0x20, 0x7F:
        return false
      // The first bytes of all white space beyond ASCII.
      case 0xC2, 0xE1...0xE3, 0xEF:
        return false
      default:
        break
      }
      last = byte
    }
    return last != 0x20 || bytes.isEmpty
  }

  static func escapedByScalars(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    let scalars = Array(text.unicodeScalars)
    let firstInner = scalars.firstIndex { !isTrimmed($0) } ?? scalars.count
    let lastInner = scalars.lastIndex { !isTrimmed($0) } ?? -1
    for (at, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n":
        if at == 0 || scalars[at - 1] != "\r" { output.append(contentsOf: "<br>".utf8) }
      case "\r":
        output.append(contentsOf: "<br>".utf8)
      case "\u{A0}":
        output.append(contentsOf: "&nbsp;".utf8)
      case "\0":
        // No Markdown can hold it: every parser puts the replacement character in its place.
        output.append(contentsOf: "\u{FFFD}".utf8)
      case "&":
        output.append(contentsOf: "&amp;".utf8)
      case "<":
        output.append(contentsOf: "&lt;".utf8)
      case "\\", "`", "*", "_", "[", "]", "~", "|", "#", "$":
        output.append(UInt8(ascii: "\\"))
        output.append(contentsOf: String(scalar).utf8)
      case ":" where at + 1 < scalars.count && scalars[at + 1] != " ":
        // A scheme before `//`, `mailto:` and the like would become a link.
        output.append(contentsOf: "\\:".utf8)
      case "." where endsInWWW(scalars[..<at]):
        output.append(contentsOf: "\\.".utf8)
      case _ where isControl(scalar) || (isTrimmed(scalar) && (at < firstInner || at > lastInner)):
        output.append(contentsOf: "&#\(scalar.value);".utf8)
      default:
        output.append(contentsOf: String(scalar).utf8)
      }
    }
    return output
  }

  /// White space that some parser trims at the ends of a cell.
  private static func isTrimmed(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (scalar.value >= 0x80 && scalar.properties.isWhitespace)
      || scalar == "\u{FEFF}"
  }

  /// Control characters, and the two separators that end a line for some readers. Those from 0x80 to
  /// 0x9F stay as they are: as references they would mean letters of windows-1252.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  private static func endsInWWW(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let tail = scalars.suffix(3)
    return tail.count == 3 && tail.allSatisfy { $0 == "w" || $0 == "W" }
  }
}
