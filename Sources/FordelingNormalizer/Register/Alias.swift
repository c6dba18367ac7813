/// Another written form of a municipality's name that the register knows.
public struct Alias: Sendable, Hashable {
  /// The written form.
  public let name: String
  /// The code of the municipality it means, or that of Christiansø.
  public let code: String
  /// What sort of form it is.
  public let kind: Kind
  /// The first day on which the form was the official name (ISO 8601), where that is known.
  public let validFrom: String?
  /// The last day on which the form was the official name (ISO 8601), where that is known.
  public let validTo: String?

  /// The sorts of other forms.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A name that the same municipality itself used.
    case formerName = "former-name"
    /// A name for a municipality to come, given up before it began.
    case plannedName = "planned-name"
    /// Another Danish spelling.
    case spelling
    /// With or without the s of the genitive.
    case genitive
    /// The authority's name in another form than the official one.
    case fullName = "full-name"
    /// An English exonym.
    case english
    /// A German exonym.
    case german
    /// With ae, oe and aa for æ, ø and å.
    case asciiDigraph = "ascii-digraph"
    /// With the letters æ, ø and å stripped to ae, o and a.
    case asciiStrip = "ascii-strip"
    /// An abbreviation found in use.
    case abbreviation
    /// A place with a code that is no municipality: Christiansø.
    case notAMunicipality = "not-a-municipality"
  }

  init?(fields: [String]) {
    guard fields.count == 5, let kind = Kind(rawValue: fields[2]) else { return nil }
    name = fields[0]
    code = fields[1]
    self.kind = kind
    validFrom = fields[3].isEmpty ? nil : fields[3]
    validTo = fields[4].isEmpty ? nil : fields[4]
  }
}
