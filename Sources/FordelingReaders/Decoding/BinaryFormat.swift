/// Formats that are no text, recognized by their first bytes.
enum BinaryFormat {
  /// Refuses bytes that show a binary format, and says what to do instead.
  static func refuse(_ bytes: [UInt8]) throws(ReaderError) {
    for format in formats where bytes.starts(with: format.signature) {
      throw ReaderError(.unsupported(what: format.name, advice: format.advice))
    }
  }

  private static let saveAsHTML = "open it and save it as a web page (HTML), then give that"

  private static let formats: [(signature: [UInt8], name: String, advice: String)] = [
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      "an old Office file (.doc or .xls)", saveAsHTML
    ),
    (
      Array("PK\u{3}\u{4}".utf8), "a zip file, such as .docx, .xlsx or .odt", saveAsHTML
    ),
    (
      Array("%PDF".utf8), "a PDF file",
      "turn it into text with 'pdftotext -layout', or get the notice as HTML or CSV"
    ),
    (Array("{\\rtf".utf8), "an RTF file", saveAsHTML),
    ([0x1F, 0x8B], "a gzip file", "unpack it first"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)", "give the notice as text"),
    ([0xFF, 0xD8, 0xFF], "a picture (JPEG)", "give the notice as text"),
    (Array("SQLite format 3".utf8), "an SQLite database", "give the notice itself"),
  ]
}
