import Fordeling
import FordelingDigest
import Glibc

@testable import FordelingCommands

/// A world in memory for commands to run in: the notices' texts decide what their steps give.
final class World {
  let output: MemorySink
  let error: MemorySink
  var environment: CommandEnvironment

  init(
    _ arguments: [String] = [], input: String = "", isTerminal: Bool = false,
    variables: [String: String] = [:], folder: String? = nil,
    outputFailure: FileError.Problem? = nil
  ) {
    output = MemorySink(isTerminal: isTerminal, failure: outputFailure)
    error = MemorySink(isTerminal: isTerminal)
    environment = CommandEnvironment(
      arguments: arguments, variables: variables, standardInput: MemorySource(Array(input.utf8)),
      standardOutput: output, standardError: error, files: FileSystem(currentDirectory: folder),
      steps: Self.steps)
  }

  func run() -> ExitCode { CommandLineTool.run(in: environment) }

  /// Steps that understand a notice of lines `name=value`: `title=…`, `error=…`, `warning=…`,
  /// `unreadable=…`, `none=…`; any other line is a municipality's code and its value.
  static let steps = NoticeSteps(
    read: { (bytes, file, _) throws(ReaderError) in
      if bytes.isEmpty { throw ReaderError(.empty) }
      let lines = pairs(bytes)
      if let what = lines["unreadable"] {
        throw ReaderError(
          .unsupported(what: what, advice: "save it as text"), at: SourceSpan(line: 1))
      }
      let identity = NoticeIdentity(
        title: lines["title"], file: file, format: .text, encoding: "utf-8",
        sha256: Digest.sha256(bytes), bytes: bytes.count)
      return Notice(
        identity: identity,
        blocks: [.paragraph(Passage(String(decoding: bytes, as: UTF8.self), at: .none))],
        diagnostics: lines["lost"].map { [Diagnostic(.contentLost, $0)] } ?? [])
    },
    extract: { (notice, options) throws(ParserError) in
      guard case .paragraph(let passage)? = notice.blocks.first else {
        throw ParserError(.noAllocationTable(found: "no table"))
      }
      let lines = pairs(Array(passage.text.utf8))
      if let found = lines["none"] { throw ParserError(.noAllocationTable(found: found)) }
      return extraction(of: lines, notice: notice)
    })

  private static func pairs(_ bytes: [UInt8]) -> [String: String] {
    var pairs: [String: String] = [:]
    for line in bytes.split(separator: 0x0A) {
      let parts = line.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard let name = parts.first else { continue }
      pairs[String(decoding: name, as: UTF8.self)] =
        parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
    }
    return pairs
  }

  private static func extraction(of lines: [String: String], notice: Notice) -> Extraction {
    let codes = lines.keys.filter { $0.utf8.count == 4 && Int($0) != nil }.sorted()
    let allocations = codes.map { code in
      let value = DecimalNumber(plain: lines[code] ?? "")
      return Allocation(
        table: 1, municipality: MunicipalityName(code: code, name: "By \(code)", region: "R"),
        measure: "Antal", value: value, status: value == nil ? .missing : .value, unit: nil,
        note: nil, written: "By \(code)", match: .name,
        source: CellSource(span: SourceSpan(line: 1), table: 1, row: 1, column: 1))
    }
    var diagnostics = notice.diagnostics
    if let message = lines["warning"] {
      diagnostics.append(Diagnostic(.noteNotFound, message, at: SourceSpan(line: 2)))
    }
    if let message = lines["error"] {
      diagnostics.append(
        Diagnostic(.nameUnknown, message, at: SourceSpan(line: 3, column: 4), notes: ["a hint"]))
    }
    return Extraction(
      notice: notice.identity, allocations: allocations, totals: [],
      summary: Summary(
        expected: nil, found: codes.count, missing: [], duplicated: [],
        sums: [
          MeasureSum(
            measure: "Antal",
            sum: allocations.compactMap(\.value).reduce(DecimalNumber(0)) { $0.adding($1) ?? $0 })
        ]),
      ledger: Ledger(), diagnostics: diagnostics)
  }
}

/// A folder of its own for a test, removed when the value goes away.
final class TemporaryFolder {
  let path: String
  let files: FileSystem

  init() throws {
    var template = Array("/tmp/fordeling-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError.system("create", path: "/tmp") }
    path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    files = FileSystem(currentDirectory: path)
  }

  deinit { Self.remove(path) }

  func write(_ text: String, to name: String) throws {
    try files.write(Array(text.utf8), to: name)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try files.read(name, limit: 1 << 20), as: UTF8.self)
  }

  /// The inode of a file: another one after it was replaced.
  func inode(_ name: String) -> UInt {
    var information = stat()
    return stat("\(path)/\(name)", &information) == 0 ? UInt(information.st_ino) : 0
  }

  private static func remove(_ path: String) {
    for name in (try? FileSystem().names(in: path)) ?? [] where unlink("\(path)/\(name)") != 0 {
      remove("\(path)/\(name)")
    }
    rmdir(path)
  }
}
