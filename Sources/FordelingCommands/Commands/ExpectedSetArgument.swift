import Fordeling

/// Reads the value of `--expect`.
struct ExpectedSetArgument {
  /// The largest list that is read, in bytes: 98 names need two thousand.
  private static let listLimit = 1 << 20

  private static let regions = MunicipalityRegister.regions.map(\.name)

  /// Where files are read from.
  var environment: CommandEnvironment

  /// The set that the text means.
  ///
  /// - Throws: ``CommandError/usage(_:)`` for an unknown region or a name in the file that is not one
  ///   municipality's, and ``CommandError/failed(subject:message:)`` when the file cannot be read.
  func parse(_ text: String) throws(CommandError) -> ExpectedSet {
    if text == "all" { return .all }
    if text == "any" { return .any }
    let prefix = "region:"
    if text.utf8.starts(with: prefix.utf8) {
      return .region(
        try region(String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)))
    }
    return .codes(try codes(inFile: text))
  }

  private func region(_ text: String) throws(CommandError) -> String {
    let key = DanishOrder.key(text)
    let match = Self.regions.first { region in
      key == DanishOrder.key(region) || key == DanishOrder.key("Region \(region)")
    }
    if let match { return match }
    let hint = Suggestion.sentence(for: text, among: Self.regions) { "'\($0)'" }
    throw .usage(
      "there is no region '\(text)'\(hint); the regions are "
        + Self.regions.joined(separator: ", "))
  }

  private func codes(inFile path: String) throws(CommandError) -> [String] {
    let lines: [String]
    do throws(FileError) {
      lines = try TextLines.decode(environment.files.read(path, limit: Self.listLimit), path: path)
    } catch {
      if environment.files.isFolder(path) {
        throw .usage("--expect takes a file of names, and '\(path)' is a folder")
      }
      if !environment.files.exists(path) {
        let hint = Suggestion.sentence(for: path, among: ["all", "any", "region:"]) { "'\($0)'" }
        throw .usage(
          "--expect takes all, any, region:NAME or a file, and there is no file '\(path)'\(hint)")
      }
      throw CommandError(error)
    }
    let resolver = NameResolver()
    var codes: [String] = []
    for (at, line) in lines.enumerated() where !line.isEmpty {
      let resolution = resolver.resolve(line)
      // A list of what must be there is no place for guesses.
      guard case .municipality(let municipality, let rule) = resolution, rule != .typo else {
        let candidates = ResolvedName(written: line, resolution: resolution).candidates
        let hint =
          candidates.isEmpty
          ? "" : "; did you mean \(ArgumentParser.alternatives(candidates.map(\.name)))?"
        throw .usage("\(path):\(at + 1): '\(line)' is not the name of one municipality\(hint)")
      }
      if !codes.contains(municipality.code) { codes.append(municipality.code) }
    }
    if codes.isEmpty { throw .usage("\(path) has no names; write one name or code a line") }
    return codes
  }
}
