import Fordeling
import FordelingEmitters

/// A diff as people see it on a terminal.
enum DiffView {
  /// The whole page as text.
  static func text(of page: DiffPage, colored: Bool) -> String {
    var whole = ""
    write(page, colored: colored) { whole += $0 }
    return whole
  }

  /// Hands the page as text to `take`, piece by piece: a table may have very many rows.
  static func write(_ page: DiffPage, colored: Bool, to take: @escaping (String) -> Void) {
    var text =
      TextStyle.bold.applied(to: TerminalText.sanitized(page.title), colored: colored) + "\n"
    for warning in page.warnings {
      text +=
        TextStyle.warning.applied(to: TerminalText.sanitized(warning), colored: colored) + "\n"
    }
    for line in page.lead { text += TerminalText.sanitized(line) + "\n" }
    for listing in page.listings {
      take(text + "\n")
      text = ""
      write(listing, colored: colored, to: take)
    }
    if !page.prose.isEmpty {
      text += "\n"
      for change in page.prose {
        let title = TerminalText.sanitized(page.title(of: change))
        text += TextStyle.bold.applied(to: title, colored: colored) + ":\n"
        text +=
          "  " + change.words.map { words($0, colored: colored) }.joined(separator: " ") + "\n"
      }
    }
    text += "\n" + TextStyle.bold.applied(to: page.unchangedTitle, colored: colored) + ":\n"
    for line in page.unchanged { text += "  \(TerminalText.sanitized(line))\n" }
    take(text)
  }

  private static func write(
    _ listing: DiffPage.Listing, colored: Bool, to take: @escaping (String) -> Void
  ) {
    let table = TerminalTable(
      columns: listing.headings.enumerated().map { at, heading in
        TerminalTable.Column(heading: heading, isTrailing: listing.trailing.contains(at))
      })
    table.render(
      colored: colored,
      forEachRow: { visit in
        listing.forEachRow { row in
          visit(row.map { TerminalTable.Field($0.text, style: style(of: $0.mark)) })
        }
      }, to: take)
  }

  private static func style(of mark: DiffPage.Field.Mark) -> TextStyle? {
    switch mark {
    case .none: nil
    case .old: .removed
    case .new: .added
    case .faint: .faint
    }
  }

  /// Words with their marks, which say without colors too what went and what came.
  private static func words(_ run: WordRun, colored: Bool) -> String {
    let text = TerminalText.sanitized(run.text)
    switch run.fate {
    case .same: return text
    case .removed: return TextStyle.removed.applied(to: "[-\(text)-]", colored: colored)
    case .added: return TextStyle.added.applied(to: "{+\(text)+}", colored: colored)
    }
  }
}
