import FordelingModel

/// Lays a diff out as a page of HTML that needs nothing beside it.
struct DiffHTML {
  private var bytes: [UInt8] = []

  private static let style = """
    body{font:16px/1.5 system-ui,sans-serif;max-width:70em;margin:2em auto;padding:0 1em}
    table{border-collapse:collapse}th,td{border:1px solid #ccc;padding:.2em .6em;text-align:left}
    .number{text-align:right}.old,del{background:#fdd;color:#700}.new,ins{background:#dfd;color:#050}
    .faint{color:#666}.warning{border-left:4px solid #c00;padding-left:.6em}
    """

  /// The bytes of a page.
  static func emit(_ page: DiffPage) -> [UInt8] {
    var layout = DiffHTML()
    layout.write(page)
    return layout.bytes
  }

  private mutating func write(_ page: DiffPage) {
    raw("<!DOCTYPE html>\n<html lang=\"\(page.language("en", "da"))\">\n<meta charset=\"utf-8\">\n")
    element("title", page.title)
    raw("<style>\n\(Self.style)\n</style>\n")
    element("h1", page.title)
    for warning in page.warnings { element("p", warning, attributes: " class=\"warning\"") }
    items(page.lead)
    for listing in page.listings { write(listing) }
    if !page.prose.isEmpty {
      element("h2", page.proseTitle)
      for change in page.prose {
        element("p", page.title(of: change) + ":")
        raw("<blockquote>")
        for (at, run) in change.words.enumerated() {
          if at > 0 { raw(" ") }
          switch run.fate {
          case .same: text(run.text)
          case .removed: inline("del", run.text)
          case .added: inline("ins", run.text)
          }
        }
        raw("</blockquote>\n")
      }
    }
    element("h2", page.unchangedTitle)
    items(page.unchanged)
    raw("</html>\n")
  }

  private mutating func write(_ listing: DiffPage.Listing) {
    element("h2", listing.title)
    raw("<table>\n<thead>\n<tr>")
    for heading in listing.headings { inline("th", heading) }
    raw("</tr>\n</thead>\n<tbody>\n")
    listing.forEachRow { row in write(row, trailing: listing.trailing) }
    raw("</tbody>\n</table>\n")
  }

  private mutating func write(_ row: [DiffPage.Field], trailing: Set<Int>) {
    raw("<tr>")
    for (column, field) in row.enumerated() {
      var classes = trailing.contains(column) ? ["number"] : []
      switch field.mark {
      case .none: break
      case .old: if !field.text.isEmpty { classes.append("old") }
      case .new: if !field.text.isEmpty { classes.append("new") }
      case .faint: classes.append("faint")
      }
      let attribute =
        classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
      inline("td", field.text, attributes: attribute)
    }
    raw("</tr>\n")
  }

  private mutating func items(_ lines: [String]) {
    raw("<ul>\n")
    for line in lines { element("li", line) }
    raw("</ul>\n")
  }

  private mutating func element(_ name: String, _ content: String, attributes: String = "") {
    inline(name, content, attributes: attributes)
    raw("\n")
  }

  private mutating func inline(_ name: String, _ content: String, attributes: String = "") {
    raw("<\(name)\(attributes)>")
    text(content)
    raw("</\(name)>")
  }

  private mutating func raw(_ html: String) { bytes += html.utf8 }

  /// Text as text, line breaks shown as such.
  private mutating func text(_ text: String) {
    HTMLText.append(text, to: &bytes)
  }
}
