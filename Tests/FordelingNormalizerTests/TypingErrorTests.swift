import FordelingModel
import FordelingNormalizer
import Testing

@Suite("The rule for typing errors")
struct TypingErrorTests {
  private let resolver = NameResolver()

  /// Strings one edit away from an official name, with the names that they are one edit away from.
  private static let neighbors: [(text: String, names: [Municipality])] = {
    var owners: [String: [Municipality]] = [:]
    var order: [String] = []
    for municipality in MunicipalityRegister.municipalities {
      for text in oneEditAway(from: municipality.name.lowercased()) {
        if owners[text] == nil { order.append(text) }
        if owners[text]?.contains(municipality) != true {
          owners[text, default: []].append(municipality)
        }
      }
    }
    return order.map { ($0, owners[$0] ?? []) }
  }()

  @Test("every string one edit away resolves to its name, to nothing, or to both of a tie")
  func exhaustive() {
    var expected = 0
    var resolved = 0
    for (text, names) in Self.neighbors {
      let resolution = resolver.resolve(text)
      guard let name = names.first, names.count == 1 else {
        #expect(resolution == .ambiguous(names), "\(text)")
        continue
      }
      var isResolved = false
      switch resolution {
      case .municipality(let municipality, let rule):
        isResolved = true
        #expect(municipality == name, "\(text)")
        #expect([.typo, .variant, .alias].contains(rule), "\(text): \(rule)")
      case .ambiguous(let candidates):
        // With aa read as å it is a tie after all: åyborg is Ålborg or Nyborg.
        #expect(candidates.contains(name), "\(text)")
      default: break
      }
      if letters(name.name) >= 6, letters(text) >= 6 {
        expected += 1
        if isResolved { resolved += 1 }
      }
    }
    #expect(Self.neighbors.count > 48_000)
    #expect(expected > 43_000)
    // The rest are places and words of the register that are known to be something else.
    #expect(Double(resolved) >= 0.998 * Double(expected), "\(resolved) of \(expected)")
  }

  @Test("names of five letters or fewer never take a typing error")
  func shortNames() {
    for (text, names) in Self.neighbors where names.allSatisfy({ letters($0.name) <= 5 }) {
      if case .municipality(_, .typo) = resolver.resolve(text) { Issue.record("\(text)") }
    }
  }

  @Test(
    "what is no letter is no typing error",
    arguments: [
      "Odense1", "Odens3", "K?benhavn", "Kalund borg", "Kalund-borg", "Randers'", "Hernin9",
    ])
  func signs(text: String) {
    guard case .unknown = resolver.resolve(text) else {
      Issue.record("\(text): \(resolver.resolve(text))")
      return
    }
  }

  private func letters(_ text: String) -> Int { text.count { $0.isLetter } }
}
