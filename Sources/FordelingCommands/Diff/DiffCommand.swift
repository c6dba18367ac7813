import Fordeling

/// `fordeling diff`: prints what changed from one notice, or one table, to another.
enum DiffCommand {
  static let format = Flag.format(
    DiffFormat.allCases.map(\.rawValue),
    "How to print; the default is text. daff is the highlighter format, which 'daff patch' applies."
  )

  /// As for other commands, but nobody is expected unless this says so.
  static let expect = Flag(
    name: Flag.expect.name, value: Flag.expect.value,
    summary: """
      The municipalities that must be there on both sides, once each: any (the default: partial \
      tables are fine), all 98, region:NAME, or a file with one name or code a line.
      """)

  static let command = Command(
    name: "diff", operands: "OLD NEW",
    summary: """
      Prints what changed from OLD to NEW, each a notice, what 'extract' wrote of one, or a \
      revision of the archive as SERIES@REVISION.
      """,
    discussion: [
      """
      Figures are matched by municipality code and measure, never by name or place. What the tables \
      say beside them (other columns, rows of no municipality, totals, the years in headings) is \
      compared too. The exit code is 0 when all that is the same, 1 when something of it changed, \
      came or went, and 2 when nothing was compared. Names written otherwise, notes, reworded \
      headings and the text are told, and count only with --strict.
      """,
      """
      Partial tables can be compared: unless --expect says otherwise, no municipality must be there, \
      and one that went is a difference. Errors in a notice are told on standard error, and then the \
      exit code is never 0, whatever the figures are.
      """,
      """
      With --key, OLD and NEW are any two CSV files. Rows and columns may stand in any order, \
      separated by ',', ';', tabs or '|'. Values are texts: 0101 is not 101. The same are characters \
      composed otherwise (NFC, NFD), CRLF and LF inside a field, and numbers of the same \
      digits with another decimal sign, 7,5 and 7.5, where the comma does not part fields.
      """,
    ],
    example: "fordeling diff --format markdown old.html new.html",
    flags: [
      format, .key, .strict, expect, .table, .measure, .nameColumn, .output, .archive,
    ], run: run)

  @Sendable private static func run(
    _ arguments: ParsedArguments, in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    guard arguments.operands.count == 2 else {
      throw .usage("give two notices to compare, OLD and NEW")
    }
    if arguments.operands == ["-", "-"] {
      throw .usage("only one of the two can be standard input")
    }
    let format = arguments.value(of: format).flatMap(DiffFormat.init(rawValue:)) ?? .text
    if !arguments.values(of: .key).isEmpty {
      return try KeyedDiff(arguments, format: format, in: environment).run()
    }
    return try NoticeDiff(arguments, format: format, in: environment).run()
  }
}
