import FordelingModel
import FordelingNormalizer

/// What to say of a name that is no municipality's.
enum NameProblem {
  /// The diagnostic for a piece of a cell of names that did not resolve to a municipality.
  static func diagnostic(_ piece: NameRun.Piece, at span: SourceSpan) -> Diagnostic {
    switch piece.resolution {
    case .ambiguous(let candidates):
      Diagnostic(
        .nameAmbiguous,
        "'\(piece.written)' could be \(list(candidates, "or")); write the one that is meant",
        at: span)
    case .abolished(let name, let successors):
      Diagnostic(
        .municipalityAbolished,
        "'\(piece.written)' is \(name), a municipality that was abolished; "
          + (successors.isEmpty ? "it has no successor" : "today it is \(list(successors, "and"))")
          + "; name today's municipality",
        at: span)
    case .aggregate:
      Diagnostic(
        .nameUnknown,
        "'\(piece.written)' stands for several municipalities and is named among single ones",
        at: span)
    case .unknown(let suggestions):
      Diagnostic(
        .nameUnknown, "'\(piece.written)' is no municipality's name", at: span,
        notes: suggestions.isEmpty ? [] : ["did you mean \(list(suggestions, "or"))?"])
    case .municipality, .outside:
      Diagnostic(.nameUnknown, "'\(piece.written)' was not understood", at: span)
    }
  }

  /// Names in a sentence: `A, B or C`.
  static func list(_ municipalities: [Municipality], _ last: String) -> String {
    let names = municipalities.map(\.name)
    guard names.count > 1, let final = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(last) " + final
  }
}
