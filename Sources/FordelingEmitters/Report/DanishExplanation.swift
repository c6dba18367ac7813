import FordelingModel

extension Diagnostic.Identifier {
  /// What the diagnostic means, in one Danish line.
  var danishExplanation: String {
    switch self {
    case .nameUnknown: "Navnet er ikke en dansk kommunes."
    case .nameAmbiguous: "Navnet kan være flere kommuners."
    case .municipalityAbolished: "Kommunen blev nedlagt ved kommunalreformen i 2007."
    case .municipalityDuplicated: "Kommunen står mere end én gang."
    case .municipalityMissing: "En forventet kommune står der ikke."
    case .municipalityNotExpected: "Kommunen var ikke blandt de forventede."
    case .codeNameConflict: "Kommunekoden og navnet hører til hver sin kommune."
    case .valueMissing: "Der står intet tal ved navnet."
    case .valueWithoutName: "Der står intet navn ved tallet."
    case .numberUnreadable: "Tallet kan ikke læses."
    case .numberFormatAmbiguous:
      "Det kan ikke afgøres, om tegnet i tallene deler tusinder eller decimaler."
    case .totalMismatch: "Den oplyste sum er ikke summen af tallene."
    case .countMismatch: "Det oplyste antal er ikke det antal, der står i tabellen."
    case .columnsUnpaired: "Det kan ikke afgøres, hvilke navne og tal der hører sammen."
    case .tablesContradict: "To tabeller med samme overskrift siger hver sit."
    case .contentLost: "En del af notatet kunne ikke læses."
    case .unitMixed: "Tallene i en kolonne har forskellige enheder."
    case .recipientDoubtful: "Tallet er måske ikke hver af de nævnte kommuners."
    case .shareMismatch: "Procenttallet er ikke den andel, som tallet ved siden af er."
    case .unitUndecided: "Det kan ikke afgøres, hvilke tal den oplyste enhed gælder."
    case .textContradicts: "Teksten og tabellen siger hver sit."
    case .errorsStored: "Dataene er skrevet fra et notat med fejl."
    case .rowOutsideTable: "Et tal for en kommune står uden for tabellen og er ikke læst."
    case .nameOutsideTable: "En kommune står under tabellen uden et tal."
    case .tableUnread: "En tabel med kommuner og tal kunne ikke læses."
    case .visibilityUnknown: "Det kan ikke afgøres, om læseren af siden ser dette."
    case .diagnosticsDropped: "Der er flere meddelelser, end der er plads til."
    case .textStruckOut: "Overstreget tekst er ikke en tildeling."
    case .noteUnplaced: "Det kan ikke afgøres, hvilken kommune noten hører til."
    case .figureInNote: "Ved tallet står et andet tal i parentes; det er gemt som note."
    case .noteNotFound: "Der henvises til en note, som ikke står i notatet."
    case .nameByTypo: "Navnet er genkendt ved at rette ét bogstav."
    case .textRepaired: "Tegn, der var ødelagt af en forkert tegnkodning, er rettet."
    case .textDamaged: "Så mange navne er forkerte, at selve teksten må være beskadiget."
    case .totalUnverifiable: "Den oplyste sum kan ikke efterprøves."
    case .encodingConflict: "Notatet oplyser en anden tegnkodning, end det har."
    case .spansOverlap: "Flettede celler dækker hinanden."
    case .tableSkipped: "En tabel er ikke læst som en fordeling."
    case .municipalityOutside: "Rækken hører ikke til nogen kommune og er ingen tildeling."
    case .textHidden: "Tekst, som læseren af notatet ikke ser."
    case .rowIgnored: "En række er ikke en tildeling."
    case .columnIgnored: "En kolonne er ikke en tildeling."
    }
  }
}
