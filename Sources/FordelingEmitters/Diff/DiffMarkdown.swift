import FordelingModel

/// Lays a diff out as GitHub Flavored Markdown.
struct DiffMarkdown {
  private var markdown = MarkdownWriter()

  /// The bytes of a page.
  static func emit(_ page: DiffPage) -> [UInt8] {
    var layout = DiffMarkdown()
    layout.write(page)
    return layout.markdown.bytes
  }

  private mutating func write(_ page: DiffPage) {
    markdown.heading(1, page.title)
    for warning in page.warnings {
      markdown.raw("**")
      markdown.text(warning)
      markdown.raw("**\n\n")
    }
    items(page.lead)
    for listing in page.listings {
      markdown.heading(2, listing.title)
      markdown.tableHead(
        listing.headings,
        alignments: listing.headings.indices.map {
          listing.trailing.contains($0) ? .trailing : .none
        }
      )
      listing.forEachRow { row in markdown.tableRow(row.map(\.text)) }
    }
    if !page.prose.isEmpty {
      markdown.heading(2, page.proseTitle)
      for (at, change) in page.prose.enumerated() {
        if at > 0 { markdown.raw("\n") }
        markdown.text(page.title(of: change) + ":")
        markdown.raw("\n\n> ")
        words(change.words)
        markdown.raw("\n")
      }
    }
    markdown.heading(2, page.unchangedTitle)
    items(page.unchanged)
  }

  private mutating func items(_ lines: [String]) {
    for line in lines {
      markdown.raw("- ")
      markdown.text(line)
      markdown.raw("\n")
    }
  }

  private mutating func words(_ runs: [WordRun]) {
    for (at, run) in runs.enumerated() {
      if at > 0 { markdown.raw(" ") }
      let marks =
        switch run.fate {
        case .same: ("", "")
        case .removed: ("<del>", "</del>")
        case .added: ("<ins>", "</ins>")
        }
      markdown.raw(marks.0)
      markdown.text(run.text)
      markdown.raw(marks.1)
    }
  }
}
