import FordelingModel
import Testing

@testable import FordelingReaders

@Suite("Text of HTML cells that styles and boxes divide")
struct HTMLDividedTextTests {
  private func cell(_ row: String, style: String = "") throws -> String {
    let page = "\(style)<table><tr>\(row)</tr></table>"
    return try #require(readHTML(page).tables.first?.grid[0][0])
  }

  @Test(
    "Line feeds that a style or an element shows are lines of the cell, all others are blanks",
    arguments: [
      ("<td style='white-space:pre-line'>7\n100", "7/100"),
      ("<td style='WHITE-SPACE: Pre-Wrap;color:red'>7\r\n100", "7/100"),
      ("<td style='white-space:break-spaces'>7\r100", "7/100"),
      ("<td style='white-space:preserve nowrap'>7\n100", "7/100"),
      ("<td style='white-space:pre'>\n  Odense  \n\n Vejle\n", "Odense/Vejle"),
      ("<td style='white-space:pre'>7     100", "7  100"), ("<td><pre>7\t100</pre>", "7  100"),
      ("<td><pre>7\n100</pre>", "7/100"), ("<td><textarea>\n7\n100</textarea>", "7/100"),
      ("<td><listing>7\n100</listing>", "7/100"), ("<td><xmp>7\n100</xmp>", "7/100"),
      ("<td><p style='white-space:pre-line'>7\n100</p>8\n9", "7/100/8 9"),
      ("<td style='white-space:pre'><b>7\n</b>&amp;\n<i>8</i>", "7/&/8"),
      ("<td style='white-space:pre'>7<sup>1\n2</sup>\n8", "7/8^1 2"),
      ("<td style='white-space:pre'>7<span hidden>\n</span>8", "78"),
      ("<td style='white-space:pre'><i style='white-space:inherit'>7\n100", "7/100"),
      // What is not shown stays a blank.
      ("<td>7\n100", "7 100"), ("<td style='white-space:nowrap'>7\n100", "7 100"),
      ("<td style='white-space:normal'>7\n\n100", "7 100"),
      ("<td><pre style='white-space:normal'>7\n100</pre>", "7 100"),
      ("<td style='white-space:pre'><i style='white-space:normal'>Høje\nTaastrup", "Høje Taastrup"),
    ])
  func lineFeeds(_ row: String, _ expected: String) throws {
    #expect(try cell(row) == expected)
  }

  @Test(
    "Rules of style sheets that may hold show line feeds, too",
    arguments: [
      ("td{white-space:pre-line}", "7/100"), (".a{white-space:pre-wrap}", "7/100"),
      ("#i{white-space:pre}", "7/100"), ("table td{white-space:pre-line}", "7/100"),
      ("tr > .a{white-space:pre-line}", "7/100"), ("table{white-space:pre-line}", "7/100"),
      ("body{white-space:pre-line}", "7/100"),
      ("@media (min-width:9px){td{white-space:pre}}", "7/100"),
      ("td{white-space:pre} td{white-space:normal}", "7 100"),
      (".b{white-space:pre}", "7 100"), (".b td.c{white-space:pre}", "7 100"),
      ("table p{white-space:pre}", "7 100"), ("@media print{td{white-space:pre}}", "7 100"),
      ("td{color:red}", "7 100"),
    ])
  func rules(_ rule: String, _ expected: String) throws {
    let style = "<style>\(rule)</style>"
    #expect(try cell("<td class=a id=i>7\n100", style: style) == expected)
  }

  @Test(
    "Boxes part figures, and blocks are lines",
    arguments: [
      ("<span style='display:block'>7</span><span style='display:block'>100</span>", "7/100"),
      ("7<b style='display: flex'>100</b>200", "7/100/200"),
      ("<a style='display:list-item'>Odense</a><a style='display:table'>Vejle</a>", "Odense/Vejle"),
      ("<span style='float:left'>7</span><span style='float:right'>100</span>", "7  100"),
      ("<span style='float:left'>7</span>\n<span style='float:right'>100</span>", "7  100"),
      ("<span style='float:left'>kr.</span><span style='float:right'>1.200</span>", "kr. 1.200"),
      ("<i style='position:absolute;left:9px'>7</i><i style='position:absolute'>100</i>", "7  100"),
      ("<i style='display:inline-block'>7</i><i style='display:inline-block'>100</i>", "7  100"),
      ("<div style='display:flex'><i>7</i><i>100</i></div>", "7  100"),
      ("<div style='display:grid'><i>Odense</i><i>Vejle</i></div>", "Odense Vejle"),
      ("7<img src=x>100", "7  100"), ("7 <img src=x> 100", "7  100"),
      ("3<input type=checkbox>400", "3  400"), ("<button>7</button><button>100</button>", "7  100"),
      ("<svg><text x=0>7</text><text x=50>100</text></svg>", "7  100"),
      ("<label>7</label><select><option>100</select>", "7/100"),
      // No border of a figure, or none that anyone sees.
      ("<img src=flag>12 <img src=note>", "12"), ("<span style='display:inline'>7</span>00", "700"),
      ("<i style='display:inline-block'>1 234</i>", "1 234"),
      ("<i style='float:none'>7</i>00", "700"),
      ("<i style='position:relative'>1</i>.<i>234</i>", "1.234"),
      ("<div style='display:flex'>1<!-- -->.234</div>", "1.234"),
      ("<i style='display:inline-block'>Kø</i>benhavn", "København"),
      ("7<img src=x><br>100", "7/100"), ("<b style='display:block'>12</b>", "12"),
      ("7<span hidden style='display:block'>x</span>5", "7 5"), ("7<wbr>000", "7000"),
    ])
  func boxes(_ content: String, _ expected: String) throws {
    #expect(try cell("<td>\(content)</td>") == expected)
  }

  @Test(
    "Rules of style sheets make boxes; one that may hold parts digits",
    arguments: [
      (".a{display:block}", "7/100"), ("span{float:left}", "7  100"),
      ("td > span{display:block}", "7  100"), ("@supports (x:y){.a{float:left}}", "7  100"),
      ("td{display:block}", "7100"), (".b span{color:red}", "7100"), ("nav a{float:left}", "7100"),
    ])
  func boxRules(_ rule: String, _ expected: String) throws {
    let content = "<span class=a>7</span><span class=a>100</span>"
    #expect(try cell("<td>\(content)</td>", style: "<style>\(rule)</style>") == expected)
  }

  @Test("Outside cells styles divide nothing")
  func prose() throws {
    let page = "<p style='white-space:pre-line'>Fanø\nLæsø <b style='display:block'>12</b> 13</p>"
    #expect(try readHTML(page).outline == ["p Fanø Læsø 12 13"])
  }
}
