import FordelingModel

/// Titles of tables, and rows of text between recipients, that say that what follows is not handed out:
/// `Afslag`, `Venteliste`, `Tidligere tildelt`, `Eksempel`.
enum DoubtfulTitle {
  /// Words that say so wherever they stand in a title.
  private static let denying: WordSet = [
    "afslag", "afslået", "afvist", "afviste", "venteliste", "ventelisten", "udgået", "udgåede",
    "udgår", "bortfaldet", "bortfaldne", "annulleret", "annullerede", "reserve", "reserver",
    "reserven", "reservepladser", "eksempel", "regneeksempel", "udkast", "historisk", "historiske",
    "erstattet", "frafaldet", "frafaldne",
  ]
  /// What a title denies with `ikke` before it, or says of the past with `tidligere`.
  private static let given: WordSet = [
    "tildelt", "tildelte", "imødekommet", "imødekommede", "bevilget", "bevilgede", "fået", "får",
    "modtaget", "modtager", "endelig", "endeligt", "endelige", "omfattet", "omfattede", "fordelt",
    "medtaget", "udbetalt", "opnået",
  ]
  /// Titles of lists whose numbers are those of pages, telephones and places.
  private static let directories: WordSet = [
    "indhold", "indholdsfortegnelse", "dagsorden", "kontakt", "kontaktpersoner", "kontakter",
    "telefonnumre", "telefonliste", "telefon", "adresser", "postnumre", "rangliste", "rangering",
  ]
  private static let lengthLimit = 80

  /// Whether a text says that nothing, or nothing yet, is handed out below it.
  static func denies(_ text: String) -> Bool {
    guard text.utf8.count <= lengthLimit else { return false }
    let words = FoldedHeading.words(text).map(String.init)
    guard words.count <= 8 else { return false }
    if words.contains(where: denying.contains) || words == ["forventet"] { return true }
    return words.indices.contains { at in
      let next = words[(at + 1)...]
      return switch words[at] {
      case "ikke": next.prefix(2).contains(where: given.contains)
      case "tidligere": next.first.map(given.contains) ?? false
      case "uden": next.first == "for"
      default: false
      }
    }
  }

  /// Whether a row of text between recipients says nothing but another year, such as `I 2024`.
  static func isOtherYear(_ text: String, than years: Set<String>) -> Bool {
    guard text.utf8.count <= lengthLimit else { return false }
    let words = FoldedHeading.words(text).map(String.init)
    let own = Set(words.filter(AnnouncedFigure.isYear))
    guard !own.isEmpty, own != years else { return false }
    return MeasureSubject(heading: text, unit: nil).isGeneric
      || words.allSatisfy { AnnouncedFigure.isYear($0) || ["i", "året", "år", "for"].contains($0) }
  }

  /// Words that are a measure by themselves. Others that speak of money, such as `Pulje` and `Drift`, are
  /// as often the names of groups.
  private static let measures: WordSet = [
    "beløb", "tilskud", "tilskudsbeløb", "kr", "kroner", "dkk", "timer", "procent", "pct", "udgift",
    "udgifter", "indtægt", "indtægter", "pris", "andel",
  ]
  /// What may stand beside them.
  private static let fillers: WordSet = ["i", "alt", "ialt", "samlet", "samlede"]

  /// Whether a row of text between recipients is the heading of another measure than theirs: `Kroner`,
  /// `Antal elever` below `Antal pladser`.
  static func isOtherMeasure(_ text: String, than heading: String) -> Bool {
    guard text.utf8.count <= lengthLimit else { return false }
    let words = FoldedHeading.words(text).map(String.init).filter { !fillers.contains($0) }
    guard let first = words.first,
      !words.contains(where: { $0.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } })
    else { return false }
    let isCount = first == "antal" && (2...4).contains(words.count)
    guard isCount || words.allSatisfy(measures.contains) else { return false }
    return !Set(words).isSubset(of: FoldedHeading.words(heading).map(String.init))
  }

  /// The unit of another measure that a row of text begins: `Tilskud (kr.)`, `Beløb i 1.000 kr.:`
  ///
  /// `Tilskud over 100.000 kr.` tells who stands below, and is none.
  static func unit(_ title: String) -> String? {
    let text = title.hasSuffix(":") ? String(title.dropLast()) : title
    guard text.utf8.count <= lengthLimit, NumberUnit.mayStand(in: text),
      let unit = NumberUnit.inHeading(text), NumberUnit.scale(unit) != nil
    else { return nil }
    func digits(_ text: String) -> Int { text.utf8.count { $0 >= 0x30 && $0 <= 0x39 } }
    return digits(text) == digits(unit) ? unit : nil
  }

  /// A list under the title of another, and a table whose title denies what the titles of others before it do not.
  static func diagnostics(_ groups: [TableGroup]) -> [Diagnostic] {
    let lists = groups.filter { $0.pieces[0].headerRows == 0 }.compactMap { group in
      titles(group).first(where: isDirectory).map { title in
        Diagnostic(
          .recipientDoubtful,
          "the list stands under '\(title)', so its numbers may be no figures of municipalities",
          at: group.pieces[0].grid.table.source,
          notes: ["give the list a heading that says what its figures are"])
      }
    }
    return lists + denied(groups) + groups.compactMap(ofOthers)
  }

  /// A table of `Navn` under a title that speaks of hospitals, schools or museums.
  private static func ofOthers(_ group: TableGroup) -> Diagnostic? {
    guard FoldedHeading.fold(group.pieces[0].layouts.first?.nameHeading ?? "") == "navn" else {
      return nil
    }
    let title = titles(group).first { text in
      text.utf8.count <= lengthLimit
        && FoldedHeading.words(text).contains { others.contains(String($0)) }
    }
    return title.map { title in
      Diagnostic(
        .recipientDoubtful,
        "the names stand under 'Navn', and the title is '\(title)'; they may not be those of municipalities",
        at: group.pieces[0].grid.table.source,
        notes: ["write 'Kommune' above the names where they are municipalities"])
    }
  }

  private static let others: WordSet = [
    "sygehuse", "sygehusene", "hospitaler", "hospitalerne", "skoler", "skolerne", "museer",
    "museerne",
    "havne", "havnene", "lufthavne", "foreninger", "foreningerne", "gymnasier", "gymnasierne",
    "biblioteker", "bibliotekerne", "teatre", "teatrene", "universiteter", "stationer", "jobcentre",
  ]

  private static func denied(_ groups: [TableGroup]) -> [Diagnostic] {
    let isDenied = groups.map { title($0) != nil }
    // Where all tables stand under such titles, the notice is about just that.
    let areAll = !isDenied.contains(false)
    return groups.compactMap { group in
      (refusing(group) ?? (areAll ? nil : title(group))).map { title in
        Diagnostic(
          .recipientDoubtful,
          "the table stands under '\(title)', so its figures may be nothing that is handed out",
          at: group.pieces[0].grid.table.source,
          notes: ["choose the table to read with '--table'"])
      }
    }
  }

  private static func title(_ group: TableGroup) -> String? {
    titles(group).first(where: denies)
  }

  /// The sentence right above a table that says that those who stand in it get nothing: `Følgende kommuner har fået
  /// afslag:`.
  private static func refusing(_ group: TableGroup) -> String? {
    guard let text = group.lead.last?.text, text.hasSuffix(":"), text.utf8.count <= lengthLimit,
      FoldedHeading.words(text).contains(where: { refused.contains(String($0)) })
    else { return nil }
    return text
  }

  private static let refused: WordSet = [
    "afslag", "afslået", "afvist", "venteliste", "ventelisten",
  ]

  private static func titles(_ group: TableGroup) -> [String] {
    let table = group.pieces[0].grid.table
    return [table.caption, table.heading].compactMap { $0 }
  }

  /// Whether a title is that of a list of pages, telephones or places, and says nothing else.
  private static func isDirectory(_ title: String) -> Bool {
    guard title.utf8.count <= lengthLimit else { return false }
    let words = FoldedHeading.words(title).map(String.init)
    return !words.isEmpty && words.allSatisfy(directories.contains)
  }
}
