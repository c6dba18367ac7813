import Fordeling
import Foundation
import Testing

@Suite("The page of diagnostics")
struct DiagnosticsPageTests {
  @Test("Every id stands on it once, under its severity, and no other does")
  func complete() throws {
    let page = try String(
      contentsOf: Project.root.appendingPathComponent(
        "Sources/Fordeling/Fordeling.docc/Diagnostics.md"), encoding: .utf8)
    var severity: Diagnostic.Severity?
    var listed: [String: Diagnostic.Severity] = [:]
    for line in page.components(separatedBy: "\n") {
      if line.hasPrefix("### Errors") { severity = .error }
      if line.hasPrefix("### Warnings") { severity = .warning }
      if line.hasPrefix("### Information") { severity = .info }
      guard line.hasPrefix("| `"), let severity else { continue }
      let id = String(line.dropFirst(3).prefix { $0 != "`" })
      #expect(listed.updateValue(severity, forKey: id) == nil, "\(id) stands twice")
    }
    let all = Diagnostic.Identifier.allCases.map { ($0.rawValue, $0.severity) }
    #expect(listed == Dictionary(uniqueKeysWithValues: all))
  }
}
