/// A Danish municipality in force since 2007-01-01.
///
/// A value is no more than a place in the register, so that it costs nothing to hand on.
public struct Municipality: Sendable, Hashable {
  /// The place in ``MunicipalityRegister/municipalities``.
  package let place: UInt8

  init(place: Int) { self.place = UInt8(truncatingIfNeeded: place) }

  /// The kommunekode: four digits, zero padded.
  public var code: String { MunicipalityNames.all[Int(place)].code }
  /// The short name as Statistics Denmark and Eurostat write it.
  public var name: String { MunicipalityNames.all[Int(place)].name }
  /// The authority's full name as borger.dk writes it.
  public var officialName: String { MunicipalityNames.official[Int(place)] }
  /// The region's code, 1081–1085.
  public var regionCode: String { MunicipalityFacts.all[Int(place)].regionCode }
  /// The region's name without the word Region.
  public var region: String { MunicipalityNames.all[Int(place)].region }
  /// The code of the landsdel (NUTS 3).
  public var nuts3Code: String { MunicipalityFacts.all[Int(place)].nuts3Code }
  /// The name of the landsdel.
  public var nuts3Name: String { MunicipalityFacts.all[Int(place)].nuts3Name }
  /// The centre of area in WGS 84, good to about 2 km.
  public var longitude: Double { MunicipalityFacts.all[Int(place)].longitude }
  /// The centre of area in WGS 84, good to about 2 km.
  public var latitude: Double { MunicipalityFacts.all[Int(place)].latitude }
  /// Residents on 1 January 2019.
  public var population: Int { MunicipalityFacts.all[Int(place)].population }

  /// Other names under which the municipality is known, with the days on which they held.
  public var aliases: [Alias] { MunicipalityRegister.aliases.filter { $0.code == code } }

  /// The municipalities of 1970–2006 that went into this one, whole or in part.
  public var predecessors: [HistoricalMunicipality] {
    MunicipalityRegister.historical.filter {
      $0.validTo != nil && $0.successorCodes.contains(code)
    }
  }
}

/// What every resolved name needs of a municipality, read at the first use.
struct MunicipalityNames: Sendable {
  let code: String
  let name: String
  let region: String

  /// By the place in the register.
  static let all: [MunicipalityNames] = {
    var all: [MunicipalityNames] = []
    RegisterLines(RegisterData.municipalityLines).forEach { _, line in
      func text(_ place: Int) -> String { String(decoding: line.field(place), as: UTF8.self) }
      all.append(
        MunicipalityNames(code: text(0), name: text(1), region: text(4)))
    }
    return all
  }()

  /// The full names, which few notices write.
  static let official: [String] = {
    var all: [String] = []
    RegisterLines(RegisterData.municipalityLines).forEach { _, line in
      all.append(String(decoding: line.field(2), as: UTF8.self))
    }
    return all
  }()
}

/// What else the register knows of a municipality, read at the first use.
struct MunicipalityFacts: Sendable {
  let regionCode: String
  let nuts3Code: String
  let nuts3Name: String
  let longitude: Double
  let latitude: Double
  let population: Int

  /// By the place in the register.
  static let all: [MunicipalityFacts] = RegisterData.fields(of: RegisterData.municipalityLines)
    .compactMap(MunicipalityFacts.init(fields:))

  private init?(fields: [String]) {
    guard fields.count == 10, let longitude = Double(fields[7]), let latitude = Double(fields[8]),
      let population = Int(fields[9])
    else { return nil }
    regionCode = fields[3]
    nuts3Code = fields[5]
    nuts3Name = fields[6]
    self.longitude = longitude
    self.latitude = latitude
    self.population = population
  }
}
