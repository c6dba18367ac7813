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

  @Test func textsThatNeedNothingAreTakenAsTheyAre() {
    let pieces = [
      "a", "W", "www", ".", ":", " ", "\n", "\r", "\0", "\t", "*", "<", "&", "æ", "–", "\u{A0}",
      "\u{85}", "\u{2003}", "\u{3000}", "\u{FEFF}", "\u{7F}", "9",
    ]
    var plain = 0
    for first in pieces {
      for second in pieces {
        for third in pieces + [""] {
          let text = first + second + third
          if MarkdownText.isPlain(text.utf8) { plain += 1 }
          #expect(
            MarkdownText.escaped(text) == MarkdownText.escapedByScalars(text),
            "\(text.debugDescription)")
        }
      }
    }
    #expect(plain > 100)
    #expect(MarkdownText.escaped("") == [])
  }

  @Test func numbersAreGroupedInThrees() {
    for (plain, danish) in [
      ("0", "0"), ("-0.5", "-0,5"), ("999", "999"), ("1000", "1.000"),
      ("-1234567.50", "-1.234.567,50"),
      ("0.001", "0,001"), ("1234.000", "1.234,000"),
      ("999999999999999999", "999.999.999.999.999.999"),
      ("0.999999999999999999", "0,999999999999999999"), ("100", "100"), ("-100000.1", "-100.000,1"),
    ] {
      #expect(DecimalNumber(plain: plain).map(DanishText.number) == danish)
    }
    #expect(DanishText.number(-12_345) == "-12.345")
  }
}
