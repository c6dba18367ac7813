import Fordeling
import Testing

@Suite("Units, signs, times and words in columns")
struct CompanionColumnTests {
  @Test("a column of units gives the figures beside it their unit")
  func units() {
    #expect(
      Trial("Kommune;Anlæg;Enhed\nFanø;980;1.000 kr.\nLæsø;7;1.000 kr.\n").rows == [
        "1 0563 'Anlæg' 980 1.000 kr.", "1 0825 'Anlæg' 7 1.000 kr.",
      ])
    #expect(
      Trial("Kommune;Anlæg;\nFanø;980;mio. kr.\nLæsø;7;mio. kr.\n").rows == [
        "1 0563 'Anlæg' 980 mio. kr.", "1 0825 'Anlæg' 7 mio. kr.",
      ])
    #expect(
      Trial("Kommune;;Drift;;Anlæg\nFanø;kr.;980;kr.;12\nLæsø;kr.;7;kr.;13\n").rows == [
        "1 0563 'Drift' 980 kr.", "1 0563 'Anlæg' 12 kr.", "1 0825 'Drift' 7 kr.",
        "1 0825 'Anlæg' 13 kr.",
      ])
  }

  @Test("figures that are all 1.000 kr. stay figures, and without a heading nobody can tell")
  func unitsOrFigures() {
    #expect(
      Trial("Kommune;Antal;Tilskud\nFanø;9;1.000 kr.\nLæsø;7;1.000 kr.\n").rows.contains(
        "1 0563 'Tilskud' 1000 kr."))
    #expect(
      Trial("Kommune;Antal;\nFanø;9;1.000 kr.\nLæsø;7;1.000 kr.\n").errors == [.numberUnreadable])
  }

  @Test("units that differ within a column are an error")
  func mixedUnits() {
    #expect(
      Trial("Kommune;Anlæg;Enhed\nFanø;980;1.000 kr.\nLæsø;7;mio. kr.\n").errors == [.unitMixed])
  }

  @Test("a column of signs without a heading belongs to the figures right of it")
  func signs() {
    #expect(
      Trial("Kommune;;Resultat\nFanø;-;571\nLæsø;+;12\nÆrø;;5\n").lines == [
        "0563 -571", "0825 12", "0492 5",
      ])
    let page =
      "<table><tr><th>Kommune</th><th colspan=2>Resultat</th></tr>"
      + "<tr><td>Fanø</td><td>-</td><td>571</td></tr><tr><td>Læsø</td><td>+</td><td>12</td></tr>"
      + "</table>"
    #expect(Trial(page, file: "a.html").rows == ["1 0563 'Resultat' -571", "1 0825 'Resultat' 12"])
  }

  @Test("a column of dashes with a heading of its own is figures that are not there")
  func dashes() {
    #expect(
      Trial("Kommune;Tab;Resultat\nFanø;-;571\nLæsø;-;12\n").lines == [
        "0563 missing", "0563 571", "0825 missing", "0825 12",
      ])
  }

  @Test("times of day and dates are no figures")
  func times() {
    for text in [
      "Kommune;Pladser;Åbent\nFanø;3;9.30\nLæsø;4;12.00\n",
      "Kommune;Pladser;Møde\nFanø;3;9:30\nLæsø;4;12:00\n",
      "Kommune;Pladser;Besøgt\nFanø;3;01.03.2019\nLæsø;4;12.11.2019\n",
      "Kommune;Pladser;Besøgt\nFanø;3;2019-03-01\nLæsø;4;2019-11-12\n",
      "Kommune;Pladser;Besøgt\nFanø;3;1. marts 2019\nLæsø;4;12. november 2019\n",
      "Kommune;Pladser;Besøgt\nFanø;3;1/3-2019\nLæsø;4;12/11-2019\n",
      "Kommune;Pladser;Mødedato\nFanø;3;1.3\nLæsø;4;12.11\n",
    ] {
      let trial = Trial(text)
      #expect(trial.isTrusted, "\(text)")
      #expect(trial.rows == ["1 0563 'Pladser' 3", "1 0825 'Pladser' 4"], "\(text)")
    }
  }

  @Test("a figure under a heading of times that is no time is told")
  func notTimes() {
    let trial = Trial("Kommune;Start;Slut\nFanø;3;140\nLæsø;4;12.000\n")
    #expect(trial.lines == ["0563 3", "0563 140", "0825 4", "0825 12000"])
  }

  @Test("a parenthesis that closes nothing takes no unit away", arguments: ["1) Beløb (1.000 kr.)"])
  func strayParenthesis(_ heading: String) {
    #expect(
      Trial("Kommune;\(heading)\nFanø;5\nLæsø;7\n").rows.allSatisfy { $0.contains(" 1.000 kr.") })
  }

  @Test("numbers in words count where the whole column is words, and nowhere else")
  func words() {
    #expect(
      Trial("Kommune;Pladser\nFanø;fem\nLæsø;ingen\nOdense;enogtyve\n").lines == [
        "0563 5", "0825 0", "0461 21",
      ])
    #expect(
      Trial("Kommune;Pladser\nFanø;fem\nLæsø;-\nOdense;to\n").lines == [
        "0563 5", "0825 missing", "0461 2",
      ])
    #expect(Trial("Kommune;Pladser\nFanø;fem\nLæsø;7\nOdense;8\n").errors == [.numberUnreadable])
    #expect(!Trial("Kommune;Pladser;Timer\nFanø;1;fem\nLæsø;2;sekz\nOdense;3;to\n").isTrusted)
  }

  @Test("small digits that may be a part of the figure are an error")
  func smallDigits() {
    func page(_ cell: String, _ note: String = "") -> String {
      "<table><tr><th>Kommune</th><th>Tal</th></tr><tr><td>Fanø</td><td>\(cell)</td></tr>"
        + "<tr><td>Læsø</td><td>7</td></tr></table>\(note)"
    }
    for cell in ["10<sup>6</sup>", "12<sup>00</sup>", "1<sup>1/2</sup>"] {
      #expect(Trial(page(cell), file: "a.html").errors == [.numberUnreadable], "\(cell)")
    }
    let note = "<p><sup>6</sup> Skøn.</p>"
    #expect(
      Trial(page("10<sup>6</sup>", note), file: "a.html").rows.first == "1 0563 'Tal' 10 [6: Skøn.]"
    )
    #expect(
      Trial(page("115 m<sup>2</sup>"), file: "a.html").rows.first == "1 0563 'Tal' 115 m²")
  }
}
