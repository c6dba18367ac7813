import FordelingModel

/// Tables that a tag around them hides, and cells that a tag in them hides.
extension MarkdownReader {
  /// An element that was opened outside tables and not closed yet.
  struct OpenElement {
    var name: String
    var isHidden: Bool
  }

  /// Elements that hold lines of Markdown between lines of their own.
  private static let containers: Set<String> = [
    "article", "aside", "center", "div", "footer", "header", "main", "noscript", "section", "span",
    "template",
  ]

  /// How many open elements are kept in mind.
  private static let openLimit = 256

  /// Keeps in mind which elements a line outside tables opens and closes.
  mutating func readContainers(_ range: Range<Int>) {
    guard text.bytes[range].contains(UInt8(ascii: "<")) else { return }
    var at = range.lowerBound
    while let start = text.bytes[at..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
      at = start + 1
      guard let tag = HTMLTagName.read(text.bytes, at: start, end: range.upperBound),
        Self.containers.contains(tag.name)
      else { continue }
      if tag.isEnd {
        if let open = openElements.lastIndex(where: { $0.name == tag.name }) {
          openElements.removeSubrange(open...)
        }
      } else if openElements.count < Self.openLimit {
        let attributes = HTMLAttributes.read(
          text.bytes.span, nameStart: start + 1, end: range.upperBound, rules: HTMLStyleRules()
        ).attributes
        let isHidden =
          attributes.isHidden || attributes.style.isDisplaced || tag.name == "noscript"
          || tag.name == "template"
        openElements.append(OpenElement(name: tag.name, isHidden: isHidden))
      }
    }
  }

  /// Reports that an element around a table hides it, or may do so.
  mutating func reportHiddenTable(at line: Range<Int>) {
    if openElements.contains(where: \.isHidden) { reportHidden(at: text.span(trimmed(line))) }
  }

  /// Reports that a tag hides a part of a table, or may do so.
  mutating func reportHidden(at span: SourceSpan) {
    diagnostics.append(
      Diagnostic(
        .visibilityUnknown,
        "a tag hides or strikes out this for readers of the page, or may do so; it was read as it stands",
        at: span, notes: ["look at the page in a browser, and compare"]))
  }
}
