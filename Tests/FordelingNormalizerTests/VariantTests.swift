import FordelingModel
import FordelingNormalizer
import Testing

@Suite("Every way of writing a name")
struct VariantTests {
  private let resolver = NameResolver()

  private func expect(
    _ written: String, _ municipality: Municipality, _ rules: MatchRule...,
    location: SourceLocation = #_sourceLocation
  ) {
    guard case .municipality(let found, let rule) = resolver.resolve(written) else {
      Issue.record(
        "\(written.debugDescription): \(short(resolver.resolve(written)))", sourceLocation: location
      )
      return
    }
    #expect(found == municipality, "\(written.debugDescription)", sourceLocation: location)
    #expect(
      rules.contains(rule), "\(written.debugDescription): \(rule.rawValue)",
      sourceLocation: location)
  }

  @Test("all 98 names by every rule", arguments: MunicipalityRegister.municipalities)
  func all(municipality: Municipality) {
    let name = municipality.name
    expect(name, municipality, .name)
    expect(municipality.officialName, municipality, .fullName)
    expect(municipality.code, municipality, .code)
    expect(String(municipality.code.dropFirst()), municipality, .code)
    for suffix in ["kommune", "Kommunen", "KOMMUNE", "Regionskommune", "Municipality"]
    where name + " " + suffix != municipality.officialName {
      expect(name + " " + suffix, municipality, .variant)
    }
    expect("Ny " + name, municipality, .variant)
    expect("k:" + name, municipality, .variant)
    expect(name + ".", municipality, .name, .variant)
    expect(" \u{A0}" + name + "\u{2009}", municipality, .name)
    for form in [name.uppercased(), name.lowercased()] { expect(form, municipality, .variant) }
    for form in forms(of: name) where !form.utf8.elementsEqual(name.utf8) {
      expect(form, municipality, .variant, .alias)
      expect(form + " Kommune", municipality, .variant, .alias)
    }
    // Broken at every place by a hyphen at a line's end, or marked for hyphenation by a soft one.
    for at in name.indices.dropFirst() {
      let parts = (String(name[..<at]), String(name[at...]))
      expect(parts.0 + "\u{AD}" + parts.1, municipality, .variant)
      guard !parts.0.hasSuffix("-"), !parts.1.hasPrefix("-"),
        !(parts.0.lowercased().hasSuffix("a") && parts.1.hasPrefix("a"))
      else {
        continue
      }
      expect(parts.0 + "-\n" + parts.1, municipality, .variant)
    }
    let misread = (latin1(name), escaped(name))
    if misread.0 != name { expect(misread.0, municipality, .repaired) }
    for form in misread.1 where form != name { expect(form, municipality, .variant) }
  }

  /// Other spellings of a name: compounds, aa and å, decomposed letters.
  private func forms(of name: String) -> [String] {
    var forms = [
      "-", " ", ".", "_", "\u{A0}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{AD}-", " - ", "",
    ]
    .map { joined(name, by: $0) }
    forms.append(replaced(name, ["aa": "å", "Aa": "Å"]))
    forms.append(replaced(name, ["å": "aa", "Å": "Aa"]))
    forms.append(replaced(name, ["å": "a\u{30A}", "aa": "a\u{30A}", "Aa": "A\u{30A}"]))
    forms.append(replaced(name, ["ø": "ö", "æ": "ä", "Æ": "Ä"]))
    forms.append(replaced(name, ["ø": "ø\u{301}"]))
    return forms
  }

  private func joined(_ name: String, by separator: String) -> String {
    name.split(separator: "-").joined(separator: separator)
  }

  private func replaced(_ name: String, _ pairs: KeyValuePairs<String, String>) -> String {
    pairs.reduce(name) { text, pair in
      text.split(separator: pair.key, omittingEmptySubsequences: false).joined(
        separator: pair.value)
    }
  }

  /// The name in UTF-8, read as Latin-1.
  private func latin1(_ name: String) -> String {
    String(String.UnicodeScalarView(name.utf8.map { Unicode.Scalar($0) }))
  }

  private func escaped(_ name: String) -> [String] {
    [
      replaced(name, ["ø": "&oslash;", "æ": "&aelig;", "å": "&aring;", "Æ": "&AElig;"]),
      replaced(name, ["ø": "&oslash", "æ": "&aelig", "å": "&aring"]),
      replaced(name, ["ø": "&#248;", "æ": "&#xE6;", "å": "&#229;"]),
      replaced(name, ["ø": "\\u00f8", "æ": "\\u00e6", "å": "\\u00E5"]),
      replaced(name, ["ø": "%c3%b8", "æ": "%C3%A6", "å": "%c3%a5"]),
    ]
  }

  @Test("all aliases of the register")
  func aliases() {
    #expect(MunicipalityRegister.aliases.count == 94)
    for alias in MunicipalityRegister.aliases {
      let resolution = resolver.resolve(alias.name)
      switch alias.name {
      case "LTK", "RKSK":
        // Codes of letters are hints only.
        #expect(short(resolution) == "unknown: " + alias.code)
      case "Bogense": #expect(short(resolution) == "abolished Bogense: 0480")
      default:
        if alias.kind == .notAMunicipality {
          #expect(resolution == .outside("Christiansø"))
        } else if let municipality = MunicipalityRegister.municipality(code: alias.code) {
          expect(alias.name, municipality, .variant, .alias)
        } else {
          Issue.record("\(alias.name) has no municipality")
        }
      }
    }
  }

  @Test("a genitive is a variant only where it is in use")
  func genitives() {
    for (written, expected) in [
      ("Københavns", "0101 variant"), ("Bornholms", "0400 variant"), ("Nordfyn", "0480 variant"),
      ("Vesthimmerland Kommune", "0820 variant"), ("Assen", "unknown: 0420"),
      ("Vejles", "unknown: 0630"), ("Ærøs", "unknown: 0492"),
      ("Nordfyns Kommune", "0480 full-name"),
    ] {
      #expect(short(resolver.resolve(written)) == expected, "\(written)")
    }
  }
}
