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
