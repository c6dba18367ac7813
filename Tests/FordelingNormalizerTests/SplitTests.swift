import FordelingModel
import FordelingNormalizer
import Testing

@Suite("Splitting a text of names")
struct SplitTests {
  private let resolver = NameResolver()

  private static let samples: [(text: String, pieces: [String])] = [
    ("", []), (" \u{A0}\n", []), ("og", []),
    (
      "Fanø/Læsø;Ærø\tSamsø",
      ["Fanø = 0563 name", "Læsø = 0825 name", "Ærø = 0492 name", "Samsø = 0741 name"]
    ),
    (
      "Fanø, Læsø og Samsø Kommuner", ["Fanø = 0563 name", "Læsø = 0825 name", "Samsø = 0741 name"]
    ),
    (
      "Ærø Kommune. Lolland Kommune.",
      ["Ærø Kommune = 0492 full-name", "Lolland Kommune = 0360 full-name"]
    ),
    (
      "Fanø samt Læsø & Ærø and Samsø",
      ["Fanø = 0563 name", "Læsø = 0825 name", "Ærø = 0492 name", "Samsø = 0741 name"]
    ),
    ("• Fanø\n• Læsø", ["Fanø = 0563 name", "Læsø = 0825 name"]),
    ("* Fanø * Læsø", ["Fanø = 0563 name", "Læsø = 0825 name"]),
    ("- Horsens\n- Odder", ["Horsens = 0615 name", "Odder = 0727 name"]),
    // A hyphen ties words together; a full stop whose blank was lost does not.
    ("Fanø-Esbjerg", ["Fanø-Esbjerg = unknown: 0561"]),
    ("Fanø-Esbjerg Læsø", ["Fanø-Esbjerg = unknown: 0561", "Læsø = 0825 name"]),
    (
      "Ærø Kommune.Lolland Kommune.",
      ["Ærø Kommune = 0492 full-name", "Lolland Kommune = 0360 full-name"]
    ),
    ("Fanø - Læsø – Ærø", ["Fanø = 0563 name", "Læsø = 0825 name", "Ærø = 0492 name"]),
    // Annotations
    ("Kalundborg (se noter) Fanø", ["Kalundborg = 0326 name (se noter)", "Fanø = 0563 name"]),
    (
      "Fanø*, Læsø **\n† Ærø",
      ["Fanø = 0563 name (*)", "Læsø = 0825 name (**)", "Ærø = 0492 name (†)"]
    ),
    ("Kalundborg1) Fanø a)", ["Kalundborg = 0326 name (1))", "Fanø = 0563 name (a))"]),
    ("1) Fanø\n2) Læsø", ["Fanø = 0563 name (1))", "Læsø = 0825 name (2))"]),
    ("Fanø¹ Læsø[2]", ["Fanø = 0563 name (¹)", "Læsø = 0825 name (2)"]),
    ("Slangerup (del af)", ["Slangerup = abolished Slangerup: 0250;0219 (del af)"]),
    // Lines
    ("Høje\nTaastrup\nFanø", ["Høje\nTaastrup = 0169 variant", "Fanø = 0563 name"]),
    ("Lyngby-\nTaarbæk", ["Lyngby-\nTaarbæk = 0173 variant"]),
    (
      "Heden-\nsted Ikast-\nBrande",
      ["Heden-\nsted = 0766 variant", "Ikast-\nBrande = 0756 variant"]
    ),
    ("Ikast\nBrande", ["Ikast = abolished Ikast: 0756", "Brande = abolished Brande: 0756"]),
    ("Høje-Taastrup\nKommune", ["Høje-Taastrup\nKommune = 0169 variant"]),
    // Codes
    (
      "101 København 147 Frederiksberg",
      ["København = 0101 name #0101", "Frederiksberg = 0147 name #0147"]
    ),
    (
      "København 101 Frederiksberg (147)",
      ["København = 0101 name #0101", "Frederiksberg = 0147 name #0147"]
    ),
    ("0820: Vesthimmerlands", ["Vesthimmerlands = 0820 name #0820"]),
    ("Rødovre - ID: 0175", ["Rødovre = 0175 name #0175"]),
    (
      "Roskilde - ID: 265 (Need to use the ID when adding)",
      ["Roskilde = 0265 name #0265 (Need to use the ID when adding)"]
    ),
    ("Næstved 390", ["Næstved = 0370 name #0390"]),
    ("101, 147", ["101 = 0101 code", "147 = 0147 code"]),
    ("0480 Bogense", ["Bogense = 0480 alias #0480"]),
    ("0423 Bogense", ["Bogense = abolished Bogense: 0480 #0423"]),
    ("I alt 461", ["I alt = aggregate total", "461 = unknown"]),
    ("Odense 3", ["Odense = 0461 name", "3 = unknown"]),
    ("Odense 1.461", ["Odense = 0461 name", "1.461 = unknown"]),
    // What is no name stays whole.
    ("skole og dagtilbud", ["skole og dagtilbud = unknown"]),
    ("Lolland-Falster", ["Lolland-Falster = aggregate other"]),
    ("Sønderborg-Als", ["Sønderborg-Als = unknown: 0540"]),
    ("Fredensborg-Humlebæk", ["Fredensborg-Humlebæk = abolished Fredensborg-Humlebæk: 0210"]),
    (
      "Nykøbing Falster Næstved",
      ["Nykøbing Falster = abolished Nykøbing Falster: 0376", "Næstved = 0370 name"]
    ),
    ("Skivegade Vejens", ["Skivegade Vejens = unknown"]),
    ("Vejle Fjord", ["Vejle Fjord = unknown: 0630"]),
    ("København K", ["København = 0101 name", "K = unknown"]),
    ("Odense.dk", ["Odense.dk = unknown: 0461"]),
    ("Fanø (se noter", ["Fanø = 0563 name", "(se noter = unknown"]),
    ("Side 2 af 8", ["Side 2 af 8 = unknown"]),
    // In the middle of a run
    (
      "Fanø Kalundbrog Aabenra Læsø",
      ["Fanø = 0563 name", "Kalundbrog = 0326 typo", "Aabenra = 0580 typo", "Læsø = 0825 name"]
    ),
    (
      "Fanø Ramsø Læsø I alt",
      [
        "Fanø = 0563 name", "Ramsø = abolished Ramsø: 0265", "Læsø = 0825 name",
        "I alt = aggregate total",
      ]
    ),
    ("Ringkøbing-Skjren Kommune", ["Ringkøbing-Skjren Kommune = 0760 typo"]),
    ("KÃ¸benhavn BrÃ¸ndby", ["KÃ¸benhavn = 0101 repaired", "BrÃ¸ndby = 0153 repaired"]),
    ("T√•rnby Ã†rÃ¸", ["T√•rnby = 0185 repaired", "Ã†rÃ¸ = 0492 repaired"]),
    (
      "retterne i Lyngby, Glostrup og Roskilde",
      ["retterne i Lyngby = unknown", "Glostrup = 0161 name", "Roskilde = 0265 name"]
    ),
  ]

  @Test("samples", arguments: samples.indices)
  func sample(at index: Int) {
    let (text, pieces) = Self.samples[index]
    let run = resolver.split(text)
    #expect(short(run) == pieces)
    checkCoverage(text, run)
  }

  @Test(
    "looser matches are suggestions only",
    arguments: [
      ("K?benhavn", "0101"), ("K??benhavn", "0101"), ("?rhus", "0751"), ("Købe n- havns", "0101"),
      ("Kbenhavn", "0101"), ("Frederiksværkk-Hundested", ""), ("Ring", "0329;0760"),
      ("NannaViborgkommune", "0791"), ("brk", "0400"), ("fmk", "0430"),
    ])
  func suggestions(written: String, codes: String) {
    switch resolver.resolve(written) {
    case .municipality(let municipality, .typo):
      #expect(written == "Kbenhavn", "\(municipality.name)")
    case .unknown(let found): #expect(found.map(\.code).joined(separator: ";") == codes)
    case let other: Issue.record("\(written): \(short(other))")
    }
  }

  @Test("a text of several names is no name")
  func several() {
    #expect(short(resolver.resolve("Fanø Læsø")) == "unknown: 0563;0825")
    #expect(short(resolver.resolve("")) == "unknown")
    #expect(resolver.read("Rødovre - ID: 0175").code == "0175")
  }

  /// Every byte that is no separator belongs to a name, a code or an annotation.
  private func checkCoverage(_ text: String, _ run: NameRun) {
    var rest = Array(text.utf8)
    for piece in run.pieces {
      #expect(Array(rest[piece.range]) == Array(piece.written.utf8))
      for range in [piece.range] + piece.annotationRanges + (piece.codeRange.map { [$0] } ?? []) {
        for at in range { rest[at] = 0x20 }
      }
    }
    let left = String(decoding: rest, as: UTF8.self)
      .split { " ,;/.\n\t•–-*&:\u{A0}".contains($0) }.map(String.init)
    #expect(left.allSatisfy { ["og", "samt", "and", "Kommuner"].contains($0) }, "\(left)")
  }

  @Test("parentheses within each other are one annotation")
  func nestedParentheses() {
    let pieces = NameResolver().split("Vejle (a (b) c), Fanø (d), Ærø ((e)").pieces
    #expect(pieces.map(\.written).prefix(2) == ["Vejle", "Fanø"])
    #expect(pieces[0].annotations == ["a (b) c"])
    #expect(pieces[1].annotations == ["d"])
  }
}
