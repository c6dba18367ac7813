import FordelingNormalizer
import Glibc

/// Writes the register's generated source, or with `--check` says whether it is current.
///
/// Run it at the root of the package: `swift run RegisterGenerator [--check]`.
@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.isEmpty || Array(arguments) == ["--check"] else {
      complain("usage: RegisterGenerator [--check]")
      exit(2)
    }
    do {
      let stale = try generate(writing: arguments.isEmpty)
      for path in stale { complain("\(path): not current; run `swift run RegisterGenerator`") }
      exit(stale.isEmpty ? 0 : 1)
    } catch {
      complain(error.message)
      exit(2)
    }
  }

  /// Generates every file; gives the paths of those that are not current and were not written.
  static func generate(writing: Bool) throws(GeneratorError) -> [String] {
    var files: [(name: String, text: String)] = []
    var tables: [String: [UInt8]] = [:]
    for source in GeneratedSource.all {
      let csv = try read("Sources/RegisterGenerator/Register/" + source.csv)
      files.append((source.fileName, try source.text(csv: csv)))
      tables[source.name] = Array(try source.lines(csv: csv).utf8)
    }
    func lines(_ name: String) -> [UInt8] { tables[name] ?? [] }
    guard
      let index = NameIndexBuilder.source(
        municipalities: lines("municipalityLines"), aliases: lines("aliasLines"),
        historical: lines("historicalLines"), labels: lines("labelLines"))
    else { throw GeneratorError("the index of names does not fit its layout") }
    files.append(("NameIndex+Generated.swift", index))

    var stale: [String] = []
    for file in files {
      let path = "Sources/FordelingNormalizer/Register/" + file.name
      if writing {
        try write(file.text, to: path)
      } else if (try? read(path)).map({ Array($0.utf8) }) != Array(file.text.utf8) {
        stale.append(path)
      }
    }
    return stale
  }

  static func read(_ path: String) throws(GeneratorError) -> String {
    guard let file = fopen(path, "r") else { throw GeneratorError("cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw GeneratorError("\(path) is not UTF-8")
    }
    return text
  }

  static func write(_ text: String, to path: String) throws(GeneratorError) {
    guard let file = fopen(path, "w") else { throw GeneratorError("cannot write \(path)") }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else {
      throw GeneratorError("cannot write \(path)")
    }
  }

  static func complain(_ message: String) {
    let bytes = Array((message + "\n").utf8)
    _ = Glibc.write(2, bytes, bytes.count)
  }
}
