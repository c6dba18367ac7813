import FordelingModel
import Testing

@testable import FordelingReaders

/// Style sheets that hold only somewhere, and what they strike out, write or set small.
@Suite("When a style sheet holds, and what it changes but the place")
struct HTMLConditionTests {
  private func page(_ head: String, _ row: String = "<tr class=y id=z><td>Læsø<td class=t>9")
    -> String
  {
    "\(head)<table><tr><th>Kommune<th>Antal<tr><td>Fanø<td>3\(row)</table>"
  }

  private func read(_ html: String) throws -> (hidden: [Bool], ids: [Diagnostic.Identifier]) {
    let result = try readHTML(html)
    return (
      result.tables[0].cells.filter { $0.row == 3 }.map(\.isHidden), result.diagnostics.map(\.id)
    )
  }

  @Test(
    "A style sheet for print, for small screens or in another language hides nothing",
    arguments: [
      "media=print", "media=\"screen and (max-width:600px)\"", "type=\"text/less\"",
      "media='print, speech'", "type=text/css media=print", "media=print media=all",
    ])
  func elsewhere(_ attributes: String) throws {
    let read = try read(page("<style \(attributes)>.y{display:none}</style>"))
    #expect(read.hidden == [false, false] && read.ids.isEmpty)
  }

  @Test(
    "A style sheet for every screen hides",
    arguments: [
      "media=screen", "media=''", "media=\"print, Screen\"", "type=\"text/css\"", "type=TEXT/CSS",
      "media=all type=''", "media=all media=print",
    ])
  func everywhere(_ attributes: String) throws {
    let read = try read(page("<style \(attributes)>.y{display:none}</style>"))
    #expect(read.hidden == [true, true])
  }

  @Test(
    "What holds only in some browsers, or on large screens, is an error where it may hide a row",
    arguments: [
      "@supports (display:grid){.y{display:none}}", "@layer base { .y { display:none } }",
      "/* a */ @supports (a:b){@media screen{.y{display:none}}}",
      "@media screen{@supports (a:b){#z{display:none}}}", "@supports (a:b){tr.y{display:none}}",
      "@supports (a:b){tr{visibility:hidden}}", "@media (min-width:600px){.y{display:none}}",
      "@media (width >= 600px){.y{display:none}}",
      "@container (width > 400px){.y td{display:none}}",
      "@layer a{.t{text-decoration:line-through}}",
    ])
  func perhaps(_ style: String) throws {
    let read = try read(page("<style>\(style)</style>"))
    #expect(read.ids == [.visibilityUnknown] && read.hidden == [false, false])
  }

  @Test(
    "Conditions that hide nothing in the table are no error",
    arguments: [
      "@supports (display:grid){.y{display:grid}}", "@layer a, b;",
      "@supports (a:b){.q{display:none}}",
      "@font-face{font-family:x;src:url(y)}", "@supports (a:b){@media print{.y{display:none}}}",
      "@media print and (min-width:9cm){.y{display:none}}",
      "@keyframes k{from{opacity:0}to{opacity:1}}",
    ])
  func nothing(_ style: String) throws {
    #expect(try read(page("<style>\(style)</style>")).ids.isEmpty)
  }

  @Test("Rules in rules without end are read to a depth, in linear time")
  func depth() throws {
    let deep = String(repeating: "@media screen{", count: 20_000) + ".y{display:none}"
    #expect(try read(page("<style>\(deep)</style>")).ids.isEmpty)
  }

  @Test(
    "A rule that is not understood is an error where it may strike a figure out",
    arguments: [
      (".y td{text-decoration:line-through}", true),
      ("table .t{text-decoration:line-through}", true),
      ("table del{text-decoration:line-through}", false),
      (".q td{text-decoration:line-through}", true), (".y td{text-decoration:underline}", false),
      (".q .r{text-decoration:line-through}", false),
      (".y:hover{text-decoration:line-through}", false),
    ])
  func struck(_ style: String, _ isError: Bool) throws {
    #expect(try read(page("<style>\(style)</style>")).ids == (isError ? [.visibilityUnknown] : []))
  }

  @Test(
    "What is written into a cell is an error when it may belong to a number",
    arguments: [
      (".t::after{content:\".000\"}", true), ("td:after{color:red;content:' mio.'}", true),
      (".y td::before{content:'-'}", true), (".t:before{content:attr(data-x)}", true),
      (".t::after{content:'\\30'}", true), ("table ::after{content:'1'}", true),
      (".t::after{content:'\\2191'}", false), (".t::after{content:''}", false),
      (".t::after{content:'•';color:red}", false), (".t::before{content:'\\f101 '}", false),
      (".q::after{content:'000'}", false), ("a::after{content:' (pdf)'}", false),
      (".toc li::before{content:counter(x)}", false), (".t::after{content:none}", false),
      ("*,::before,::after{--content:'';box-sizing:border-box}", false),
      (".t:after{content:'.';visibility:hidden}", false),
      (".before\\:x::before{content:'.'}", false),
      ("@media print{.t::after{content:'000'}}", false),
    ])
  func written(_ style: String, _ isError: Bool) throws {
    #expect(try read(page("<style>\(style)</style>")).ids == (isError ? [.visibilityUnknown] : []))
  }

  @Test(
    "Digits set much smaller than those before them are not glued to them",
    arguments: [
      ("10<span style=\"font-size:60%\">2</span>", "10 2"),
      ("10<span style='font-size: .7em'>2</span>", "10 2"),
      ("10<b style='font-size:smaller'>2</b>", "10 2"), ("10<span class=s>2</span>", "10 2"),
      ("10<span style='font-size:6.5pt'>2</span>", "10 2"),
      ("<span style='font-size:8px'>2</span>10", "2 10"),
      ("10<span style='font-size:100%'>2</span>", "102"),
      ("10<i style='font-size:1.2em'>2</i>", "102"),
      ("10<span style='font-size:10.0pt'>2</span>", "102"),
      ("10<i style='font-size:0.95em'>2</i>", "102"),
      ("1<span style='font-size:60%'>.000</span>", "1.000"),
    ])
  func small(_ content: String, _ expected: String) throws {
    let html = "<style>.s{font-size:75%}</style><table><tr><td>\(content)<td>x</table>"
    let result = try readHTML(html)
    #expect(result.tables[0].text(of: result.tables[0].cells[0]) == expected)
  }

  @Test("A table for readers without scripts, and such a part of a cell, is an error")
  func withoutScripts() throws {
    for html in [
      "<noscript><table><tr><td>Fanø<td>3</table></noscript>",
      "<table><tr><td>Fanø<td>3<noscript>0</noscript></table>",
    ] {
      #expect(try readHTML(html).diagnostics.map(\.id) == [.visibilityUnknown])
    }
    #expect(
      try readHTML("<noscript><p>Slå til</p></noscript><table><tr><td>Fanø<td>3</table>")
        .diagnostics.isEmpty)
  }
}
