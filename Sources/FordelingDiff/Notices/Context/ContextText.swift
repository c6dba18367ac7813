import FordelingModel

/// How texts beside the figures are compared.
enum ContextText {
  /// The words of a label in lower case: case, punctuation and white space say nothing.
  static func folded(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// Whether two texts are the same but for white space.
  static func areSame(_ left: String, _ right: String) -> Bool {
    left == right || WordMarks.words(left) == WordMarks.words(right)
  }

  /// Whether a text is more than a dash in place of one.
  static func isAnything(_ text: String) -> Bool {
    text.unicodeScalars.contains { !dashes.contains($0) }
  }

  private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—", ".", " ", "\u{A0}"]

  /// The years in a heading.
  static func years(in heading: String) -> [String] {
    folded(heading).split(separator: " ").map(String.init).filter { word in
      word.utf8.count == 4 && Int(word).map((1_900...2_100).contains) ?? false
    }
  }

  /// The years in a paragraph above a table that is clearly its title: `Tabel 1: Pladser 2024`. In others a
  /// year may be that of a date.
  static func yearsOfTitle(_ text: String) -> [String] {
    let first = folded(text).split(separator: " ").first ?? ""
    return ["tabel", "figur", "oversigt"].contains(first) ? years(in: text) : []
  }

  /// Whether numbers that rise by one under a heading count the rows, and say nothing of them: `Nr.`, not
  /// `Uge` or `Rang`.
  static func numbersRows(_ heading: String) -> Bool {
    [
      "", "nr", "no", "nummer", "løbenr", "løbe nr", "løbenummer", "lbnr", "lb nr",
      "række", "rækkenr", "pos",
    ]
    .contains(folded(heading))
  }

  /// Whether a text beside a municipality says only what the register says of it.
  static func restates(_ text: String, _ municipality: MunicipalityName) -> Bool {
    let words = folded(text)
    let region = folded(municipality.region)
    return [municipality.code, folded(municipality.name), region, "region " + region].contains(
      words)
  }

  /// The words of a heading that have a digit, as years and quarters do, without the number of a
  /// section before the words: `3. Tildeling 2024` has `2024`, and `2. kvartal` has `2`.
  static func numbers(_ heading: String) -> [String] {
    var words = heading.split { $0 == " " || $0 == "\u{A0}" }
    if words.count > 1, let first = words.first, first.utf8.count <= 6,
      first.allSatisfy({ $0.isNumber || $0 == "." || $0 == ")" }),
      first.split(separator: ".").allSatisfy({ $0.utf8.count <= 3 }),
      words[1].first?.isUppercase == true
    {
      words.removeFirst()
    }
    return words.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
      .filter { $0.contains(where: \.isNumber) }.map { $0.lowercased() }
  }
}

extension Notice {
  /// Whether it is data that was written from another notice: then only the figures are known.
  var hasOnlyAllocations: Bool {
    if identity.format == .json { return true }
    let tables = tables
    guard tables.count == 1, tables[0].columns == Allocation.columns.count else { return false }
    let headings = tables[0].cells.filter { $0.row == 1 }.map { tables[0].text(of: $0) }
    return headings == Allocation.columns || headings == Allocation.danishColumns
  }
}
