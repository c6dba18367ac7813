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
    return [
      Diagnostic(
        .codeNameConflict,
        "the code '\(code)' beside '\(written)' is not \(municipality.code), it is \(owner(padded)); "
          + "the name was followed",
        at: span)
    ]
  }

  /// Whose code a code is, or was and until when.
  private func owner(_ code: String) -> String {
    if let today = MunicipalityRegister.municipality(code: code) { return "\(today.name)'s" }
    let past = MunicipalityRegister.historical.first {
      $0.code.map { $0.utf8.elementsEqual(code.utf8) } ?? false
    }
    guard let past, let last = past.validTo else { return "no municipality's" }
    return "that of \(past.name), which ended on \(last)"
  }
}
