import Fordeling

/// An explanation as people read it on a terminal.
struct ExplanationView {
  private let explanation: Explanation
  private let file: String
  private let colored: Bool

  init(_ explanation: Explanation, file: String, colored: Bool) {
    self.explanation = explanation
    self.file = file
    self.colored = colored
  }

  /// The whole text.
  var text: String {
    let municipality = explanation.municipality
    var text = style(.bold, "\(municipality.name) (\(municipality.code))")
    text += ", Region \(municipality.region)\n"
    if explanation.figures.isEmpty { text += "\n  The notice has no figure for it.\n" }
    for figure in explanation.figures { text += "\n" + self.text(of: figure) }
    text += "\n  checks\n"
    for check in explanation.checks { text += line(check) }
    if !explanation.diagnostics.isEmpty {
      let printer = DiagnosticPrinter(colored: colored)
      text += "\n"
      for diagnostic in explanation.diagnostics {
        text += "  " + printer.text(of: diagnostic, file: file)
      }
    }
    return text
  }

  private func text(of figure: Explanation.Figure) -> String {
    let allocation = figure.allocation
    let measure = allocation.measure.isEmpty ? "value" : TerminalText.sanitized(allocation.measure)
    var value = allocation.value?.description ?? "(\(allocation.status.rawValue))"
    if let unit = allocation.unit { value += " " + TerminalText.sanitized(unit) }
    var text = "  \(measure): \(style(.bold, value))\n"
    text += field("name", "'\(TerminalText.sanitized(allocation.written))'", allocation.source)
    text += excerpt(figure.nameExcerpt)
    for tried in figure.rules where tried.applies {
      let before = figure.rules.filter { !$0.applies }.map(\.rule)
      let others = before.isEmpty ? "" : "; no match by " + before.joined(separator: ", ")
      text += detail("rule", "\(tried.rule) (\(tried.detail))\(others)")
    }
    if let cell = figure.value {
      text += field("value", "'\(TerminalText.sanitized(cell.text))'", cell.source)
      text += excerpt(figure.valueExcerpt)
    }
    for heading in figure.headings {
      text += field("heading", "'\(TerminalText.sanitized(heading.text))'", heading.source)
    }
    if let numbers = figure.numbers {
      let example = numbers.example.map { ", as in '\(TerminalText.sanitized($0))'" } ?? ""
      text += detail("numbers", numbers.reason + example)
    }
    if let note = allocation.note { text += detail("note", TerminalText.sanitized(note)) }
    return text
  }

  /// A label, a text and its place.
  private func field(_ label: String, _ text: String, _ source: CellSource) -> String {
    detail(label, "\(text)  \(style(.faint, source.described))")
  }

  private func detail(_ label: String, _ text: String) -> String {
    "    \(padded(label, 9))\(text)\n"
  }

  /// The line with its marked words underlined.
  private func excerpt(_ excerpt: Explanation.Excerpt?) -> String {
    guard let excerpt else { return "" }
    let scalars = Array(excerpt.text.unicodeScalars)
    func part(_ range: Range<Int>) -> String {
      TerminalText.sanitized(String(String.UnicodeScalarView(scalars[range])))
    }
    let before = part(0..<excerpt.marked.lowerBound)
    let marked = part(excerpt.marked)
    let after = part(excerpt.marked.upperBound..<scalars.count)
    let margin = "      " + padded("\(excerpt.line)", 5) + "| "
    let underline =
      String(repeating: " ", count: TerminalText.width(of: before))
      + String(repeating: "^", count: max(1, TerminalText.width(of: marked)))
    return "\(style(.faint, margin))\(before)\(style(.bold, marked))\(after)\n"
      + "\(style(.faint, "           | "))\(style(.information, underline))\n"
  }

  private func line(_ check: Explanation.Check) -> String {
    let mark =
      switch check.holds {
      case true: style(.information, "holds  ")
      case false: style(.error, "FAILS  ")
      case nil: style(.faint, "-      ")
      }
    return "    \(mark) \(TerminalText.sanitized(check.detail))\n"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.utf8.count))
  }

  private func style(_ style: TextStyle, _ text: String) -> String {
    style.applied(to: text, colored: colored)
  }
}
