package import FordelingModel

/// A diff as people read it, before it is laid out as text, Markdown or HTML: first in words, then in
/// tables, then what did not change.
package struct DiffPage: Sendable {
  /// A table of changes.
  package struct Listing: Sendable {
    /// What the table shows.
    package var title: String
    /// The headings of its columns.
    package var headings: [String]
    /// Which columns hold numbers.
    package var trailing: Set<Int> = []
    /// Hands out the rows in order. They may be very many, so they are made anew each time.
    package var forEachRow: @Sendable ((_ row: [Field]) -> Void) -> Void
  }

  /// A text of a table.
  package struct Field: Sendable {
    /// How a text is marked.
    package enum Mark: Sendable { case none, old, new, faint }

    /// The text.
    package var text: String
    /// How it is marked.
    package var mark: Mark

    init(_ text: String, _ mark: Mark = .none) {
      self.text = text
      self.mark = mark
    }
  }

  /// The language of the page.
  package var language: DiffLanguage
  /// What is compared.
  package var title: String
  /// What makes the comparison doubtful.
  package var warnings: [String] = []
  /// The changes in words.
  package var lead: [String] = []
  /// The changes one by one.
  package var listings: [Listing] = []
  /// The paragraphs that changed.
  package var prose: [TextChange] = []
  /// What did not change.
  package var unchanged: [String] = []

  /// The heading above ``unchanged``.
  package var unchangedTitle: String { language("Not changed", "Ikke ændret") }
  /// The heading above ``prose``.
  package var proseTitle: String { language("Text", "Tekst") }

  /// What became of a paragraph, and below which heading it stands.
  package func title(of change: TextChange) -> String {
    let place = [
      change.old.map { language.place($0.source) } ?? "",
      change.new.map { language.place($0.source) } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " → ")
    let kind =
      switch change.kind {
      case .changed: language("Changed", "Ændret")
      case .added: language("Added", "Tilføjet")
      case .removed: language("Removed", "Fjernet")
      }
    let heading = change.heading.map { language(" under '\($0)'", " under '\($0)'") } ?? ""
    return kind + heading + (place.isEmpty ? "" : " (\(place))")
  }
}
