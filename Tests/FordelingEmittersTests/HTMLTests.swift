import FordelingModel
import Testing

@testable import FordelingEmitters

@Suite struct HTMLTests {
  @Test func allocationsAreOneTable() {
    let page = text(AllocationsHTML().emit(Samples.full))
    #expect(
      page.hasPrefix("<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(page.contains("<title>Fordeling af &quot;brugere&quot;</title>"))
    #expect(page.contains("<tr><th>table</th><th>code</th><th>municipality</th><th>measure</th>"))
    #expect(
      page.contains(
        "<tr><td>1</td><td>0751</td><td>Aarhus</td><td>Antal</td>"
          + "<td class=\"number\">1234.50</td><td>value</td><td>kr.</td><td>se noter</td>"))
    #expect(page.hasSuffix("</tbody>\n</table>\n</body>\n</html>\n"))
  }

  @Test func textStaysText() {
    var writer = HTMLWriter(title: "")
    writer.text("<b>&amp;\"a\r\nb\nc\rd\0")
    let page = text(writer.finish())
    #expect(page.contains("&lt;b&gt;&amp;amp;&quot;a<br>b<br>c<br>d\u{FFFD}</body>"))
  }

  @Test func reportSaysWhatTheMarkdownSays() {
    let markdown = text(ReportMarkdown().emit(Samples.full))
    let page = text(ReportHTML().emit(Samples.full))
    let headings = markdown.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(!headings.isEmpty)
    for heading in headings { #expect(page.contains("<h2>\(heading.dropFirst(3))</h2>")) }
    #expect(page.contains("<tr><td>SHA-256</td><td><code>ab12</code></td></tr>"))
    #expect(page.contains("<p><strong>Fejl</strong> <code>municipality-missing</code>: En "))
    #expect(page.contains("<tr><td>a|b</td><td>a running number</td><td>side 2, tabel 1, "))
    #expect(page.contains("<ul>\n<li>1 fejl og 1 advarsel"))
    for element in ["ul", "table", "tbody", "thead", "tr", "td", "p"] {
      let opened = page.components("<\(element)>") + page.components("<\(element) ")
      #expect(opened == page.components("</\(element)>"), "\(element)")
    }
  }

  @Test func dataPackageNamesEveryColumn() {
    let package = DataPackage(
      name: "s-r1", title: "A \"b\"", version: "r1", notice: Samples.identity,
      files: ["allocations.csv", "allocations.dk.csv", "allocations.json"].map {
        DataPackage.File(name: $0, bytes: 7, sha256: "ab")
      })
    let json = text(package.emit())
    #expect(json.contains("\"title\": \"A \\\"b\\\"\",\n  \"version\": \"r1\""))
    for name in Allocation.columns + Allocation.danishColumns {
      #expect(json.contains("{\"name\": \"\(name)\", \"type\": "), "\(name)")
    }
    #expect(json.contains("\"type\": \"number\", \"decimalChar\": \",\"}"))
    #expect(json.components("\"hash\": \"sha256:ab\"") == 3)
    #expect(json.components("\"pattern\": \"[0-9]{4}\"") == 2)
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(_ part: String) -> Int {
    var count = 0
    var rest = utf8[...]
    while !rest.isEmpty {
      if rest.starts(with: part.utf8) { count += 1 }
      rest = rest.dropFirst()
    }
    return count
  }
}
