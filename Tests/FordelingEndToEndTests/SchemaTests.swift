import Foundation
import Testing

@Suite("JSON Schemas")
struct SchemaTests {
  /// The fixtures whose command prints JSON that has a schema, by the schema's name.
  static let outputs: [(schema: String, file: URL)] = {
    var outputs: [(String, URL)] = []
    let names = ["extract": "allocations", "tables": "tables", "diff": "diff"]
    for group in ["cases", "variations"] {
      let folder = Project.fixtures.appendingPathComponent(group)
      let cases = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      for name in cases.sorted() {
        let place = folder.appendingPathComponent(name)
        guard
          let command = try? String(
            contentsOf: place.appendingPathComponent("command"), encoding: .utf8)
        else { continue }
        let words = command.split(separator: "\n").map(String.init)
        guard let schema = words.first.flatMap({ names[$0] }), words.contains("json") else {
          continue
        }
        outputs.append((schema, place.appendingPathComponent("expected.stdout")))
      }
    }
    let tracked = FileManager.default.enumerator(atPath: Project.root.path + "/Output")
    for case let path as String in tracked ?? .init() where path.hasSuffix(".json") {
      let file = Project.root.appendingPathComponent("Output/" + path)
      if path.hasSuffix("allocations.json") { outputs.append(("allocations", file)) }
      if path.contains("/changes/") { outputs.append(("diff", file)) }
    }
    return outputs
  }()

  @Test(
    "Every JSON that is expected anywhere fits its schema",
    arguments: ["allocations", "tables", "diff"])
  func outputsFit(_ name: String) throws {
    let result = try Program.run(["schema", name], in: Project.root)
    #expect(result.exitCode == 0)
    let files = Self.outputs.filter { $0.schema == name }.map(\.file)
    #expect(files.count >= 2)
    var documents = 0
    for file in files {
      let data = try Data(contentsOf: file)
      guard !data.isEmpty else { continue }
      var validator = try SchemaValidator(result.standardOutput)
      #expect(try validator.validate(data) == [], "\(file.path)")
      documents += 1
    }
    #expect(documents >= 2)
  }

  @Test("A document with a wrong value, a missing or an unknown key does not fit")
  func faultsAreFound() throws {
    let schema = try Program.run(["schema", "tables"], in: Project.root).standardOutput
    let file = try #require(Self.outputs.first { $0.schema == "tables" }?.file)
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    for (old, new) in [
      ("\"schema\": \"fordeling/tables/1\"", "\"schema\": \"x\""), ("\"rows\": ", "\"rowz\": "),
      ("\"bytes\": ", "\"bytes\": -"), ("\"hidden\": false", "\"hidden\": 0"),
    ] {
      let broken = text.replacingOccurrences(of: old, with: new)
      #expect(broken != text)
      var validator = try SchemaValidator(schema)
      #expect(try !validator.validate(Data(broken.utf8)).isEmpty, "\(new)")
    }
  }

  @Test("A schema that there is not is an error")
  func unknown() throws {
    let result = try Program.run(["schema", "names"], in: Project.root)
    #expect(result.exitCode == 2)
  }
}
