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
    // Names of standard input are kept as the bytes that they are: there may be very many.
    var bytes: [UInt8] = []
    var lines: [Range<Int>] = []
    if arguments.operands.isEmpty {
      do throws(FileError) {
        bytes = try environment.standardInput.readAll(limit: environment.limits.bytes)
        try TextLines.forEach(bytes, path: "-") { if !$0.isEmpty { lines.append($0) } }
      } catch {
        throw CommandError(error)
      }
    } else {
      for name in arguments.operands {
        lines.append(bytes.count..<bytes.count + name.utf8.count)
        bytes += name.utf8
      }
    }
    if lines.isEmpty {
      throw .usage("give names to resolve, or one name a line on standard input")
    }
    let format = arguments.value(of: format).flatMap(NamesFormat.init(rawValue:))
    if arguments.has(explain), format != nil {
      throw .usage("'--explain' prints text and goes with no '--format'")
    }
    if !arguments.has(explain), format ?? .csv == .csv {
      return try printRows(bytes, lines, in: environment)
    }
    let resolver = NameResolver()
    let names = lines.map { String(decoding: bytes[$0], as: UTF8.self) }
    let resolved = names.map { name in
      var resolved = ResolvedName(written: name, resolution: resolver.resolve(name))
      if let alias = resolver.alias(name), alias.validFrom != nil || alias.validTo != nil {
        resolved.validity = .init(from: alias.validFrom, to: alias.validTo)
      }
      return resolved
    }
    if let format {
      try environment.printData(format.emitter.emit(resolved))
    } else {
      try environment.printData(Array(names.map { explanation($0, resolver) }.joined().utf8))
    }
    var isClear = resolved.allSatisfy { $0.municipality != nil }
    for name in names where tellClash(name, resolver, in: environment) { isClear = false }
    return isClear ? .done : .reported
  }

  /// Prints the names as comma-separated values in pieces.
  private static func printRows(
    _ bytes: [UInt8], _ lines: [Range<Int>], in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    let resolver = NameResolver()
    let text = bytes.span
    var rows = NamesCSVRows()
    var rests = RowRests()
    var isClear = true
    for line in lines {
      let written = text.extracting(line)
      let resolution = resolver.resolve(utf8: written)
      if case .municipality = resolution {} else { isClear = false }
      rows.append(written: written, rests.rest(resolution))
      if hasDigit(written),
        tellClash(String(decoding: bytes[line], as: UTF8.self), resolver, in: environment)
      {
        isClear = false
      }
      if rows.count >= pieceSize { try environment.printData(rows.take()) }
    }
    try environment.printData(rows.take())
    return isClear ? .done : .reported
  }

  /// How many bytes of rows are printed at once: few enough for the cache.
  private static let pieceSize = 65_536

  private static func hasDigit(_ text: Span<UInt8>) -> Bool {
    for at in text.indices where text[at] >= 0x30 && text[at] <= 0x39 { return true }
    return false
  }

  /// Tells where a code beside a name is not that of the name, which wins all the same.
  private static func tellClash(
    _ name: String, _ resolver: NameResolver, in environment: CommandEnvironment
  ) -> Bool {
    let piece = resolver.read(name)
    guard case .municipality(let municipality, _) = piece.resolution, let code = piece.code,
      code != municipality.code
    else { return false }
    environment.tell(
      environment.printer.error(
        "'\(TerminalText.sanitized(name))': the code \(code) is not that of "
          + "\(municipality.name) (\(municipality.code)) [code-name-conflict]", file: nil))
    return true
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

/// The rests of the rows that very many names share, made once.
private struct RowRests {
  /// By the place of the municipality in the register.
  private var byPlace = [[(rule: MatchRule, rest: NamesCSVRows.Rest)]](
    repeating: [], count: MunicipalityRegister.municipalities.count)
  private let unknown = Self.make(.unknown(suggestions: []))

  mutating func rest(_ resolution: Resolution) -> NamesCSVRows.Rest {
    switch resolution {
    case .municipality(let municipality, let rule):
      let place = Int(municipality.place)
      if let made = byPlace[place].first(where: { $0.rule == rule }) { return made.rest }
      let rest = Self.make(resolution)
      byPlace[place].append((rule, rest))
      return rest
    case .unknown(let suggestions) where suggestions.isEmpty: return unknown
    default: return Self.make(resolution)
    }
  }

  private static func make(_ resolution: Resolution) -> NamesCSVRows.Rest {
    NamesCSVRows.Rest(of: ResolvedName(written: "", resolution: resolution))
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
