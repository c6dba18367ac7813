import Fordeling

/// Words diagnostics and errors for people, as compilers do: `file:line:column: severity: message`.
struct DiagnosticPrinter {
  /// Whether to use colors.
  var colored: Bool

  /// A diagnostic of a notice with its notes, each on a line of its own.
  func text(of diagnostic: Diagnostic, file: String) -> String {
    var text = place(diagnostic.source, in: file)
    text += style(of: diagnostic.severity)
      .applied(to: "\(diagnostic.severity.rawValue):", colored: colored)
    text += " \(TerminalText.sanitized(diagnostic.message)) "
    text += TextStyle.faint.applied(to: "[\(diagnostic.id.rawValue)]", colored: colored)
    text += "\n"
    for note in diagnostic.notes { text += "    \(TerminalText.sanitized(note))\n" }
    return text
  }

  /// An error that ended the work on a file, or on everything when there is no file.
  func error(_ message: String, file: String?, at source: SourceSpan = .none) -> String {
    place(source, in: file ?? "fordeling")
      + TextStyle.error.applied(to: "error:", colored: colored)
      + " \(TerminalText.sanitized(message))\n"
  }

  /// A remark that is neither an error nor about a place.
  func remark(_ message: String, file: String?) -> String {
    place(.none, in: file ?? "fordeling")
      + TextStyle.information.applied(to: "note:", colored: colored)
      + " \(TerminalText.sanitized(message))\n"
  }

  /// `file:line:column: `, without what is not known. A page stands by itself, in words.
  private func place(_ source: SourceSpan, in file: String) -> String {
    var place = TerminalText.sanitized(file)
    if let line = source.line {
      place += ":\(line)"
      if let column = source.column { place += ":\(column)" }
    }
    place += ":"
    if let page = source.page { place += " page \(page):" }
    return TextStyle.bold.applied(to: place, colored: colored) + " "
  }

  private func style(of severity: Diagnostic.Severity) -> TextStyle {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .info: .information
    }
  }
}
