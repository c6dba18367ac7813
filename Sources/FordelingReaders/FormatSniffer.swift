import FordelingModel

/// Decides the format of a notice by its content. The file's name is only heard where the content
/// leaves a choice.
enum FormatSniffer {
  static func format(of text: SourceText, file: String) -> NoticeFormat {
    let bytes = text.bytes
    let ending = fileEnding(file)
    let first = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    if first < bytes.count, bytes[first] == UInt8(ascii: "{") { return .json }
    if isHTML(bytes, from: first, ending: ending) { return .html }
    switch ending {
    case "csv": return .csv
    case "tsv", "tab": return .tsv
    case "md", "markdown": return .markdown
    default: break
    }
    // Tabs stand in notices of prose too, and tags or references in a file of tabs are markup.
    let hasMarkup = bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "&"))
    if let dialect = CSVReader.looksLikeCSV(bytes), !hasMarkup || dialect.delimiter != 0x09,
      !hasPipeTable(text), !hasPandocTable(text)
    {
      return dialect.delimiter == 0x09 ? .tsv : .csv
    }
    return looksLikeMarkdown(text) || hasPandocTable(text) ? .markdown : .text
  }

  private static func fileEnding(_ file: String) -> String {
    guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return file[file.utf8.index(after: dot)...].lowercased()
  }

  /// Elements that begin a page or a piece of one. Inline elements such as `b` begin Markdown as well.
  private static let blockElements: Set<String> = [
    "html", "head", "body", "title", "meta", "link", "style", "script", "table", "div", "p", "h1",
    "h2", "h3", "h4", "h5", "h6", "ul", "ol", "center", "main", "article", "section", "header",
  ]

  private static func isHTML(_ bytes: [UInt8], from first: Int, ending: String) -> Bool {
    if ["html", "htm", "xhtml"].contains(ending) {
      return bytes.contains(UInt8(ascii: "<"))
    }
    var at = first
    guard at < bytes.count, bytes[at] == UInt8(ascii: "<") else { return false }
    // Comments and an XML declaration may stand before the first element.
    while at + 3 < bytes.count, bytes[at] == UInt8(ascii: "<"),
      bytes[at + 1] == UInt8(ascii: "!") || bytes[at + 1] == UInt8(ascii: "?")
    {
      if bytes[(at + 2)...].prefix(7).map({ $0 | 0x20 }).elementsEqual("doctype".utf8) {
        return true
      }
      guard let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else { return false }
      at = bytes[(end + 1)...].firstIndex { $0 > 0x20 } ?? bytes.count
    }
    guard at < bytes.count, let tag = HTMLTagName.read(bytes, at: at, end: bytes.count) else {
      return false
    }
    return blockElements.contains(tag.name) && !["md", "markdown"].contains(ending)
  }

  private static func hasPipeTable(_ text: SourceText) -> Bool {
    guard text.lineStarts.count > 1 else { return false }
    return PipeRow.delimiterColumns(text.bytes, text.lineRange(2)) != nil
      && text.bytes[text.lineRange(1)].contains(UInt8(ascii: "|"))
  }

  /// Whether a line shows the columns of one of pandoc's tables: runs of dashes with a line of text
  /// above or below, or the border of a grid with a row below.
  private static func hasPandocTable(_ text: SourceText) -> Bool {
    let count = text.lineStarts.count
    func isText(_ line: Int) -> Bool {
      (1...count).contains(line) && !MarkdownLine.isBlank(text.bytes, text.lineRange(line))
    }
    for line in 1...count {
      let range = MarkdownLine.trimmed(text.bytes, text.lineRange(line))
      guard let first = range.first.map({ text.bytes[$0] }) else { continue }
      if first == UInt8(ascii: "-") || first == UInt8(ascii: "="),
        let dashes = DashLine.read(text.bytes, range),
        dashes.hasColumns, isText(line - 1) || isText(line + 1)
      {
        return true
      }
      if first == UInt8(ascii: "+"), GridLines.isBorder(text.bytes, range), line < count,
        text.bytes[MarkdownLine.trimmed(text.bytes, text.lineRange(line + 1))].first
          == UInt8(ascii: "|")
      {
        return true
      }
    }
    return false
  }

  /// Signs that the text is marked up: a heading, a delimiter row, bold text, a link.
  private static func looksLikeMarkdown(_ text: SourceText) -> Bool {
    for line in 1...text.lineStarts.count {
      let range = text.lineRange(line)
      if MarkdownLine.heading(text.bytes, range) != nil { return true }
      let bytes = text.bytes[range]
      if bytes.contains(UInt8(ascii: "|")), PipeRow.delimiterColumns(text.bytes, range) != nil {
        return true
      }
      for at in bytes.indices.dropLast(1) {
        if bytes[at] == UInt8(ascii: "]"), bytes[at + 1] == UInt8(ascii: "(") { return true }
        if bytes[at] == UInt8(ascii: "*"), bytes[at + 1] == UInt8(ascii: "*"),
          at + 2 < bytes.endIndex, bytes[at + 2] > 0x20, bytes[at + 2] != UInt8(ascii: "*")
        {
          return true
        }
      }
    }
    return false
  }
}
