/// Words in headings that say what a column is for.
enum HeadingWords {
  /// Columns of municipality codes.
  static let code: WordSet = [
    "kode", "koder", "kommunekode", "kommunekoder", "kommunenr", "kommunenummer", "komnr", "knr",
    "code", "id", "kommuneid", "lau", "nr", "myndighedskode",
  ]
  /// Numbers that identify something and are no figures.
  private static let identifier: WordSet = [
    "#", "nr", "nummer", "løbenr", "løbenummer", "lbnr", "id", "telefon", "tlf", "telefonnummer",
    "telefonnr", "fax", "mobil", "cvr", "ean", "postnr", "postnummer", "rang", "rank", "placering",
    "kode", "kommunekode", "kommunenr", "kommunenummer", "regionskode", "regionkode", "fodnote",
    "sag", "journal", "klynge", "side", "gruppe", "niveau", "gln", "sidetal", "omkostningssted",
    "rangering", "rangorden", "sagsid",
  ]
  /// The same, when they are the whole heading: `Funktion`, but not `Ny funktion`.
  private static let wholeIdentifier: WordSet = [
    "konto", "funktion", "bølge", "prioritet", "no", "række", "kontrakt", "rekvisition",
    "elektronisk faktura", "bilag", "rk", "pos", "linje", "kategori", "sortering", "fase", "runde",
    "version", "ref", "kapitel",
  ]
  /// Endings of words for numbers that identify: `Skolekode`, `Vagttelefon`, `Kommunegruppe`.
  private static let identifierEndings = [
    "nr", "nummer", "kode", "konto", "telefon", "type", "gruppe", "bølge", "sid", "eid",
  ]
  /// Words with such an ending that may be counted.
  private static let countedGroups = ["målgruppe", "aldersgruppe", "elevgruppe", "brugergruppe"]
  /// Headings of telephone numbers, which may be those of something counted as well.
  private static let telephone: WordSet = ["hotline", "omstilling", "vagt", "hovednummer"]
  /// Points in time, when they are the whole heading.
  private static let time: WordSet = [
    "år", "årstal", "year", "måned", "kvartal", "uge", "dato", "date", "frist", "svarfrist",
    "kl", "klokken", "go", "live", "golive", "budgetår", "skoleår", "startår", "finansår",
    "kalenderår", "periode", "perioden", "projektperiode", "tilskudsperiode", "aftaleperiode",
    "bevillingsperiode", "støtteperiode",
  ]
  /// What may be a range or several at once, as the whole heading: `0.-3.`, `1 og 2`.
  private static let ranges: WordSet = [
    "klasse", "klassetrin", "trin", "årgang", "årgange", "alder", "aldersgruppe", "aldersinterval",
    "bilag", "punkt", "kapitel", "afsnit", "aldersklasse", "lokale", "skoleår",
  ]
  /// Endings of words that are points in time, when they are the whole heading: `Opstartsuge`,
  /// `Regnskabsår`. `Efterår`, `Personår` and `Tryksår` are none.
  private static let wholeTimeEndings = [
    "uge", "måned", "startsår", "ningsår", "skabsår", "elsesår", "tilskudsår", "driftsår",
  ]
  /// Headings of what happens on a day, with `1.9` below.
  private static let event = [
    "ibrugtagning", "udbetaling", "opstart", "start", "levering", "idriftsættelse", "idriftsat",
    "udrulning", "tilslutning", "ikrafttræden", "ikrafttrædelse", "overgang", "aflevering",
    "installation", "afhentning", "betaling", "forfald", "live",
  ]
  /// Times of day, when they are the whole heading and `9.30` stands below.
  private static let clock: WordSet = [
    "kl", "klokken", "åben", "åbent", "åbner", "lukker", "lukket", "åbningstid", "mødetid", "tid",
    "afgang", "ankomst", "start", "slut", "fra", "til",
  ]
  /// Endings of words that speak of points in time.
  private static let timeEndings = [
    "dato", "frist", "tidspunkt", "tidspunkter", "åbningstid", "åbningstider", "klokkeslæt",
  ]
  /// Columns of units.
  private static let unit: WordSet = ["enhed", "enheder", "måleenhed", "unit", "units"]
  /// Columns of the marks of notes.
  private static let note: WordSet = ["note", "noter", "noten", "fodnote", "fodnoter"]
  /// Columns of text beside the figures, which may be empty.
  private static let text: WordSet = [
    "bemærkning", "bemærkninger", "note", "noter", "kommentar", "kommentarer", "anmærkning",
    "anmærkninger", "begrundelse", "tekst", "kontakt", "kontaktperson", "adresse", "gade", "by",
    "bynavn", "mail", "email", "region", "landsdel", "type", "status", "hjemmeside", "url", "link",
    "underskrift", "dato", "frist", "svarfrist", "ansvarlig", "kilde",
  ]
  /// Words that say that something is counted or handed out, whatever else the heading has.
  private static let quantity: WordSet = [
    "antal", "beløb", "tilskud", "sum", "andel", "pladser", "licenser", "brugere", "kr", "kroner",
    "pct", "procent", "bevilling", "puljebeløb", "fordeling", "udgift", "udgifter", "indtægter",
    "timer", "støtte", "ramme", "kvote",
  ]
  /// Columns of the municipalities that get something.
  static let recipient: WordSet = [
    "kommune", "kommuner", "kommunen", "kommunenavn", "kommunens", "municipality", "municipalities",
    "modtager", "modtagere", "navn",
  ]
  /// Bodies and places that often have the name of a municipality and are none.
  private static let otherBody: WordSet = [
    "amt", "amter", "amtskommune", "retskreds", "politikreds", "provsti", "sogn", "stift",
    "valgkreds", "opstillingskreds", "storkreds", "postdistrikt", "by", "byer", "havn", "havne",
    "station", "skole", "skoler", "sygehus", "hospital", "region", "regioner", "landsdel",
    "beliggenhed", "museum", "museer", "teater", "teatre", "universitet", "universiteter",
    "lufthavn", "lufthavne", "jobcenter", "jobcentre", "kreds", "kredse", "efternavn", "afgiver",
    "betaler", "venteliste", "afslag", "afsender",
  ]
  /// Endings of words for places: `Kursussted`, `Leveringsadresse`.
  private static let placeEndings = ["sted", "adresse", "kontor", "lokale"]

  /// Whether a heading says nothing but that names of recipients stand below it.
  static func namesRecipients(_ heading: String) -> Bool {
    let words = FoldedHeading.words(heading)
    return !words.isEmpty && words.allSatisfy { recipient.contains(String($0)) }
  }

  /// Whether a heading says that the names below it are those of other bodies.
  static func namesOtherBodies(_ heading: String) -> Bool {
    let words = FoldedHeading.words(heading).map(String.init)
    let isOther = words.contains { word in
      otherBody.contains(word) || placeEndings.contains(where: word.hasSuffix)
    }
    return isOther && !words.contains(where: recipient.contains)
  }

  /// Whether a heading says that the numbers below it identify something: `Løbenr.`, `EAN-nummer`,
  /// `Telefon (hovednummer)`, but not `Antal mobil-licenser` or `ID-kort`.
  static func identifies(_ heading: String) -> Bool {
    let own = FoldedHeading.words(withoutParentheses(heading)).map(String.init)
    guard let last = own.last, !countsSomething(heading) else { return false }
    if identifier.contains(last) || wholeIdentifier.contains(own.joined(separator: " ")) {
      return true
    }
    // "Journalnr.", "Regionsnummer", whatever it is that is numbered.
    return identifierEndings.contains(where: last.hasSuffix)
      && !countedGroups.contains(where: last.hasSuffix)
  }

  /// Whether telephone numbers may stand below a heading.
  static func mayBeTelephone(_ heading: String) -> Bool {
    let words = FoldedHeading.words(heading)
    return !words.isEmpty && words.allSatisfy { telephone.contains(String($0)) }
  }

  /// Whether a heading says, in parentheses or not, that a quantity stands below it: `Konto (kr.)`.
  private static func countsSomething(_ heading: String) -> Bool {
    FoldedHeading.words(heading).contains { quantity.contains(String($0)) }
  }

  /// Whether a heading is that of something that happens on a day: `Udbetaling`, not `Udbetaling (kr.)`.
  static func isEvent(_ heading: String) -> Bool {
    guard let last = FoldedHeading.words(withoutParentheses(heading)).last.map(String.init) else {
      return false
    }
    return event.contains(where: last.hasSuffix) && !countsSomething(heading)
  }

  /// Whether a heading says that the municipalities of each row are counted below it.
  static func countsRecipients(_ heading: String) -> Bool {
    let words = FoldedHeading.words(heading).map(String.init)
    let rest = words.filter { !["i", "alt", "gruppen", "tabellen"].contains($0) }
    return rest == ["antal", "kommuner"] || rest == ["kommuner", "antal"]
  }

  /// Whether a heading says that what is handed out stands below it: a quantity, money, or a unit.
  static func namesMeasure(_ heading: String) -> Bool {
    guard !isText(heading), !identifies(heading), !isTime(heading), !isEvent(heading),
      !countsRecipients(heading)
    else { return false }
    let unit = NumberUnit.inHeading(heading)
    let subject = MeasureSubject(heading: heading, unit: unit)
    return unit != nil || countsSomething(heading) || subject.isMoney || subject.isCount
  }

  /// Whether a heading is that of a text beside the figures.
  static func isText(_ heading: String) -> Bool {
    speaks(of: text, heading) && !isLabeledType(heading)
  }

  /// Whether a heading is one of several kinds, each with its figures: `Type A`, `Type 2`.
  private static func isLabeledType(_ heading: String) -> Bool {
    let words = FoldedHeading.words(heading)
    return words.count == 2 && words[0] == "type" && words[1].utf8.count <= 2
  }

  /// Whether a heading is a point in time: `År`, `Dato`, `Åbent kl.`, but not `Børn 0-5 år`.
  static func isTime(_ heading: String) -> Bool {
    let words = FoldedHeading.words(withoutParentheses(heading)).map(String.init)
    guard let last = words.last else { return false }
    if words.allSatisfy(time.contains) { return true }
    if words.count == 1, wholeTimeEndings.contains(where: last.hasSuffix), !countsSomething(heading)
    {
      return true
    }
    return timeEndings.contains(where: last.hasSuffix) && !words.contains(where: quantity.contains)
  }

  /// Whether ranges that are no figures may stand below a heading.
  static func mayBeRange(_ heading: String) -> Bool {
    let words = FoldedHeading.words(heading)
    return !words.isEmpty && words.allSatisfy { ranges.contains(String($0)) }
  }

  /// Whether a heading is a time of day.
  static func isClock(_ heading: String) -> Bool {
    let words = FoldedHeading.words(withoutParentheses(heading))
    return !words.isEmpty && words.allSatisfy { clock.contains(String($0)) }
  }

  /// Whether a text is a year, which is a number and may be a heading all the same.
  static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && Int(text).map { (1900...2100).contains($0) } ?? false
  }

  /// Whether the figures below a heading are averages, or so much for each of something: their total need
  /// not be their sum.
  static func isRate(_ heading: String) -> Bool {
    isRate(FoldedHeading.words(heading).map(String.init))
  }

  /// The same of the words of a heading, folded.
  static func isRate(_ words: [String]) -> Bool {
    words.contains { $0 == "pr" || $0 == "per" || $0 == "gns" || $0.holds("gennemsnit") }
  }

  /// Whether a heading says that units stand below it.
  static func namesUnit(_ heading: String) -> Bool {
    let words = FoldedHeading.words(heading)
    return !words.isEmpty && words.allSatisfy { unit.contains(String($0)) }
  }

  /// Whether a heading says that marks of notes stand below it.
  static func namesNote(_ heading: String) -> Bool {
    let words = FoldedHeading.words(heading)
    return !words.isEmpty && words.allSatisfy { note.contains(String($0)) }
  }

  /// Whether the first or the last word of a heading is one of some, and none speaks of a quantity.
  private static func speaks(of words: WordSet, _ heading: String) -> Bool {
    let own = FoldedHeading.words(withoutParentheses(heading)).map(String.init)
    guard let first = own.first, let last = own.last else { return false }
    return (words.contains(first) || words.contains(last))
      && !own.contains(where: quantity.contains)
  }

  private static func withoutParentheses(_ heading: String) -> String {
    var text = ""
    var depth = 0
    for scalar in heading.unicodeScalars {
      switch scalar {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      default: if depth == 0 { text.unicodeScalars.append(scalar) }
      }
    }
    return text
  }
}
