import FordelingModel
import Testing

@testable import FordelingReaders

@Suite("Text of HTML out of sight, and text above the line")
struct HTMLDisplacedTests {
  @Test(
    "a style that may put text out of sight is an error, and the text is read",
    arguments: [
      "position:absolute;left:-9999px", "text-indent:-999em", "text-indent:100%",
      "clip:rect(0,0,0,0)", "clip-path: inset(50%)", "width:1px;height:1px;overflow:hidden",
      "margin-left:-5000px", "color:#fff", "color: White", "color:#FFFFFF",
      "color:rgb(255,255,255)",
    ])
  func displaced(_ style: String) throws {
    let result = try readHTML("<table><tr><td>1<span style='\(style)'>5</span></table>")
    #expect(result.ids == [.visibilityUnknown])
  }

  @Test(
    "a style that leaves text in sight is no doubt",
    arguments: [
      "position:relative;left:-3px", "text-indent:-12pt", "clip:auto", "margin-left:-5px",
      "color:#fff200", "color:#ffa", "background:#036;color:#fff", "overflow:hidden;width:100%",
      "width:12px;overflow:hidden", "color:black", "top:12px",
    ])
  func seen(_ style: String) throws {
    let result = try readHTML("<table><tr><td>1<span style='\(style)'>5</span></table>")
    #expect(result.ids.isEmpty)
  }

  @Test("transparent letters are left out")
  func transparent() throws {
    for color in ["transparent", "rgba(0,0,0,0)"] {
      let result = try readHTML("<table><tr><td>1<span style='color:\(color)'>5</span></table>")
      #expect(result.ids == [.textHidden])
      #expect(result.tables[0].grid == [["1"]])
    }
  }

  @Test(
    "white letters on a painted row, cell or class are seen",
    arguments: [
      "<table><tr style='background:#036'><th style='color:#fff'>A</table>",
      "<table><tr><th bgcolor='#003366'><font color=white>A</font></table>",
      "<style>.h{background-color:navy;color:white}</style><table><tr><th class=h>A</table>",
      "<style>tr{background:#333}th{color:#fff}</style><table><tr><th>A</table>",
    ])
  func painted(_ page: String) throws {
    #expect(try readHTML(page).ids.isEmpty)
  }

  @Test(
    "letters in the color of their background are an error, whatever the color",
    arguments: [
      "<table><tr><td style='color:#eee;background:#eee'>5</table>",
      "<table><tr><td style='color:#EEEEEE;background-color:rgb(238, 238, 238)'>5</table>",
      "<table><tr style='background:gainsboro'><td><font color='#dcdcdc'>5</font></table>",
      "<style>.a{background:#123}.b{color:#112233}</style><table><tr class=a><td class=b>5</table>",
      "<style>.x{color:#eee;background:#eee}</style><table><tr class=x><td>5<td>6</table>",
      "<div style='color:#fff;background:#000'><table><tr><td style='background:#fefefe'>5</table>",
    ])
  func vanishing(_ page: String) throws {
    #expect(try readHTML(page).ids == [.visibilityUnknown])
  }

  @Test(
    "colors that differ, that a picture stands behind, or that no text has are no doubt",
    arguments: [
      "<table><tr><td style='color:#666;background:#eee'>5</table>",
      "<style>thead{color:#fff}th{background:#036}</style><table><thead><tr><th>A</table>",
      "<table><tr><td style='color:#fff;background:url(a.png)'>5</table>",
      "<table><tr><td style='color:#fff;background:var(--dark)'>5</table>",
      "<table><tr style='color:#eee;background:#eee'><td style='color:#000'>5</table>",
    ])
  func differing(_ page: String) throws {
    #expect(try readHTML(page).ids.isEmpty)
  }

  @Test(
    "what one rule hides and another may show is read, and an error",
    arguments: [
      "<style>.x{display:none}@media (min-width:600px){.x{display:table-row}}</style>"
        + "<table><tr class=x><td>5</table>",
      "<style>.x{display:none}@media (min-width:600px){.x{display:block}}</style>"
        + "<div class=x><table><tr><td>5</table></div>",
      "<style>.x{visibility:hidden}@supports (display:grid){td.x{visibility:visible}}</style>"
        + "<table><tr><td class=x>5</table>",
      "<style>.x{display:none}.wide .x{display:table-cell}</style><table><tr><td class=x>5</table>",
    ])
  func shownPerhaps(_ page: String) throws {
    let result = try readHTML(page)
    #expect(result.ids == [.visibilityUnknown])
    #expect(result.tables[0].grid == [["5"]])
    #expect(result.tables[0].cells.allSatisfy { !$0.isHidden })
  }

  @Test("what stays hidden whatever holds is hidden")
  func hiddenForSure() throws {
    for page in [
      "<style>.x{display:none}.x.on{display:block}</style><table><tr><td class=x>5<td>6</table>",
      "<style>@media (min-width:9px){.x{display:block}}</style>"
        + "<table><tr><td class=x style='display:none'>5<td>6</table>",
      "<style>.x{display:none}@media print{.x{display:block}}</style>"
        + "<table><tr><td class=x>5<td>6</table>",
    ] {
      let result = try readHTML(page)
      #expect(!result.ids.contains(.visibilityUnknown))
      #expect(result.tables[0].cells[0].isHidden)
    }
  }

  @Test(
    "what is raised above the line is a note",
    arguments: [
      "mso-text-raise:3.0pt", "position:relative;top:-3.0pt", "position: relative; bottom: 4px",
      "vertical-align:3pt", "vertical-align:super",
    ])
  func raised(_ style: String) throws {
    let result = try readHTML("<table><tr><td>15<span style='\(style)'>1</span></table>")
    #expect(result.tables[0].grid == [["15^1"]])
  }

  @Test(
    "what is lowered, or placed without being raised, is no note",
    arguments: ["mso-text-raise:-3pt", "position:relative;top:3pt", "top:-3pt", "vertical-align:0"])
  func notRaised(_ style: String) throws {
    #expect(
      try readHTML("<table><tr><td>15<span style='\(style)'>1</span></table>").tables[0].grid == [
        ["151"]
      ])
  }
}
