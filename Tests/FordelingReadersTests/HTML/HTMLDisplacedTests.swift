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
