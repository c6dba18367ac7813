@testable import FordelingEmitters
import FordelingModel
import Testing

@Suite struct ReportTests {
  @Test func reportOfAnExtractionWithSomethingInEveryPart() {
    let expected = #"""
      # Fordeling af "brugere"

      | Notat | |
      | --- | --- |
      | Fil | notice.md |
      | Format | Markdown |
      | Tegnkodning | utf-8 |
      | Størrelse | 4.457 byte |
      | SHA-256 | `ab12` |

      ## Overblik

      - 1 fejl og 1 advarsel: tallene skal ses efter, før de bruges.
      - 2 af 3 forventede kommuner fundet.
      - Mangler: Læsø (0825).
      - Sum af Antal: 1.234,50
      - 1 felt uden tal.

      ## Oplyste summer

      | Tabel | Tal | Betegnelse | Oplyst | Beregnet | Stemmer |
      | ---: | --- | --- | ---: | ---: | --- |
      | 1 | Antal | I alt | 1.234 | | kan ikke efterprøves |

      ## Fordelingen

      | Antal (kr.) | Antal kommuner |
      | ---: | ---: |
      | 1.234,50 | 1 |
      | mangler | 1 |

      ## Kommunerne

      | Kode | Kommune | Antal (kr.) | Note |
      | --- | --- | ---: | --- |
      | 0563 | Fanø | mangler | |
      | 0751 | Aarhus | 1.234,50 | se noter |

      ## Meddelelser

      **Fejl** `municipality-missing`: En forventet kommune står der ikke.

      | Sted | Meddelelse |
      | --- | --- |
      | | Læsø is missing |

      **Advarsel** `note-not-found`: Der henvises til en note, som ikke står i notatet.

      | Sted | Meddelelse |
      | --- | --- |
      | linje 49 | no note for 'se noter'<br>look |

      ## Navne, der er skrevet anderledes end i registret

      | Skrevet | Kommune | Regel | Sted |
      | --- | --- | --- | --- |
      | Fanö | Fanø | ét bogstav rettet | linje 44, tabel 1, række 2, kolonne 1 |

      ## Regnskab over cellerne

      | Celler med tekst | 8 |
      | --- | ---: |
      | Navne, koder og tal | 4 |
      | Overskrifter | 2 |
      | Summer | 1 |
      | Noter | 0 |
      | Ikke brugt | 1 |

      Ikke brugt:

      | Tekst | Begrundelse | Sted |
      | --- | --- | --- |
      | a\|b | a running number | side 2, tabel 1, række 3, kolonne 1 |

      """#
    #expect(text(ReportMarkdown().emit(Samples.full)) == expected)
  }

  @Test func nothingFoundIsSaid() {
    let report = text(ReportMarkdown().emit(Samples.extraction([])))
    #expect(report.contains("Ingen kommuner er fundet.\n"))
    #expect(report.contains("- 0 kommuner fundet; ingen bestemte var forventet.\n"))
    #expect(!report.contains("## Fordelingen"))
  }

  @Test func everyTableHasItsOwnColumn() {
    let report = text(
      ReportMarkdown().emit(
        Samples.extraction([
          Samples.allocation(Samples.laesoe, value: "1"),
          Samples.allocation(Samples.laesoe, value: "2", table: 2),
          Samples.allocation(Samples.laesoe, measure: "Beløb", value: "3", unit: "kr."),
          Samples.allocation(Samples.laesoe, measure: "Beløb", value: "4", unit: "%"),
        ])))
    #expect(report.contains("| Kode | Kommune | Antal (tabel 1) | Antal (tabel 2) | Beløb |\n"))
    #expect(report.contains("| 0825 | Læsø | 1 | 2 | 3 kr.<br>4 % |\n"))
  }

  @Test func distributionCountsMunicipalitiesByNumber() {
    let figures = ReportFigures([
      Samples.allocation(Samples.laesoe, value: "10"),
      Samples.allocation(Samples.fanoe, value: "7.50"),
      Samples.allocation(Samples.aarhus, value: "7.5"),
      Samples.allocation(Samples.aarhus, value: "7.5"),
    ])
    let shares = figures.distribution(ofColumn: 0)
    #expect(shares.map(\.value?.description) == ["7.50", "10"])
    #expect(shares.map(\.municipalities) == [2, 1])
  }

  private static let numbers: [(plain: String, danish: String)] = [
    ("0", "0"), ("7", "7"), ("999", "999"), ("1000", "1.000"), ("1234567", "1.234.567"),
    ("-1234.50", "-1.234,50"), ("0.05", "0,05"), ("-0.5", "-0,5"),
    ("999999999999999999", "999.999.999.999.999.999"),
  ]

  @Test func numbersHaveDanishForm() throws {
    #expect(!Self.numbers.isEmpty)
    for number in Self.numbers {
      let value = try #require(DecimalNumber(plain: number.plain))
      #expect(DanishText.number(value) == number.danish)
    }
  }

  @Test func everyDiagnosticIsExplainedInItsOwnWords() {
    let explanations = Diagnostic.Identifier.allCases.map(\.danishExplanation)
    #expect(!explanations.isEmpty)
    #expect(Set(explanations).count == explanations.count)
    #expect(explanations.allSatisfy { $0.hasSuffix(".") })
  }

  @Test func indexLinksToEveryRevision() {
    let entry = RevisionEntry(
      series: "Tal & støtte", revision: "r2", date: "2018-11-01", previous: "r 1", title: "A|B",
      expected: 98, found: 97,
      sums: [MeasureSum(measure: "Antal", sum: DecimalNumber(1234))], errors: 1, warnings: 0)
    #expect(
      text(RevisionIndex().emit([entry]))
        == #"""
        # Fordelinger til kommunerne

        | Serie | Revision | Dato | Notat | Kommuner | Sum | Fejl | Advarsler | Ændringer | Data |
        | --- | --- | --- | --- | --- | ---: | ---: | ---: | --- | --- |
        | Tal &amp; støtte | [r2](Tal%20%26%20st%C3%B8tte/r2/report.md) | 2018-11-01 | A\|B | 97 af 98 | 1.234 | 1 | 0 | [siden r 1](Tal%20%26%20st%C3%B8tte/changes/r%201..r2.md) | [CSV](Tal%20%26%20st%C3%B8tte/r2/allocations.csv), [Excel](Tal%20%26%20st%C3%B8tte/r2/allocations.dk.csv), [JSON](Tal%20%26%20st%C3%B8tte/r2/allocations.json), [HTML](Tal%20%26%20st%C3%B8tte/r2/report.html) |

        """#)
    func sums(_ sums: [(String, String?)]) -> String {
      var entry = entry
      entry.sums = sums.map {
        MeasureSum(measure: $0, sum: $1.flatMap { DecimalNumber(plain: $0) })
      }
      let index = text(RevisionIndex().emit([entry]))
      return index.split(separator: " 97 af 98 | ").last?.split(separator: " | 1 | 0 |").first
        .map(String.init) ?? ""
    }
    #expect(sums([("x*", "-1234567.50")]) == "-1.234.567,50")
    #expect(
      sums([("Antal", "999"), ("Beløb, kr.", nil)])
        == "Antal: 999<br>Beløb, kr.: for stor til at beregne")
    #expect(sums([("", "0.5"), ("a_b", "1000")]) == #"0,5<br>a\_b: 1.000"#)
    #expect(sums([(" a", "1"), ("b ", "2")]) == "&#32;a: 1<br>b : 2")
    #expect(text(RevisionIndex().emit([])).contains("Her er ingen fordelinger endnu."))
  }
}
