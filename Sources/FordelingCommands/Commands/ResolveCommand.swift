import Fordeling

/// `fordeling resolve`: prints what each name resolves to.
enum ResolveCommand {
  static let format = Flag.format(
    NamesFormat.allCases.map(\.rawValue),
    "How to print; the default is csv. recon is the answer of a Reconciliation Service API 0.2.")

  static let explain = Flag(
    name: "explain", value: nil,
    summary: "Print the rules tried on each name, in order, up to the one that decided.")

  static let command = Command(
    name: "resolve", operands: "[NAME…]",
    summary: "Prints what each name resolves to; without names, those of standard input.",
    discussion: [
      """
      Standard input has one name a line, in UTF-8. The rule that decided stands in the column \
      match; a name that is not one municipality's has no code, and the exit code is then 1.
      """
    ],
    example: "fordeling resolve Århus 'Brønderslev-Dronninglund' 101",
    flags: [format, explain], run: run)

  @Sendable private static func run(
    _ arguments: ParsedArguments, in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    var names = arguments.operands
    if names.isEmpty {
      do throws(FileError) {
        let bytes = try environment.standardInput.readAll(limit: environment.limits.bytes)
        names = try TextLines.decode(bytes, path: "-")
        names.removeAll(where: \.isEmpty)
      } catch {
        throw CommandError(error)
      }
    }
    if names.isEmpty {
      throw .usage("give names to resolve, or one name a line on standard input")
    }
    let resolver = NameResolver()
    if arguments.has(explain) {
      guard arguments.value(of: format) == nil else {
        throw .usage("'--explain' prints text and goes with no '--format'")
      }
      try environment.printData(Array(names.map { explanation($0, resolver) }.joined().utf8))
      let areAllResolved = names.allSatisfy { name in
        if case .municipality = resolver.resolve(name) { true } else { false }
      }
      return areAllResolved ? .done : .reported
    }
    let format = arguments.value(of: format).flatMap(NamesFormat.init(rawValue:)) ?? .csv
    // Only CSV can be written in pieces without more ado; a piece is small enough for the cache.
    let pieceSize = format == .csv ? 2_048 : names.count
    var areAllResolved = true
    for start in stride(from: 0, to: names.count, by: pieceSize) {
      let resolved = names[start..<min(start + pieceSize, names.count)].map { name in
        ResolvedName(written: name, resolution: resolver.resolve(name))
      }
      if !resolved.allSatisfy({ $0.municipality != nil }) { areAllResolved = false }
      try environment.printData(
        format == .csv
          ? NamesCSV().emit(resolved, withHeading: start == 0) : format.emitter.emit(resolved))
    }
    let hasClash = tellClashes(names, resolver, in: environment)
    return areAllResolved && !hasClash ? .done : .reported
  }

  /// Tells where a code beside a name is not that of the name, which wins all the same.
  private static func tellClashes(
    _ names: [String], _ resolver: NameResolver, in environment: CommandEnvironment
  ) -> Bool {
    var hasClash = false
    // A code has digits; looking for them first spares nearly all names the reading.
    for name in names where name.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) {
      let piece = resolver.read(name)
      guard case .municipality(let municipality, _) = piece.resolution, let code = piece.code,
        code != municipality.code
      else { continue }
      hasClash = true
      environment.tell(
        environment.printer.error(
          "'\(TerminalText.sanitized(name))': the code \(code) is not that of "
            + "\(municipality.name) (\(municipality.code)) [code-name-conflict]", file: nil))
    }
    return hasClash
  }

  /// The rules that were tried on a name, one a line below it; the one that decided says what it found.
  private static func explanation(_ name: String, _ resolver: NameResolver) -> String {
    var text = TerminalText.sanitized(name) + "\n"
    for tried in resolver.explain(name) {
      let label = tried.rule.rawValue
      let padding = String(repeating: " ", count: max(1, 12 - label.utf8.count))
      let outcome = tried.applies ? "yes: \(tried.detail)" : "no"
      text += "  \(label)\(padding)\(outcome)\n"
    }
    return text
  }
}

extension ResolvedName {
  /// What the outputs show of a resolution. Candidates are listed by code.
  init(written: String, resolution: Resolution) {
    var municipality: Municipality?
    let match: String
    var candidates: [Municipality] = []
    switch resolution {
    case .municipality(let found, let rule):
      municipality = found
      match = rule.rawValue
    case .ambiguous(let nearest):
      match = "ambiguous"
      candidates = nearest
    case .abolished(_, let successors):
      match = "abolished"
      candidates = successors
    case .outside:
      match = "outside"
    case .aggregate:
      match = "aggregate"
    case .unknown(let suggestions):
      match = "unknown"
      candidates = suggestions
    }
    self.init(
      written: written, municipality: municipality.map { .init(code: $0.code, name: $0.name) },
      match: match,
      candidates: candidates.map { .init(code: $0.code, name: $0.name) }
        .sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) })
  }
}
