import FordelingModel
import Testing

@testable import FordelingReaders

@Suite("Reading notices")
struct NoticeReaderTests {
  private func read(_ text: String, file: String = "notice") throws -> Notice {
    try NoticeReader().read(Array(text.utf8), file: file)
  }

  @Test(
    "The content decides the format",
    arguments: [
      ("<!DOCTYPE html><p>x", "a.csv", NoticeFormat.html),
      ("<!-- x --><table><tr><td>1", "a", .html),
      ("<b>Kommune</b>\t<b>Antal</b>\nFanø\t3\n", "a", .text), ("# T\n\nx", "a.txt", .markdown),
      ("Kommune;Antal\nFanø;3\n", "a.txt", .csv), ("Kommune\tAntal\nFanø\t3\n", "a", .tsv),
      ("| a | b |\n|---|---|\n| 1 | 2 |\n", "a", .markdown), ("Hej, du\nher, der\nog", "a", .text),
      ("a\n1", "a.csv", .csv), ("text <p>", "a.html", .html), ("<p>x</p>", "a.md", .markdown),
    ])
  func format(_ text: String, _ file: String, _ expected: NoticeFormat) throws {
    #expect(try read(text, file: file).identity.format == expected)
  }

  @Test("The identity says what was read")
  func identity() throws {
    let identity = try read("# Fordeling\n\nabc\n", file: "n.md").identity
    #expect(identity.title == "Fordeling")
    #expect(identity.encoding == "utf-8")
    #expect(identity.bytes == 17)
    // The digest that FIPS 180-4 gives for "abc".
    #expect(
      try read("abc").identity.sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("Nothing at all is refused", arguments: ["", " \n\t\r\n", "\u{FEFF}", "\u{FEFF} \n"])
  func empty(_ text: String) {
    #expect(throws: ReaderError(.empty)) { try read(text) }
  }

  @Test(
    "Binary formats are refused with advice",
    arguments: [
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00], Array("PK\u{3}\u{4}xx".utf8),
      Array("%PDF-1.7".utf8), Array("{\\rtf1".utf8), [0x1F, 0x8B, 0x08], [0x89, 0x50, 0x4E, 0x47],
    ] as [[UInt8]])
  func binary(_ bytes: [UInt8]) {
    let error = #expect(throws: ReaderError.self) {
      try NoticeReader().read(bytes, file: "x")
    }
    guard case .unsupported(_, let advice)? = error?.problem else {
      Issue.record("another problem: \(String(describing: error))")
      return
    }
    #expect(!advice.isEmpty)
  }

  @Test(
    "Formats of text that wrap a notice are refused with advice",
    arguments: [
      "From: a@b.dk\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\nK=C3=B8ge",
      "Received: from x\r\n by y\r\nContent-Transfer-Encoding: BASE64\r\n\r\nPHRhYmxlPg==",
      "From a@b.dk Mon Jan 1\nMIME-Version: 1.0\ncontent-type:  multipart/mixed; boundary=x\n\n--x",
      "\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=x\n\n--x\n",
      "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
      "<?xml version='1.0'?>\n<?mso-application progid='Excel.Sheet'?>\n<!-- x -->\n<ss:Workbook>",
      "<?xml version='1.0'?><w:wordDocument></w:wordDocument>",
    ])
  func wrapped(_ text: String) {
    let error = #expect(throws: ReaderError.self) { try read(text) }
    guard case .unsupported(_, let advice)? = error?.problem else {
      Issue.record("another problem: \(String(describing: error))")
      return
    }
    #expect(!advice.isEmpty)
  }

  @Test(
    "Texts that only look like them are read",
    arguments: [
      "Fra: a@b.dk\nTil: c@d.dk\nEmne: Fordeling\n\nKommune\tPladser\nKøge\t12",
      "From: a@b.dk\nContent-Type: text/plain\nContent-Transfer-Encoding: 8bit\n\nKøge\t12",
      "Bilag\n\nContent-Transfer-Encoding: base64\n\nKøge\t12",
      "<?xml version='1.0'?><html><table><tr><td>Køge<td>12</table></html>",
      "<?xml version='1.0'?><!DOCTYPE html><html><table><tr><td>Køge<td>12</table></html>",
      "Content-Type: multipart betyder flere dele\n\nKøge\t12",
    ])
  func unwrapped(_ text: String) throws {
    let notice = try read(text)
    #expect(
      notice.blocks.contains { block in
        if case .table(let table) = block {
          table.cells.contains { table.text(of: $0) == "12" }
        } else {
          false
        }
      })
  }

  @Test(
    "Several blanks or a tab between two digits of a cell stay a gap",
    arguments: [
      ("a;b\nOdense;7    100\nVejle;12\n", "7  100"),
      ("a\tb\nOdense\t7     100\nVejle\t12\n", "7  100"),
      ("| a | b |\n|---|---|\n| Odense | 7   100 |\n| Vejle | 12 |\n", "7  100"),
      ("| a | b |\n|---|---|\n| Odense | 7<img src=x>100 |\n| Vejle | 12 |\n", "7  100"),
      ("a;b\nOdense;\"7\t100\"\nVejle;12\n", "7  100"),
      ("a;b\nOdense;7 100\nVejle;12\n", "7 100"), ("a;b\nOdense;   7 \nVejle;12\n", "7"),
      ("a;b\nOdense;7   kr.\nVejle;12\n", "7 kr."), ("a;b\nOdense;kr.   7\nVejle;12\n", "kr. 7"),
      ("a;b\nOdense;Høje   Taastrup\nVejle;12\n", "Høje Taastrup"),
    ])
  func gaps(_ text: String, _ expected: String) throws {
    let notice = try read(text)
    guard case .table(let table)? = notice.blocks.last else {
      Issue.record("no table")
      return
    }
    #expect(table.text(of: table.cells[3]) == expected)
  }

  @Test("A file over the limit is refused by the limit's name")
  func tooLarge() {
    var limits = Limits()
    limits.bytes = 10
    #expect(throws: ReaderError(.limit(name: "bytes", value: 10))) {
      try NoticeReader(limits: limits).read(Array("12345678901".utf8), file: "x")
    }
  }
}
