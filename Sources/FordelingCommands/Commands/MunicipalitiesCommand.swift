import Fordeling

/// `fordeling municipalities`: lists the register.
enum MunicipalitiesCommand {
  /// The formats that the register can be written in.
  enum Format: String, CaseIterable {
    case csv, json
  }

  static let format = Flag.format(
    Format.allCases.map(\.rawValue), "How to print; the default is csv.")

  static let command = Command(
    name: "municipalities", operands: "",
    summary: "Lists the register: the 98 municipalities, by code.",
    example: "fordeling municipalities --format json",
    flags: [format], run: run)

  @Sendable private static func run(
    _ arguments: ParsedArguments, in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    if let operand = arguments.operands.first {
      throw .usage("'\(operand)' is one too many: the command takes nothing but flags")
    }
    let municipalities = MunicipalityRegister.municipalities
    switch arguments.value(of: format).flatMap(Format.init(rawValue:)) ?? .csv {
    case .csv: try environment.printData(csv(municipalities))
    case .json: try environment.printData(json(municipalities))
    }
    return .done
  }

  private static let keys = [
    "code", "municipality", "official_name", "region_code", "region", "nuts3_code", "nuts3_name",
    "longitude", "latitude", "population",
  ]

  private static func csv(_ municipalities: [Municipality]) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(keys)
    for municipality in municipalities {
      csv.row(texts(of: municipality) + numbers(of: municipality))
    }
    return csv.bytes
  }

  private static func json(_ municipalities: [Municipality]) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{\n  \"schema\": \"fordeling/municipalities/1\",\n  \"municipalities\": ")
    json.lines(municipalities, indent: 4) { json, municipality in
      let texts = texts(of: municipality)
      let numbers = numbers(of: municipality)
      for (at, key) in keys.enumerated() {
        json.raw(at == 0 ? "{\"\(key)\": " : ", \"\(key)\": ")
        if at < texts.count {
          json.string(texts[at])
        } else {
          json.raw(numbers[at - texts.count])
        }
      }
      json.raw("}")
    }
    json.raw("\n}\n")
    return json.bytes
  }

  private static func texts(of municipality: Municipality) -> [String] {
    [
      municipality.code, municipality.name, municipality.officialName, municipality.regionCode,
      municipality.region, municipality.nuts3Code, municipality.nuts3Name,
    ]
  }

  /// The numbers in the shortest form that means exactly them.
  private static func numbers(of municipality: Municipality) -> [String] {
    [
      "\(municipality.longitude)", "\(municipality.latitude)", "\(municipality.population)",
    ]
  }
}
