@testable import FordelingEmitters
import FordelingModel
import Testing

@Suite struct MarkdownTests {
  /// What a GFM parser shows for each written form is the text; this was checked with cmark-gfm and
  /// markdown-it.
  private static let texts: [(text: String, written: String)] = [
    ("", ""), ("Fanø", "Fanø"), ("a|b", #"a\|b"#), (#"a\b"#, #"a\\b"#), (#"a\|b"#, #"a\\\|b"#),
    (#"ends\"#, #"ends\\"#), ("<b>x</b>", "&lt;b>x&lt;/b>"), ("&amp;", "&amp;amp;"),
    ("R&D", "R&amp;D"), ("`x`", #"\`x\`"#), ("*x*", #"\*x\*"#), ("_x_", #"\_x\_"#),
    ("~~x~~", #"\~\~x\~\~"#), ("![a](b)", #"!\[a\](b)"#), ("a\nb", "a<br>b"),
    ("a\r\nb\rc", "a<br>b<br>c"), (" x ", "&#32;x&#32;"), ("\tx", "&#9;x"),
    ("\u{A0}x\u{A0}", "&nbsp;x&nbsp;"), ("\u{2003}x", "&#8195;x"), ("a b", "a b"),
    ("www.aula.dk", #"www\.aula.dk"#), ("http://a_b", #"http\://a\_b"#), ("se: x", "se: x"),
    ("mailto:a@b.dk", #"mailto\:a@b.dk"#), ("#1", "\\#1"), ("$5", #"\$5"#), ("1)", "1)"),
    ("- x", "- x"), ("\u{7}", "&#7;"), ("\u{2028}", "&#8232;"), (" ", "&#32;"), ("---", "---"),
    ("\0", "\u{FFFD}"),
  ]

  @Test func textsAreMadeSafe() {
    #expect(!Self.texts.isEmpty)
    for text in Self.texts {
      let written = MarkdownText.escaped(text.text)
      #expect(written == Array(text.written.utf8), "\(text.text)")
    }
  }

  @Test func allocationsHaveTheColumnsOfTheCSV() {
    let expected = """
      The notice has errors, and the figures cannot be trusted before someone has looked:

      Error: Læsø is missing \\[municipality-missing\\]

      | table | code | municipality | measure | value | status | unit | note | written | match | source |
      | --- | --- | --- | --- | ---: | --- | --- | --- | --- | --- | --- |
      | 1 | 0751 | Aarhus | Antal | 1234.50 | value | kr. | se noter | Aarhus | name | line 44 table 1 row 2 column 1 |
      | 1 | 0563 | Fanø | Antal | | missing | | | Fanö | typo | line 44 table 1 row 2 column 1 |

      """
    #expect(text(AllocationsMarkdown().emit(Samples.full)) == expected)
  }
}
