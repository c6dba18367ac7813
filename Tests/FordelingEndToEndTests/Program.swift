import Foundation

/// The built program, run as a user runs it.
struct Program {
  /// What a run gave.
  struct Result: Equatable {
    var standardOutput: Data
    var standardError: Data
    var exitCode: Int32

    var output: String { String(decoding: standardOutput, as: UTF8.self) }
    var errors: String { String(decoding: standardError, as: UTF8.self) }
  }

  /// The program stands beside the test bundle; `FORDELING_PROGRAM` names another, such as the release
  /// build.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["FORDELING_PROGRAM"] { return named }
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appendingPathComponent("fordeling").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return Project.root.appendingPathComponent(".build/debug/fordeling").path
  }()

  /// Runs the program in a folder.
  static func run(
    _ arguments: [String], in folder: URL = Project.root, input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    // Files instead of pipes: nothing can block on a full one.
    let scratch = try TemporaryFolder()
    let names = ["in", "out", "err"].map { scratch.url.appendingPathComponent($0) }
    try input.write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      standardOutput: try Data(contentsOf: names[1]), standardError: try Data(contentsOf: names[2]),
      exitCode: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus)
  }
}

/// The project's own files.
enum Project {
  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the fixtures.
  static let fixtures = root.appendingPathComponent("Fixtures")
}

/// A folder that goes away with its value.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "fordeling-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
