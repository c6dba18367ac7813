/// Formats that are text, but in which the notice stands encoded or in markup of an office program.
///
/// Read as they stand they would give half a notice, or none: `K=C3=B8ge` is no name, and cells of a
/// spreadsheet's XML are no cells of HTML.
enum WrappedFormat {
  /// Refuses a text that shows such a format, and says what to do instead.
  static func refuse(_ bytes: [UInt8]) throws(ReaderError) {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    if let root = rootElement(bytes, from: start), let name = officeElements[root] {
      throw ReaderError(
        .unsupported(
          what: name, advice: "open it and save it as a web page (HTML) or CSV, then give that"))
    }
    if isEncodedMessage(bytes, from: start) {
      throw ReaderError(
        .unsupported(
          what: "a saved mail or web archive (.eml or .mht) whose content is encoded",
          advice: "open it and save the notice itself as a web page (HTML) or text, then give that")
      )
    }
  }

  private static let officeElements = [
    "workbook": "a spreadsheet in Excel's XML of 2003",
    "ss:workbook": "a spreadsheet in Excel's XML of 2003",
    "w:worddocument": "a document in Word's XML of 2003", "pkg:package": "a document in Word's XML",
    "office:document": "a flat OpenDocument file",
  ]

  /// How far a root element and the headers of a message are looked for.
  private static let limit = 65_536

  /// The name of the first element of a text that begins with an XML declaration, in lower case.
  private static func rootElement(_ bytes: [UInt8], from start: Int) -> String? {
    let text = bytes[start...].prefix(limit)
    guard text.starts(with: "<?xml".utf8) else { return nil }
    var at = text.startIndex
    while let open = text[at...].firstIndex(of: UInt8(ascii: "<")), open + 1 < text.endIndex {
      if text[open + 1] == UInt8(ascii: "?") || text[open + 1] == UInt8(ascii: "!") {
        at = open + 2
        continue
      }
      let name = text[(open + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }.prefix(40)
      return String(decoding: name, as: UTF8.self).lowercased()
    }
    return nil
  }

  /// Whether a text begins with the headers of a MIME message that say that its content is encoded, or has
  /// several parts. Headers that were copied from a mail say nothing of that.
  private static func isEncodedMessage(_ bytes: [UInt8], from start: Int) -> Bool {
    let headers = bytes[start...].prefix(limit)
    var lineStart = start
    // Almost every text ends this in its first line.
    while lineStart < headers.endIndex {
      let isFirst = lineStart == start
      let line = headers[lineStart...].prefix { $0 != 0x0A }
      lineStart = line.endIndex + 1
      guard let first = line.first, first != 0x0D else { return false }
      if first == 0x20 || first == 0x09 { continue }
      let name = line.prefix { isNameByte($0) }
      guard !name.isEmpty, line.dropFirst(name.count).first == UInt8(ascii: ":") else {
        // A mailbox has the sender before the first header, or the size of the message.
        if isFirst, line.starts(with: "From ".utf8) || line.allSatisfy(isNameByte) { continue }
        return false
      }
      let value = String(decoding: line.dropFirst(name.count + 1), as: UTF8.self).lowercased()
        .drop { $0 == " " || $0 == "\t" }
      switch String(decoding: name, as: UTF8.self).lowercased() {
      case "content-transfer-encoding"
      where value.hasPrefix("quoted-printable") || value.hasPrefix("base64"):
        return true
      case "content-type" where value.hasPrefix("multipart/"):
        return true
      default: continue
      }
    }
    return false
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      || byte == UInt8(ascii: "-")
  }
}
