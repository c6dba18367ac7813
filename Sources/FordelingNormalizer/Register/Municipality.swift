/// A Danish municipality in force since 2007-01-01.
public struct Municipality: Sendable, Hashable {
  /// The kommunekode: four digits, zero padded.
  public let code: String
  /// The short name as Statistics Denmark and Eurostat write it.
  public let name: String
  /// The authority's full name as borger.dk writes it.
  public let officialName: String
  /// The region's code, 1081–1085.
  public let regionCode: String
  /// The region's name without the word Region.
  public let region: String
  /// The code of the landsdel (NUTS 3).
  public let nuts3Code: String
  /// The name of the landsdel.
  public let nuts3Name: String
  /// The centre of area in WGS 84, good to about 2 km.
  public let longitude: Double
  /// The centre of area in WGS 84, good to about 2 km.
  public let latitude: Double
  /// Residents on 1 January 2019.
  public let population: Int
}

extension Municipality {
  /// Reads a line of the register.
  init?(fields: [String]) {
    guard fields.count == 10, let longitude = Double(fields[7]), let latitude = Double(fields[8]),
      let population = Int(fields[9])
    else { return nil }
    code = fields[0]
    name = fields[1]
    officialName = fields[2]
    regionCode = fields[3]
    region = fields[4]
    nuts3Code = fields[5]
    nuts3Name = fields[6]
    self.longitude = longitude
    self.latitude = latitude
    self.population = population
  }

  /// Other names under which the municipality is known, with the days on which they held.
  public var aliases: [Alias] { MunicipalityRegister.aliases.filter { $0.code == code } }

  /// The municipalities of 1970–2006 that went into this one, whole or in part.
  public var predecessors: [HistoricalMunicipality] {
    MunicipalityRegister.historical.filter {
      $0.validTo != nil && $0.successorCodes.contains(code)
    }
  }
}
