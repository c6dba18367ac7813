import FordelingModel

/// The language that a diff is told in: English on the console, Danish in documents, as all documents that
/// the program writes for its readers.
package enum DiffLanguage: Sendable {
  case english, danish

  /// One of two texts.
  func callAsFunction(_ english: String, _ danish: String) -> String {
    self == .english ? english : danish
  }

  /// A count with its noun.
  func counted(
    _ count: Int, _ english: (one: String, many: String), _ danish: (one: String, many: String)
  ) -> String {
    switch self {
    case .english: CountedNoun.text(count, english.one, english.many)
    case .danish: DanishText.counted(count, danish.one, danish.many)
    }
  }

  /// A number in the form of the language; English has the plain one.
  func number(_ number: DecimalNumber) -> String {
    self == .english ? number.description : DanishText.number(number)
  }

  /// A number with its sign, plus included.
  func signed(_ number: DecimalNumber) -> String {
    (number > DecimalNumber(0) ? "+" : "") + self.number(number)
  }

  /// What stands for a figure.
  func figure(_ figure: FigureText) -> String {
    figure.value.map(number)
      ?? self(figure.status.rawValue, DanishText.status(figure.status))
  }

  /// A figure with its unit.
  func figure(_ allocation: Allocation) -> String {
    let text = figure(FigureText(allocation))
    guard allocation.value != nil, let unit = allocation.unit else { return text }
    return "\(text) \(unit)"
  }

  /// Words joined as a list: `A, B and C`.
  func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + self(" and ", " og ") + last
  }

  /// Municipalities by name; of many only the first, and how many more.
  func names(_ municipalities: [MunicipalityName]) -> String {
    let shown = municipalities.count > 12 ? 10 : municipalities.count
    var words = municipalities.prefix(shown).map(\.name)
    if municipalities.count > shown {
      let rest = municipalities.count - shown
      words.append(self("\(rest) more", "\(DanishText.number(rest)) flere"))
    }
    return list(words)
  }

  /// A place in a file: page and line, else the row of its table.
  func place(_ source: CellSource?) -> String {
    guard let source else { return "" }
    let span = source.span
    if span.page != nil || span.line != nil { return place(span) }
    return self == .danish ? DanishText.place(source) : source.described
  }

  /// A place in a file.
  func place(_ span: SourceSpan?) -> String {
    guard let span else { return "" }
    if self == .danish { return DanishText.place(span) }
    return [span.page.map { "page \($0)" }, span.line.map { "line \($0)" }].compactMap { $0 }
      .joined(separator: " ")
  }
}
