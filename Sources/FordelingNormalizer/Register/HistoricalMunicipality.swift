/// A municipality that existed at some time between 1970-04-01 and 2006-12-31.
public struct HistoricalMunicipality: Sendable, Hashable {
  /// The kommunekode it had; nil for the two whose code no source gives.
  public let code: String?
  /// The name it had.
  public let name: String
  /// Other spellings of the name.
  public let otherSpellings: [String]
  /// The county (amt) it lay in.
  public let county: String
  /// Its first day (ISO 8601).
  public let validFrom: String
  /// Its last day (ISO 8601); nil for one that carried on unchanged into 2007.
  public let validTo: String?
  /// What became of it.
  public let fate: Fate
  /// The codes of the municipalities it went into, the largest share of its area first.
  public let successorCodes: [String]

  /// What can become of a municipality.
  public enum Fate: String, Sendable, Hashable, CaseIterable {
    /// It carried on into 2007 with the same code and extent.
    case unchanged
    /// It went whole into one new municipality on 2007-01-01.
    case merged
    /// It was divided between two or three new municipalities on 2007-01-01.
    case split
    /// It went into Bornholms Regionskommune on 2003-01-01.
    case merged2003 = "merged-2003"
    /// It went into Ærø on 2006-01-01.
    case merged2006 = "merged-2006"
    /// It went into a neighbor on 1974-04-01.
    case merged1974 = "merged-1974"
  }

  /// Today's municipalities that it went into, the largest share of its area first.
  public var successors: [Municipality] {
    successorCodes.compactMap(MunicipalityRegister.municipality(code:))
  }

  init?(fields: [String]) {
    guard fields.count == 8, let fate = Fate(rawValue: fields[6]) else { return nil }
    code = fields[0].isEmpty ? nil : fields[0]
    name = fields[1]
    otherSpellings = Self.list(fields[2])
    county = fields[3]
    validFrom = fields[4]
    validTo = fields[5].isEmpty ? nil : fields[5]
    self.fate = fate
    successorCodes = Self.list(fields[7])
  }

  /// The items of a field, which stand with "; " between them.
  private static func list(_ field: String) -> [String] {
    field.utf8.split(separator: UInt8(ascii: ";")).map { item in
      String(decoding: item.drop { $0 == 0x20 }, as: UTF8.self)
    }
  }
}
