/// Writes an HTML page: headings, lists and tables, every text made safe.
struct HTMLWriter {
  /// What stands open and ends by itself when something else begins.
  private enum Open {
    case nothing, list, table
  }

  /// What was written.
  private(set) var bytes: [UInt8] = []
  private var open = Open.nothing
  private var alignments: [ColumnAlignment] = []

  /// Begins a page with a title.
  init(title: String, language: String = "da") {
    raw("<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    text(title)
    raw("</title>\n<style>\n\(Self.style)\n</style>\n</head>\n<body>\n")
  }

  /// Ends the page, and hands it out.
  consuming func finish() -> [UInt8] {
    close()
    raw("</body>\n</html>\n")
    return bytes
  }

  /// Writes HTML as it is.
  mutating func raw(_ html: String) {
    bytes.append(contentsOf: html.utf8)
  }

  /// Writes text so that it shows as it is; a line break becomes `<br>`.
  mutating func text(_ text: String) {
    HTMLText.append(text, to: &bytes)
  }

  /// Ends a list or a table.
  mutating func close() {
    switch open {
    case .nothing: break
    case .list: raw("</ul>\n")
    case .table: raw("</tbody>\n</table>\n")
    }
    open = .nothing
  }

  /// Writes the cells of a row.
  fileprivate mutating func row(_ element: String, _ texts: [String]) {
    raw("<tr>")
    for (at, text) in texts.enumerated() {
      let isTrailing = at < alignments.count && alignments[at] == .trailing
      raw(isTrailing ? "<\(element) class=\"number\">" : "<\(element)>")
      self.text(text)
      raw("</\(element)>")
    }
    raw("</tr>\n")
  }

  // Nothing here may hide anything: the page is read back by rules that ask whether it could.
  private static let style = """
    body { font-family: sans-serif; line-height: 1.4; margin: 2em auto; max-width: 60em; padding: 0 1em; }
    table { border-collapse: collapse; margin: 1em 0; }
    th, td { border-bottom: 1px solid #ccc; padding: 0.2em 0.6em; text-align: left; vertical-align: top; }
    .number { text-align: right; }
    """
}

extension HTMLWriter: ReportWriter {
  mutating func heading(_ level: Int, _ title: String) {
    close()
    raw("<h\(level)>")
    text(title)
    raw("</h\(level)>\n")
  }

  mutating func item(_ line: String) {
    if open != .list {
      close()
      raw("<ul>\n")
      open = .list
    }
    raw("<li>")
    text(line)
    raw("</li>\n")
  }

  mutating func paragraph(_ line: String) {
    close()
    raw("<p>")
    text(line)
    raw("</p>\n")
  }

  mutating func paragraph(strong: String, code: String, _ line: String) {
    close()
    raw("<p><strong>")
    text(strong)
    raw("</strong> <code>")
    text(code)
    raw("</code>: ")
    text(line)
    raw("</p>\n")
  }

  mutating func tableHead(_ headings: [String], alignments: [ColumnAlignment]) {
    close()
    self.alignments = alignments
    raw("<table>\n<thead>\n")
    row("th", headings)
    raw("</thead>\n<tbody>\n")
    open = .table
  }

  mutating func tableRow(_ texts: [String]) { row("td", texts) }

  mutating func tableRow(_ label: String, code: String) {
    raw("<tr><td>")
    text(label)
    raw("</td><td><code>")
    text(code)
    raw("</code></td></tr>\n")
  }

  mutating func separate() {}
}
