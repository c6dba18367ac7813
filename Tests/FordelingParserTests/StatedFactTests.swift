import Fordeling
import Testing

@Suite("What a notice states beside its figures")
struct StatedFactTests {
  private func notice(_ text: String, names: Int = 3) -> Trial {
    let rows = ["Fanø", "Læsø", "Samsø", "Ærø"].prefix(names).map { "| \($0) | 5 |\n" }.joined()
    return Trial("\(text)\n\n| Kommune | Pladser |\n| --- | --- |\n\(rows)", file: "a.md")
  }

  @Test(
    "a count of municipalities that is not the table's is an error",
    arguments: [
      "Pladserne går til følgende 4 kommuner:", "Pladserne går til 4 kommuner.",
      "Fire kommuner får pladser.", "I alt 4 af de 36 mindste kommuner får pladser:",
      "De fire jyske kommuner får pladser.",
    ])
  func counts(_ text: String) {
    #expect(notice(text).errors == [.countMismatch])
    #expect(notice(text, names: 4).isTrusted)
  }

  @Test(
    "a number of other municipalities, or a loose one, is no count",
    arguments: [
      "KOMBIT ejes af landets 98 kommuner.", "Mere end 30 kommuner søgte.",
      "Der er mindst 4 kommuner på listen.", "Yderligere 4 kommuner venter.",
      "Hver af kommunerne får 5 pladser.", "15 pladser fordeles til kommunerne.",
      "I alt har 40 kommuner søgt.",
      "Der er i alt indkommet 57 ansøgninger fra 31 kommuner.",
      "Til sammenligning blev der i 2023 fordelt 25 pladser til 8 kommuner.",
      "I første runde deltog 12 kommuner.", "77 kommuner har endnu ikke tilsluttet sig.",
      "Ordningen blev i 2022 afprøvet i 5 kommuner.", "12 andre kommuner fik afslag.",
      "Af de 98 kommuner har 3 fået tilskud (2024: 6 kommuner, 512.000 kr.).",
    ])
  func noCounts(_ text: String) {
    #expect(notice(text).isTrusted)
  }

  @Test("a count above or below another table speaks of that one")
  func countsOfOthers() {
    let pilots = "| Pilot | Kontakt |\n| --- | --- |\n| Vejle | Per |\n| Fanø | Bo |\n\n"
    #expect(notice("Følgende 2 kommuner er piloter:\n\n" + pilots).isTrusted)
    #expect(
      notice("Følgende 2 kommuner er piloter:\n\n" + pilots + "Følgende 4 kommuner får pladser:")
        .errors == [.countMismatch])
    let before = "| Kommune | Beløb |\n| --- | --- |\n| Vejle | 100 |\n| Fanø | 200 |\n\n"
    #expect(notice(before + "Tabellen omfatter 2 kommuner.").isTrusted)
    #expect(notice(before + "Pladserne går til følgende 2 kommuner:").errors == [.countMismatch])
  }

  @Test("a heading that has the value is told from one that counts its members")
  func groupHeadings() {
    let names = "\n- Fanø\n- Læsø\n"
    #expect(
      Trial("## Kommuner med 5 pladser\n\(names)", file: "a.md").rows == [
        "1 0563 'pladser' 5", "1 0825 'pladser' 5",
      ])
    #expect(Trial("## De 2 kommuner er:\n\(names)", file: "a.md").extraction == nil)
    #expect(Trial("## 2 kommuner\n\(names)", file: "a.md").extraction == nil)
    for condition in ["5 eller flere børn", "5 børn og derover", "5 børn får hjælp"] {
      #expect(Trial("## Kommuner med \(condition)\n\(names)", file: "a.md").extraction == nil)
    }
    #expect(Trial("## 2018 deltagere\n\(names)", file: "a.md").extraction == nil)
    #expect(
      Trial(
        "## 5 pladser\n\(names)\n## 1.200 pladser\n\n- Odense\n", file: "a.md"
      ).lines == ["0563 5", "0825 5", "0461 1200"])
  }

  @Test("a name that is none under such a heading is an error")
  func unknownUnderHeading() {
    let trial = Trial("## Kommuner med 5 pladser\n\n- Fanø\n- Læsø\n- Klitby\n", file: "a.md")
    #expect(!trial.isTrusted)
  }

  @Test("shares of a whole must sum up to it, rates need not")
  func shares() {
    func trial(_ first: String, _ total: String) -> Trial {
      Trial("Kommune;Andel\nFanø;\(first)\nLæsø;30,2 %\nÆrø;29,7 %\nI alt;\(total)\n")
    }
    #expect(trial("40,1 %", "100,0 %").ids.isEmpty)
    #expect(trial("40,0 %", "100 %").ids == [.totalUnverifiable])
    #expect(trial("20,1 %", "100 %").ids == [.totalMismatch])
    #expect(trial("39,4 %", "100 %").ids == [.totalMismatch])
    #expect(trial("40,1 %", "31,3 %").ids == [.totalUnverifiable])
    #expect(trial("40,1 %", "12,0 %").ids == [.totalMismatch])
  }

  @Test("averages and rates need no sum, but a total between the lowest and the highest")
  func rates() {
    for heading in ["Gennemsnit", "Udgift pr. elev"] {
      func trial(_ total: String) -> Trial {
        Trial("Kommune;\(heading)\nFanø;3\nLæsø;4\nI alt;\(total)\n")
      }
      #expect(trial("3,5").ids == [.totalUnverifiable])
      #expect(trial("7").ids.isEmpty)
      #expect(trial("9").ids == [.totalMismatch])
    }
  }

  @Test("a total below the last of several tables may sum up all")
  func overTables() {
    func trial(_ total: Int) -> Trial {
      let pipes = "| Kommune | Pladser |\n| --- | --- |\n"
      return Trial(
        "\(pipes)| Fanø | 3 |\n\nTil den anden pulje:\n\n\(pipes)| Odense | 12 |\n| I alt | \(total) |\n",
        file: "a.md")
    }
    #expect(trial(15).ids.isEmpty)
    #expect(trial(12).ids.isEmpty)
    #expect(trial(14).ids == [.totalMismatch])
  }

  @Test("a region's total that is wrong is found where another one is right")
  func regionTotals() {
    func trial(_ total: String) -> Trial {
      Trial(
        "Kommune;Antal\nFanø;3\nVarde;4\nKKR Syddanmark   i alt;\(total)\nLæsø;2\nMorsø;6\n"
          + "KKR Nordjylland i alt;8\nI alt;15\n")
    }
    #expect(trial("7").ids.isEmpty)
    #expect(trial("8").ids == [.totalMismatch])
  }

  @Test("a column of totals is checked where it shows that it sums up the others")
  func rowTotals() {
    func trial(_ total: String, _ heading: String = "I alt") -> Trial {
      Trial("Kommune;2018;2019;\(heading)\nFanø;3;4;7\nLæsø;5;6;\(total)\nÆrø;1;-;1\n")
    }
    #expect(trial("11").ids.isEmpty)
    #expect(trial("12").ids == [.totalMismatch])
    #expect(trial("12", "2020").ids.isEmpty)
    // These sum up more than the table shows.
    #expect(Trial("Kommune;2018;2019;I alt\nFanø;3;4;17\nLæsø;5;6;21\n").ids.isEmpty)
  }

  @Test(
    "a column of totals is known however its heading is written",
    arguments: [
      "I alt (kr.)", "2023 I alt", "I alt 2023", "I alt, kr.", "Total 2023", "Beløb i alt",
      "Samlet beløb", "Sum",
    ])
  func rowTotalHeadings(_ heading: String) {
    func trial(_ total: String) -> Trial {
      Trial("Kommune;Drift;Anlæg;\"\(heading)\"\nFanø;3;4;7\nLæsø;5;6;\(total)\nÆrø;1;1;2\n")
    }
    #expect(trial("11").ids.isEmpty)
    #expect(trial("12").ids == [.totalMismatch])
  }

  @Test("columns that say that they are parts of the one before must sum up to it")
  func parts() {
    func trial(_ part: String) -> Trial {
      Trial(
        "Kommune;Pladser;Heraf drenge;Heraf piger\nFanø;10;5;5\nLæsø;6;3;\(part)\nÆrø;7;3;4\n")
    }
    #expect(trial("3").ids.isEmpty)
    #expect(trial("4").ids == [.totalMismatch])
  }

  @Test("a total of a year sums up that year's columns")
  func rowTotalsByYear() {
    func trial(_ total: String) -> Trial {
      Trial(
        "Kommune;Drift 2023;Anlæg 2023;Drift 2024;Anlæg 2024;I alt 2023;I alt 2024\n"
          + "Fanø;3;4;1;2;7;3\nLæsø;5;6;1;2;11;\(total)\nÆrø;1;1;1;2;2;3\n")
    }
    #expect(trial("3").ids.isEmpty)
    #expect(trial("4").ids == [.totalMismatch])
  }

  @Test("percentages that are the shares of a column must be so in every row")
  func sharesOfColumn() {
    func trial(_ heading: String, _ shares: [String], more: String = "") -> Trial {
      let rows = zip(["Fanø;10", "Læsø;6", "Ærø;4", "Odense;0"], shares).map { "\($0);\($1)\n" }
      return Trial("Kommune;Antal;\(heading)\n" + rows.joined() + more)
    }
    #expect(trial("Andel (%)", ["50,0", "30,0", "20,0", "0"]).ids.isEmpty)
    #expect(trial("Andel (%)", ["50", "30,1", "19,9", "0"]).ids.isEmpty)
    #expect(trial("Andel (%)", ["50,0", "31,0", "20,0", "0"]).ids == [.shareMismatch])
    // Nothing else can the shares be of, so all may be wrong.
    #expect(trial("Andel (%)", ["40", "20", "30", "10"]).errors.count == 4)
    #expect(trial("Andel", ["0,50", "0,30", "0,20", "0"]).ids.isEmpty)
    #expect(trial("Procentvis fordeling", ["50", "40", "20", "0"]).ids == [.shareMismatch])
    #expect(trial("Andel", ["0,50", "0,40", "0,20", "0"]).ids == [.shareMismatch])
    #expect(trial("Andel af børn (%)", ["40", "20", "30", "10"]).ids.isEmpty)
    #expect(trial("Stigning (%)", ["5", "3", "2", "0"]).ids.isEmpty)
    #expect(
      trial("Andel (%)", ["25", "15", "10", "0"], more: "Hele landet;40;100\n").errors.isEmpty)
  }

  @Test("a total in another unit than its figures is an error, also with the same digits")
  func unitOfTotal() {
    func trial(_ unit: String) -> Trial {
      Trial("Kommune;Beløb;Enhed\nFanø;10;kr.\nLæsø;6;kr.\nI alt;16;\(unit)\n")
    }
    #expect(trial("kr.").ids.isEmpty)
    #expect(trial("1.000 kr.").errors == [.unitMixed])
  }

  @Test("a number of municipalities above the headings is checked, and is no level of theirs")
  func titleRow() {
    func trial(_ count: Int) -> Trial {
      Trial("Antal kommuner;\(count)\nKommune;Pladser\nFanø;3\nLæsø;5\n")
    }
    #expect(trial(2).ids.isEmpty)
    #expect(trial(2).rows == ["1 0563 'Pladser' 3", "1 0825 'Pladser' 5"])
    #expect(trial(3).ids == [.countMismatch])
    #expect(
      Trial("År;2023;2024\nKommune;Pladser;Pladser\nFanø;3;4\nLæsø;5;6\n").rows.prefix(2)
        == ["1 0563 '2023 / Pladser' 3", "1 0563 '2024 / Pladser' 4"])
  }

  @Test("the texts of Markdown's footnotes are found")
  func footnotes() {
    let trial = Trial(
      "| Kommune | Antal |\n| --- | --- |\n| Fanø[^1] | 5 |\n| Læsø | 6[^2] |\n\n"
        + "[^1]: Foreløbigt tal.\n[^2]: Efter aftale,\n    se brevet.\n", file: "a.md")
    #expect(trial.isTrusted && trial.ids.isEmpty)
    #expect(
      trial.rows == [
        "1 0563 'Antal' 5 [1: Foreløbigt tal.]", "1 0825 'Antal' 6 [2: Efter aftale, se brevet.]",
      ])
  }

  @Test("a name column that is not there is refused, one or several there are")
  func nameColumn() throws {
    let pipeline = Pipeline()
    for (text, wanted, isRight) in [
      ("Kommune;Antal\nFanø;3\nLæsø;4\n", "Kommune", true),
      ("Kommune;Antal\nFanø;3\nLæsø;4\n", "Modtager", false),
      ("Vinder;Taber;Point\nFanø;Læsø;3\nVejle;Varde;4\n", "taber", true),
      ("Vinder;Taber;Point\nFanø;Læsø;3\nVejle;Varde;4\n", "Point", false),
    ] {
      var options = ExtractionOptions()
      options.expected = .any
      options.nameColumn = wanted
      let notice = try pipeline.read(Array(text.utf8), file: "a.csv")
      #expect(((try? pipeline.extract(notice, options: options)) != nil) == isRight, "\(wanted)")
    }
  }

  @Test("A share of all that is more than all is an error")
  func sharesAboveAll() {
    func trial(_ heading: String, _ first: String) -> Trial {
      Trial("Kommune;\(heading)\nFanø;\(first)\nLæsø;30\nÆrø;29\n")
    }
    for heading in ["Andel (%)", "Andel i procent", "Procentandel af alt"] {
      #expect(trial(heading, "130").errors == [.shareMismatch])
      #expect(trial(heading, "41").isTrusted)
    }
    for heading in ["Procentvis fordeling", "Andel af total (%)"] {
      #expect(trial(heading, "60").errors == [.shareMismatch])
      #expect(trial(heading, "42").isTrusted)
    }
    #expect(trial("Andel (%)", "60").isTrusted)
    for heading in ["Dækningsgrad (%)", "Stigning i pct.", "Andel af budget (%)"] {
      #expect(trial(heading, "130").isTrusted)
    }
  }
}
