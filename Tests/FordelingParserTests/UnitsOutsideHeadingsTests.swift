import Fordeling
import Testing

@Suite("Units that stand outside the headings")
struct UnitsOutsideHeadingsTests {
  private static let rows = "|---|---|---|---|\n| Aarhus | 10 | 5 | 67 |\n| Odense | 5 | 2 | 33 |\n"
  private static let table = "| Kommune | Beløb | Antal | Andel (%) |\n" + rows

  /// The units of the first row.
  private func units(_ text: String, file: String = "a.md") -> [String?] {
    let trial = Trial(text, file: file)
    #expect(trial.errors.isEmpty)
    let allocations = trial.extraction?.allocations ?? []
    return allocations.filter { $0.municipality.code == allocations[0].municipality.code }.map(
      \.unit)
  }

  @Test(
    "A unit above or below the table is that of the amounts, and of no count and no share",
    arguments: [
      ("Alle tal er i 1.000 kr.", "1.000 kr."), ("Beløb i mio. kr.", "mio. kr."),
      ("Alle beløb er angivet i mio. kr. (2024-priser)", "mio. kr."),
      ("Tallene er i hele kroner.", "kroner"), ("Bemærk, at beløb er opgjort i tkr.", "tkr."),
      ("Beløbene er opgjort i 1.000 kr. og afrundet.", "1.000 kr."),
      ("Alle beløb er i mio. kr. og i 2024-priser.", "mio. kr."),
      ("Alle beløb er i 1.000 kr., medmindre andet er angivet.", "1.000 kr."),
      ("Tabellens tal er i 1.000 kr. i 2024-priser.", "1.000 kr."),
      ("Alle beløb er i DKK 1.000.", "DKK 1.000"), ("Beløb i 1.000 DKK", "1.000 DKK"),
      ("Beløbene er i tusinder af kroner.", "tusinder af kroner"), ("Beløb er i EUR.", "EUR"),
      ("(1.000 kr.)", "1.000 kr."), ("Mio. kr.", "Mio. kr."),
      ("Beløb er i 1.000 kr. Tallene er afrundet.", "1.000 kr."),
      ("Alle beløb er eksklusive moms og i 1.000 kr.", "1.000 kr."), ("I 1.000 kr.", "1.000 kr."),
      ("Beløb (1.000 kr.)", "1.000 kr."), ("Kilde: KL. Beløb i 1.000 kr.", "1.000 kr."),
      ("Beløbene er i t. kr.", "t. kr."), ("Beløb i TDKK", "TDKK"),
      ("Beløbene skal læses som mio. kr.", "mio. kr."),
      ("Alle beløb er i 1.000 kr., og alle kommuner får besked.", "1.000 kr."),
    ])
  func sentences(_ sentence: String, _ unit: String) {
    #expect(units("\(sentence)\n\n\(Self.table)") == [unit, nil, "%"])
    #expect(units("\(Self.table)\n\(sentence)\n") == [unit, nil, "%"])
  }

  @Test("A unit alone between two tables is the title of the second")
  func alone() {
    let second = "| Kommune | Beløb til drift |\n|---|---|\n| Aarhus | 10 |\n"
    #expect(units("\(Self.table)\n(1.000 kr.)\n\n\(second)") == [nil, nil, "%", "1.000 kr."])
  }

  @Test("Thousands of kroner in the heading are a unit, whatever stands first")
  func thousandsOfKroner() {
    for unit in ["DKK 1.000", "1.000 DKK", "kr. 1.000", "tusinder kr."] {
      #expect(units("| Kommune | Beløb (\(unit)) |\n|---|---|\n| Aarhus | 10 |\n") == [unit])
    }
    let contradicting =
      "| Kommune | Beløb (DKK 1.000) |\n|---|---|\n| Aarhus | 10 |\n\nBeløb er i kr.\n"
    #expect(Trial(contradicting, file: "a.md").errors == [.unitUndecided])
    #expect(Trial(contradicting.replacing("i kr.", with: "i 1.000 kr."), file: "a.md").isTrusted)
  }

  @Test("A unit in a note below the table is found")
  func notes() {
    for note in ["Note: Beløb er opgjort i tkr.", "Anm.: Beløb i tkr.", "* Alle beløb er i tkr."] {
      #expect(units("\(Self.table)\n\(note)\n") == ["tkr.", nil, "%"])
    }
  }

  @Test(
    "A unit in a title is found",
    arguments: [
      "Tabel 1. Tilskud, 1.000 kr.", "Tabel 2. Tilskud til kommunerne i 1.000 kr., 2024",
      "Tilskud (1.000 kr.)", "(1.000 kr.)", "1.000 kr.",
      "Tilskud i 1.000 kr.", "Tilskud (i 1.000 kr., 2024-priser)",
    ])
  func titles(_ title: String) {
    #expect(units("## \(title)\n\n\(Self.table)") == ["1.000 kr.", nil, "%"])
    #expect(units("\(title)\n\n\(Self.table)") == ["1.000 kr.", nil, "%"])
    let html =
      "<table><caption>\(title)</caption><tr><th>Kommune<th>Beløb<tr><td>Aarhus<td>10"
      + "<tr><td>Odense<td>3</table>"
    #expect(units(html, file: "a.html") == ["1.000 kr."])
  }

  @Test("A unit in a row of its own below the heading, or above the names, is found")
  func rows() {
    #expect(
      units("Kommune;Beløb\n;1.000 kr.\nAarhus;10\nOdense;3\n", file: "a.csv") == ["1.000 kr."])
    #expect(
      units("Kommune;Beløb;Antal\n;1.000 kr.;antal\nAarhus;10;4\nOdense;3;2\n", file: "a.csv")
        == ["1.000 kr.", nil])
    for unit in ["1.000 kr.", "Mio. kr."] {
      #expect(
        units("\(unit);2023;2024\nAarhus;10;4\nOdense;3;2\n", file: "a.csv") == [unit, unit])
      #expect(
        units("\(unit);Drift;Anlæg\nAarhus;10;4\nOdense;3;2\n", file: "a.csv") == [unit, unit])
    }
    #expect(
      units("| Kommune | Beløb |\n|---|---|\n| **Mio. kr.** | |\n| Aarhus | 10 |\n| Odense | 3 |\n")
        == ["Mio. kr."])
    let last = "<tr><td>Odense<td>3<tfoot><tr><td colspan=2>Beløb i mio. kr.</table>"
    #expect(
      units("<table><tr><th>Kommune<th>2023<tr><td>Aarhus<td>10" + last, file: "a.html")
        == ["mio. kr."])
    #expect(
      units("Beløb i 1.000 kr.;;\nKommune;2023;2024\nAarhus;10;4\nOdense;3;2\n", file: "a.csv")
        == ["1.000 kr.", "1.000 kr."])
    #expect(
      units(
        "Tilskud;;\n(1.000 kr.);;\nKommune;2023;2024\nAarhus;10;4\nOdense;3;2\n", file: "a.csv")
        == ["1.000 kr.", "1.000 kr."])
    // Where the figures have units, it may be one of them.
    #expect(
      Trial("Kommune;Beløb\n;1.000 kr.\nAarhus;10.000 kr.\nOdense;3.000 kr.\n").errors
        == [.valueWithoutName])
  }

  @Test("Thousands of what is counted are a unit too")
  func thousands() {
    let table = "| Kommune | Elever |\n|---|---|\n| Aarhus | 10 |\n| Odense | 6 |\n"
    #expect(units("Tallene er i tusinder.\n\n" + table) == ["tusinder"])
    #expect(units("Alle tal er i 1.000.\n\n" + table) == ["1.000"])
    #expect(
      Trial("Der er i alt 16.000 elever.\n\nTallene er i tusinder.\n\n" + table, file: "a.md")
        .isTrusted)
  }

  @Test("A unit stated for all is that of the tables below too, another is their own")
  func severalTables() {
    let trial = Trial(
      "Alle beløb er i 1.000 kr.\n\n\(Self.table)\nTil drift:\n\n"
        + "| Kommune | Drift |\n|---|---|\n| Vejle | 7 |\n\nTil anlæg, mio. kr.:\n\n"
        + "| Kommune | Anlæg (mio. kr.) |\n|---|---|\n| Vejle | 7 |\n", file: "a.md")
    #expect(trial.errors.isEmpty)
    #expect(
      trial.extraction?.allocations.suffix(2).map(\.unit) == ["1.000 kr.", "mio. kr."])
  }

  @Test("Amounts are known by their last word, and so is what is none")
  func words() {
    #expect(
      units(
        "Alle beløb er i mio. kr.\n\n| Kommune | Skatteprovenu | Tilskud til skoler | Antal tilskud | Vægt |\n"
          + "|---|---|---|---|---|\n| Aarhus | 10 | 5 | 6 | 2 |\n")
        == ["mio. kr.", "mio. kr.", nil, nil])
  }

  @Test("A unit that cannot be told from others is an error")
  func undecided() {
    for text in [
      "Beløb i mio. kr.\n\n| Kommune | Tilskud | Dyrkning |\n|---|---|---|\n| Aarhus | 10 | 5 |\n",
      "Alle tal er i 1.000 kr.\n\n| Kommune | Pladser |\n|---|---|\n| Aarhus | 10 |\n",
      "Alle tal er i 1.000 kr.\n\n| Kommune | Tilskud (kr.) |\n|---|---|\n| Aarhus | 10 |\n",
      "Tilskud (mio. kr.)\n\n\(Self.table)\nBeløb er i 1.000 kr.\n",
      "\(Self.table)\nTabel 1 er i kr., mens tabel 2 er i 1.000 kr.\n",
      "Beløb er i 1.000 kr. Beløb er i EUR.\n\n\(Self.table)",
    ] {
      #expect(Trial(text, file: "a.md").errors == [.unitUndecided], "\(text)")
    }
  }

  @Test(
    "What is no statement of the table's unit gives none",
    arguments: [
      "Puljen er på 12 mio. kr.", "Hver kommune betaler 500 kr.", "Prisen er 500 kr. pr. plads.",
      "Beløbene udbetales i marts.", "Tilskuddet beregnes pr. 1.000 kr.",
      "Kommunerne får støtte i kroner.",
    ])
  func none(_ sentence: String) {
    #expect(units("\(sentence)\n\n\(Self.table)") == [nil, nil, "%"])
  }

  @Test(
    "Hundreds and ten thousands are units as thousands are",
    arguments: [
      ("Tallene ovenfor er i hundreder.", "hundreder"), ("Tallene er i titusinder.", "titusinder"),
      ("Tallene er angivet i hundreder.", "hundreder"),
      ("Alle tal er i hundrede.", "hundrede"), ("Værdierne er i hele hundreder.", "hele hundreder"),
    ])
  func multiples(_ sentence: String, _ unit: String) {
    let table = "| Kommune | Antal |\n|---|---|\n| Aarhus | 10 |\n| Odense | 5 |\n"
    #expect(units("\(sentence)\n\n\(table)") == [unit])
    #expect(units("\(table)\n\(sentence)\n") == [unit])
  }

  @Test(
    "A heading may say that figures are hundreds; a bare number and a price are no unit",
    arguments: [
      ("Antal (i hundreder)", "i hundreder"), ("Antal i hundreder", "hundreder"),
      ("Beløb i hundrede kr.", "hundrede kr."), ("Beløb i 100.000 kr.", "100.000 kr."),
      ("Beløb (i hundrede kr.)", "i hundrede kr."), ("Antal (i 100)", "i 100"),
      ("Antal (titusinder)", "titusinder"), ("Antal (100)", nil), ("Antal (100 stk.)", nil),
      ("Antal pr. 100", nil),
    ] as [(String, String?)])
  func multiplesInHeadings(_ heading: String, _ unit: String?) {
    let table = "| Kommune | \(heading) |\n|---|---|\n| Aarhus | 10 |\n| Odense | 5 |\n"
    #expect(units(table) == [unit])
  }
}
