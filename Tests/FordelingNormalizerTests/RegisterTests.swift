import FordelingNormalizer
import Glibc
import Testing

@Suite("The register")
struct RegisterTests {
  @Test("it has the 98 municipalities in order, with five regions")
  func municipalities() {
    let all = MunicipalityRegister.municipalities
    #expect(all.count == 98)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.code < $1.code })
    // 5,806,081 residents without the 90 of Christiansø, which is Statistics Denmark's total.
    #expect(all.reduce(0) { $0 + $1.population } == 5_805_991)
    #expect(MunicipalityRegister.regions.count == 5)
    for municipality in all {
      #expect(
        MunicipalityRegister.region(code: municipality.regionCode)?.name == municipality.region)
      #expect(MunicipalityRegister.municipality(code: municipality.code) == municipality)
    }
    #expect(MunicipalityRegister.municipality(code: "411") == nil)
    #expect(MunicipalityRegister.municipality(code: "") == nil)
  }

  @Test("every municipality of 1970–2006 has successors of today")
  func historical() {
    let all = MunicipalityRegister.historical
    #expect(all.count == 279)
    for municipality in all {
      #expect(!municipality.successors.isEmpty, "\(municipality.name)")
      #expect(municipality.successors.count == municipality.successorCodes.count)
      #expect((municipality.validTo == nil) == (municipality.fate == .unchanged))
    }
    #expect(MunicipalityRegister.historical(code: "0263")?.name == "Ramsø")
    #expect(MunicipalityRegister.municipality(code: "0250")?.predecessors.count == 4)
  }

  @Test("former names know how long they held")
  func validity() {
    let former = MunicipalityRegister.aliases.filter { $0.kind == .formerName }
    #expect(former.count == 3)
    for alias in former { #expect(alias.validTo != nil, "\(alias.name)") }
  }

  @Test(
    "the generated source holds what the facts say",
    arguments: ["municipalities", "aliases", "historical", "labels"])
  func current(table: String) throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let facts = try text("/\(root)/Sources/RegisterGenerator/Register/\(table).csv")
    let names = [
      "municipalities": "Municipality", "aliases": "Alias", "historical": "Historical",
      "labels": "Label",
    ]
    let name = try #require(names[table])
    let generated = try text(
      "/\(root)/Sources/FordelingNormalizer/Register/\(name)Lines+Generated.swift")
    let lines = generated.split(separator: "\n").filter { $0.contains("\\t") }
    let rows = facts.split(separator: "\n").dropFirst()
    #expect(lines.count == rows.count)
    for (line, row) in zip(lines, rows) {
      let fields = line.drop { $0 == " " }.split(separator: "\\t", omittingEmptySubsequences: false)
      for field in fields { #expect(row.contains(field), "\(row)") }
      #expect(row.hasPrefix(fields.prefix(2).joined(separator: ",")), "\(row)")
    }
  }

  private func text(_ path: String) throws -> String {
    let file = try #require(fopen(path, "r"), "\(path)")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var byte = getc(file)
    while byte >= 0 {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = getc(file)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
