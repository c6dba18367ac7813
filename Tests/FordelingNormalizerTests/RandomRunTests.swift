import FordelingModel
import FordelingNormalizer
import FordelingTestSupport
import Glibc
import Testing

@Suite("Random runs of names")
struct RandomRunTests {
  /// How many runs: 2,000, or as many as FORDELING_RUNS says.
  private static let count = getenv("FORDELING_RUNS").flatMap { Int(String(cString: $0)) } ?? 2_000

  /// A name as a run writes it.
  private struct Written {
    var text: String
    var annotations: [String]
    var code: String
  }

  private static let separators = [
    " ", "  ", ", ", ",", "; ", "/", " / ", "\n", "\t", " • ", "\n• ", " · ", " - ", " – ", " og ",
    " samt ", " & ", " and ", ". ", "\u{A0}", " \n", ",\n",
  ]

  @Test("runs of 1 to 60 names split back into the names they were made of")
  func runs() {
    let resolver = NameResolver()
    var generator = SeededGenerator(seed: 2018)
    #expect(Self.count > 0)
    for round in 0..<Self.count {
      let names = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        Self.name(using: &generator)
      }
      var text = ""
      for (at, name) in names.enumerated() {
        if at > 0 { text += Self.separators.randomElement(using: &generator) ?? " " }
        text += name.text
        for annotation in name.annotations { text += annotation }
      }
      if round % 3 == 0 { text += " Kommuner" }
      let pieces = resolver.split(text).pieces
      let found = pieces.map { Self.code($0.resolution) }
      #expect(found == names.map(\.code), "\(text.debugDescription)")
      #expect(pieces.map(\.written) == names.map(\.text), "\(text.debugDescription)")
      #expect(
        pieces.map { $0.annotations.count } == names.map(\.annotations.count),
        "\(text.debugDescription)")
      if found != names.map(\.code) { return }
    }
  }

  private static func code(_ resolution: Resolution) -> String {
    if case .municipality(let municipality, _) = resolution {
      municipality.code
    } else {
      short(resolution)
    }
  }

  private static func name(using generator: inout SeededGenerator) -> Written {
    let register = MunicipalityRegister.municipalities
    let municipality = register[Int.random(in: 0..<register.count, using: &generator)]
    let name = municipality.name
    let parts = name.split(separator: "-")
    let text =
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: name.uppercased()
      case 1: name.lowercased()
      case 2: municipality.officialName
      case 3: name + " kommune"
      case 4: parts.joined(separator: " ")
      case 5: parts.joined(separator: "-\n")
      case 6: parts.joined(separator: "\u{2011}")
      case 7: name + "\nKommune"
      case 8: "Ny " + name
      default: name
      }
    let annotation: [String] =
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: [" (se noter)"]
      case 1: ["*"]
      case 2: [" **"]
      case 3: [" 1)"]
      case 4: ["†"]
      case 5: [" (del af)", "*"]
      default: []
      }
    return Written(text: text, annotations: annotation, code: municipality.code)
  }
}
