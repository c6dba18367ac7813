/// The register of Danish municipalities: those in force since 2007-01-01, their other names, and
/// the municipalities of 1970–2006 that went into them.
///
/// Codes, names, regions and landsdele are those of Statistics Denmark and Eurostat, the full names
/// those of borger.dk. The sources are named in `Sources/RegisterGenerator/Register/README.md`.
///
/// ```swift
/// MunicipalityRegister.municipality(code: "0101")?.name  // "København"
/// MunicipalityRegister.municipalities.count              // 98
/// ```
public enum MunicipalityRegister {
  /// The 98 municipalities, by code.
  public static let municipalities: [Municipality] = MunicipalityNames.all.indices.map(
    Municipality.init(place:))

  /// The other written forms that the register knows, by the code they mean.
  public static let aliases: [Alias] = RegisterData.fields(of: RegisterData.aliasLines)
    .compactMap(Alias.init(fields:))

  /// Every municipality that existed between 1970-04-01 and 2006-12-31, by its old code; those
  /// without a known code come last.
  public static let historical: [HistoricalMunicipality] = RegisterData.fields(
    of: RegisterData.historicalLines
  ).compactMap(HistoricalMunicipality.init(fields:))

  /// The five regions, by code.
  public static let regions: [Region] = [
    Region(code: "1081", name: "Nordjylland"),
    Region(code: "1082", name: "Midtjylland"),
    Region(code: "1083", name: "Syddanmark"),
    Region(code: "1084", name: "Hovedstaden"),
    Region(code: "1085", name: "Sjælland"),
  ]

  /// The code that the registers give to Christiansø (Ertholmene), which the Ministry of Defence
  /// administers and which belongs to no municipality or region.
  public static let christiansøCode = "0411"

  /// The municipality with a code, written with or without its leading zero.
  public static func municipality(code: String) -> Municipality? {
    number(code).flatMap(index(number:)).map { municipalities[$0] }
  }

  /// The municipalities of 1970–2006 that had a code, written with or without its leading zero.
  ///
  /// Twenty of the codes belong to a municipality of today as well.
  public static func historical(code: String) -> HistoricalMunicipality? {
    number(code).flatMap { number in
      historical.first { $0.code.flatMap(Self.number) == number }
    }
  }

  /// The region with a code.
  public static func region(code: String) -> Region? { regions.first { $0.code == code } }

  /// The place of a municipality in ``municipalities``, by its code as a number.
  static func index(number: Int) -> Int? { NameIndex.shared.place(code: number) }

  /// A code of three or four digits as a number.
  static func number(_ code: String) -> Int? {
    let count = code.utf8.count
    guard count == 3 || count == 4, code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return nil
    }
    return code.utf8.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

/// One of the five regions of Denmark, in being since 2007-01-01.
public struct Region: Sendable, Hashable {
  /// The region's code, 1081–1085.
  public let code: String
  /// The name without the word Region.
  public let name: String
}
