import Foundation
import Testing

/// The 84 ways in which notices and tables of municipalities are known to vary, as folders in
/// `Fixtures/variations`: `NN-what-it-settles`, or `NNa-…`, `NNb-…` where one has several sides.
///
/// `command` has the arguments, one a line. `expected.stdout` is what must come out, to the letter;
/// `expected.exit` the exit code; `expected.ids` the ids of what is reported, in order; and
/// `expected.message`, where there is one, has texts that must stand in what is reported. `same-as` names
/// another folder with the same figures written otherwise. Nothing records these: a change of what comes
/// out is a change of what must come out, and is made by hand.
@Suite("Variations of notices")
struct VariationTests {
  static let count = 84

  private static let folder = Project.fixtures.appendingPathComponent("variations")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  @Test("Every one of the 84 comes out as it must")
  func all() throws {
    var faults: [Int: [String]] = [:]
    for number in 1...Self.count { faults[number] = [] }
    var tried: Set<Int> = []
    for name in Self.names {
      let number = try #require(Int(name.prefix(2)), "\(name) has no number")
      #expect(faults[number] != nil, "there is no variation \(number)")
      tried.insert(number)
      faults[number, default: []] += try self.faults(name)
    }
    for number in 1...Self.count where !tried.contains(number) {
      faults[number] = ["variation \(number) has no folder"]
    }
    let passed = faults.values.count { $0.isEmpty }
    print("variations: \(passed) of \(Self.count), in \(Self.names.count) folders")
    for fault in faults.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
      Issue.record("\(fault)")
    }
    #expect(passed == Self.count)
  }

  /// What is wrong with one folder.
  private func faults(_ name: String) throws -> [String] {
    let folder = Self.folder.appendingPathComponent(name)
    func file(_ name: String) -> String? {
      (try? Data(contentsOf: folder.appendingPathComponent(name)))
        .map { String(decoding: $0, as: UTF8.self) }
    }
    guard let command = file("command"), let output = file("expected.stdout"),
      let exit = file("expected.exit"), let ids = file("expected.ids")
    else { return ["\(name): a file is missing"] }
    let arguments = Self.lines(command)
    let result = try Program.run(arguments, in: folder)
    var faults: [String] = []
    if "\(result.exitCode)\n" != exit { faults.append("exit code \(result.exitCode)") }
    if Data(output.utf8) != result.standardOutput { faults.append("output\n\(result.output)") }
    if Self.ids(result.errors) != Self.lines(ids) { faults.append("ids\n\(result.errors)") }
    for text in Self.lines(file("expected.message") ?? "") where !result.errors.contains(text) {
      faults.append("'\(text)' is not reported\n\(result.errors)")
    }
    if let same = file("same-as") {
      let other = Self.folder.appendingPathComponent(Self.lines(same)[0])
        .appendingPathComponent("expected.stdout")
      if Self.figures(output) != Self.figures(try String(contentsOf: other, encoding: .utf8)) {
        faults.append("not the figures of \(same)")
      }
    }
    if arguments[0] == "extract", result.exitCode != 2 {
      faults += try ledgerFaults(arguments, folder)
    }
    return faults.map { "\(name): \($0)" }
  }

  /// Every cell is accounted for, and the JSON tells the same allocations.
  private func ledgerFaults(_ arguments: [String], _ folder: URL) throws -> [String] {
    var arguments = arguments
    guard let format = arguments.firstIndex(of: "csv") else { return ["the format is not csv"] }
    arguments[format] = "json"
    let result = try Program.run(arguments, in: folder)
    let json = try JSONSerialization.jsonObject(with: result.standardOutput) as? [String: Any]
    guard let ledger = json?["ledger"] as? [String: Any], let cells = ledger["cells"] as? Int,
      let ignored = ledger["ignored"] as? [Any]
    else { return ["no ledger"] }
    let parts = ["allocated", "header", "total", "note"].compactMap { ledger[$0] as? Int }
    let sum = parts.reduce(ignored.count, +)
    return parts.count == 4 && sum == cells && cells > 0
      ? [] : ["the ledger has \(cells) cells, and accounts for \(sum)"]
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  /// The ids at the ends of the reported lines.
  private static func ids(_ errors: String) -> [String] {
    errors.split(separator: "\n").compactMap { line in
      guard line.hasSuffix("]"), let open = line.lastIndex(of: "[") else { return nil }
      let id = line[line.index(after: open)...].dropLast()
      return id.allSatisfy { $0 == "-" || ($0.isLetter && $0.isLowercase) } ? String(id) : nil
    }
  }

  /// Codes, measures, values and statuses of allocations, without the names as written.
  private static func figures(_ csv: String) -> [[Substring]] {
    csv.split(separator: "\r\n").map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return fields.count > 5 ? [fields[1], fields[3], fields[4], fields[5]] : fields
    }
  }
}
