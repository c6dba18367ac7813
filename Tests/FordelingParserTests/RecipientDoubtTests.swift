import Fordeling
import Testing

@Suite("Names that may be none of the recipients")
struct RecipientDoubtTests {
  @Test("names of places", arguments: ["Sted", "Kursussted", "Leveringssted", "Adresse", "Lokale"])
  func places(heading: String) {
    #expect(Trial("\(heading);Antal\nVejle;7\nOdense;12\n").errors == [.recipientDoubtful])
  }

  @Test(
    "municipalities beside those who get the figures",
    arguments: ["Forening", "Ansøger", "Medlem", "Organisation", "Projekt"])
  func others(heading: String) {
    #expect(
      Trial("\(heading);Kommune;Tilskud\nDBU;Brøndby;700000\nDGI;Vejle;500000\n").errors == [
        .recipientDoubtful
      ])
    #expect(
      Trial("\(heading);Kommune;Tilskud\nBreddeidræt;Vejle, Fredericia;700000\nDGI;Odense;5\n")
        .errors == [.recipientDoubtful])
  }

  @Test("labels of groups, and figures for each municipality, leave no doubt")
  func groups() {
    #expect(Trial("Klynge;Kommuner;Pladser\nKlynge 1;Vejle, Fredericia;7\n2;Odense;5\n").isTrusted)
    #expect(
      Trial("Projekt;Kommuner;Beløb pr. kommune\nNatur;Vejle, Fredericia;7\nBy;Odense;5\n")
        .isTrusted)
    #expect(Trial("Projekt;Ansøgende kommune;Beløb\nNatur;Vejle;7\nHavn;Odense;5\n").isTrusted)
  }

  @Test(
    "two names that one sign joins, in a table of single names, may have their figure together",
    arguments: ["Tårnby/Dragør", "Tårnby & Dragør", "Tårnby + Dragør", "Tårnby og Dragør"])
  func pairs(names: String) {
    // Two names with a word between may be a group of two in a short table.
    let isWord = names.contains("og")
    #expect(
      Trial("Kommune;Antal\n\"\(names)\";12\nHerlev;8\nGreve;3\nSolrød;2\n").isTrusted == isWord)
    let more = ["Køge", "Faxe", "Lejre", "Stevns", "Odense", "Vejle", "Kolding"]
    let rows = "Herlev;8\nGreve;3\nSolrød;2\n" + more.map { "\($0);0\n" }.joined()
    let pair = "\"\(names)\";12\n"
    #expect(Trial("Kommune;Antal\n" + pair + rows).errors == [.recipientDoubtful])
    #expect(Trial("Kommune;Antal pr. kommune\n" + pair + rows).isTrusted)
    // What the total says is so.
    #expect(Trial("Kommune;Antal\n" + pair + rows + "I alt;37\n").isTrusted)
    #expect(Trial("Kommune;Antal\n" + pair + rows + "I alt;25\n").errors.isEmpty == false)
    // A table of groups gives each of a group its figure.
    #expect(Trial("Kommune;Antal\n" + pair + "Herlev og Greve;8\nSolrød;2\n").isTrusted)
    #expect(Trial("Kommune;Antal\n\"Tårnby, Dragør\";12\n" + rows).isTrusted)
  }

  @Test("a region that is not the municipality's is an error")
  func regions() {
    #expect(
      Trial("Region;Kommune;Pladser\nRegion Midtjylland;Vejle;7\nSyddanmark;Odense;5\n").errors
        == [.codeNameConflict])
    #expect(
      Trial("Region;Kommune;Pladser\nRegion Syddanmark;Vejle;7\nSyddanmark;Odense;5\n").isTrusted)
  }

  @Test("a municipality below the heading of another region is an error")
  func regionHeadings() {
    let table = "Kommune;Pladser\nRegion Midtjylland;\nAarhus;7\n"
    #expect(Trial(table + "Vejle;5\n").errors == [.codeNameConflict])
    #expect(Trial(table + "Region Syddanmark;\nVejle;5\n").isTrusted)
    #expect(Trial("Kommune;Pladser\nSjælland;\nKøbenhavn;7\nFyn;\nOdense;5\n").isTrusted)
    #expect(Trial(table + "Øvrige;\nVejle;5\n").errors.contains(.codeNameConflict) == false)
  }

  @Test("so is one in a table below the name of another region")
  func regionAbove() {
    func errors(_ heading: String) -> [Diagnostic.Identifier] {
      Trial(
        "\(heading)\n\n| Kommune | Pladser |\n|---|---|\n| Vejle | 7 |\n| Odense | 12 |\n",
        file: "notice.md"
      ).errors
    }
    #expect(errors("## Region Midtjylland") == [.codeNameConflict, .codeNameConflict])
    #expect(errors("Region Syddanmark").isEmpty)
    #expect(errors("Sjælland").isEmpty)
  }
}
