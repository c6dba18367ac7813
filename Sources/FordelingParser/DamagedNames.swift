import FordelingModel

/// Names that are wrong so often that the text itself must be damaged.
enum DamagedNames {
  /// A word on a table in which at least five names, and every fourth, had to be guessed or refused.
  static func diagnostic(
    _ recipients: [Recipient], _ diagnostics: [Diagnostic], at source: SourceSpan
  ) -> Diagnostic? {
    let corrected = recipients.count { $0.rule == .typo || $0.rule == .repaired }
    let refused = diagnostics.count { $0.id == .nameUnknown || $0.id == .nameAmbiguous }
    let wrong = corrected + refused
    guard wrong >= 5, wrong * 4 >= recipients.count + refused else { return nil }
    return Diagnostic(
      .textDamaged,
      "\(wrong) of \(recipients.count + refused) names are not spelled as any municipality's; the "
        + "text looks damaged, as a text layer that lost letters does",
      at: source, notes: ["get the notice in another form, or read its names against the original"])
  }
}
