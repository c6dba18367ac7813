import Fordeling
import FordelingTestSupport

/// Writes names as notices write them.
struct NameWriter {
  /// Where a code stands beside each name of the document.
  enum CodeStyle: CaseIterable {
    case none, three, four, colon, parenthesis, labeled
  }

  /// How many names of a hundred are not written as the register has them.
  let variety: Int
  let codeStyle: CodeStyle
  /// Whether the document can hold letters of two Unicode scalars.
  let allowsDecomposed: Bool

  /// A random way of writing names, the same for a whole document.
  static func random(
    _ generator: inout SeededGenerator, allowsDecomposed: Bool, allowsCodes: Bool
  ) -> NameWriter {
    NameWriter(
      variety: generator.pick([0, 0, 10, 50]),
      codeStyle: allowsCodes && generator.chance(1, of: 6)
        ? generator.pick(CodeStyle.allCases) : .none,
      allowsDecomposed: allowsDecomposed)
  }

  /// One name, with its code where the document has codes.
  func write(_ municipality: Municipality, _ generator: inout SeededGenerator) -> String {
    let name =
      generator.below(100) < variety ? variant(municipality, &generator) : municipality.name
    let short =
      municipality.code.hasPrefix("0") ? String(municipality.code.dropFirst()) : municipality.code
    return switch codeStyle {
    case .none: name
    case .three: "\(short) \(name)"
    case .four: "\(municipality.code) \(name)"
    case .colon: "\(municipality.code): \(name)"
    case .parenthesis: "\(name) (\(municipality.code))"
    case .labeled: "\(name) - ID: \(municipality.code)"
    }
  }

  private func variant(
    _ municipality: Municipality, _ generator: inout SeededGenerator
  ) -> String {
    let name = municipality.name
    switch generator.below(10) {
    case 0: return name.uppercased()
    case 1: return municipality.officialName
    case 2: return name + " Kommune"
    case 3: return name + " kommune"
    case 4: return replacing(name, ["aa": "å", "Aa": "Å"])
    case 5: return replacing(name, ["å": "aa", "Å": "Aa"])
    case 6: return replacing(name, ["-": " "])
    case 7: return allowsDecomposed ? replacing(name, ["å": "a\u{30A}", "Å": "A\u{30A}"]) : name
    case 8: return name.lowercased()
    default: return alias(municipality, &generator)
    }
  }

  private func alias(_ municipality: Municipality, _ generator: inout SeededGenerator) -> String {
    let safe: Set<Alias.Kind> = [
      .formerName, .spelling, .genitive, .fullName, .english, .asciiDigraph,
    ]
    let aliases = municipality.aliases.filter { safe.contains($0.kind) }
    return aliases.isEmpty ? municipality.name : generator.pick(aliases).name
  }

  /// The text with each occurrence of a few short texts replaced.
  private func replacing(_ text: String, _ replacements: [String: String]) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    var at = 0
    scan: while at < scalars.count {
      for length in [2, 1] where at + length <= scalars.count {
        var piece = ""
        piece.unicodeScalars.append(contentsOf: scalars[at..<at + length])
        if let replacement = replacements[piece] {
          result += replacement
          at += length
          continue scan
        }
      }
      result.unicodeScalars.append(scalars[at])
      at += 1
    }
    return result
  }
}
