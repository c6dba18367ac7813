import FordelingModel
import FordelingNormalizer

/// What can be wrong with a row that was read: it is reported, and changes nothing.
struct RowChecks {
  let resolver: NameResolver

  /// A parenthesis beside a name that names another municipality may be a second recipient.
  func annotations(
    _ name: NameRun.Piece, of municipality: Municipality, at span: SourceSpan
  ) -> [Diagnostic] {
    name.annotations.compactMap { annotation in
      guard case .municipality(let other, let rule) = resolver.resolve(annotation),
        other != municipality, rule != .code, rule != .typo
      else { return nil }
      return Diagnostic(
        .nameAmbiguous,
        "'\(name.written)' stands with '\(annotation)' in parentheses; whose figure it is cannot "
          + "be told",
        at: span)
    }
  }

  /// A code beside a name that is another's.
  func code(
    _ code: String?, named municipality: Municipality, written: String, at span: SourceSpan
  ) -> [Diagnostic] {
    guard let code, !code.isEmpty else { return [] }
    let digits = String(code.unicodeScalars.filter { $0.value >= 0x30 && $0.value <= 0x39 })
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    guard !padded.utf8.elementsEqual(municipality.code.utf8) else { return [] }
    let owner = MunicipalityRegister.municipality(code: padded)
    return [
      Diagnostic(
        .codeNameConflict,
        "the code '\(code)' beside '\(written)' is not \(municipality.code)"
          + (owner.map { ", it is \($0.name)'s" } ?? ", it is no municipality's")
          + "; the name was followed",
        at: span)
    ]
  }
}
