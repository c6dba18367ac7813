import Fordeling
import FordelingEmitters

/// `fordeling tables`: prints every table of a document as a grid.
enum TablesCommand {
  static let format = Flag.format(
    TablesFormat.allCases.map(\.rawValue),
    "How to print; without it markdown on a terminal, else json.")

  static let command = Command(
    name: "tables", operands: "NOTICE",
    summary: """
      Prints every table of a document as a grid, before any knowledge of municipalities.
      """,
    discussion: [
      """
      json has everything: spans, hidden cells, notes, places. csv and markdown show the grid as \
      a reader sees it, each table set apart by an empty line; the text of a merged cell stands \
      at its top left place.
      """
    ],
    example: "fordeling tables --format csv notice.html",
    flags: [format, .join], run: run)

  @Sendable private static func run(
    _ arguments: ParsedArguments, in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    let path = try environment.singleNotice(arguments)
    let fallback: TablesFormat = environment.standardOutput.isTerminal ? .markdown : .json
    let format = arguments.value(of: format).flatMap(TablesFormat.init(rawValue:)) ?? fallback
    let notice = try environment.readNotice(path, digests: format == .json)
    let tables = arguments.has(.join) ? environment.steps.join(notice) : notice.tables

    defer {
      environment.tell(notice.diagnostics, file: path)
      remark(on: notice.identity, path: path, in: environment)
      remark(on: tables, format: format, path: path, in: environment)
    }
    try format.emitter.emit(
      tables, of: notice.identity, diagnostics: notice.diagnostics
    ) { (piece) throws(CommandError) in try environment.printData(piece) }
    return notice.diagnostics.contains { $0.severity == .error } ? .reported : .done
  }

  /// Says how a file of comma-separated values was read, which the file itself does not say.
  private static func remark(
    on identity: NoticeIdentity, path: String, in environment: CommandEnvironment
  ) {
    guard let delimiter = identity.delimiter else { return }
    let name = delimiter == "\t" ? "a tab" : "'\(delimiter)'"
    environment.tell(
      environment.printer.remark(
        "read as \(identity.encoding) with \(name) between fields", file: path))
  }

  /// Says what the output does not show.
  private static func remark(
    on tables: [Table], format: TablesFormat, path: String, in environment: CommandEnvironment
  ) {
    if tables.isEmpty {
      environment.tell(environment.printer.remark("the document has no table", file: path))
    }
    guard format != .json else { return }
    let hidden = tables.reduce(0) { count, table in
      count + table.cells.count { $0.isHidden && !$0.isEmpty }
    }
    if hidden > 0 {
      let cells = CountedNoun.text(hidden, "hidden cell is", "hidden cells are")
      environment.tell(
        environment.printer.remark("\(cells) left out; --format json has them", file: path))
    }
  }
}
