import Fordeling
import Testing

@testable import FordelingCommands

@Suite struct ConsoleTests {
  private static let diagnostics: [(source: SourceSpan, text: String)] = [
    (SourceSpan(line: 12, column: 3, bytes: 1..<2), "a.md:12:3: warning: what [note-not-found]\n"),
    (SourceSpan(line: 12), "a.md:12: warning: what [note-not-found]\n"),
    (.none, "a.md: warning: what [note-not-found]\n"),
    (SourceSpan(column: 4), "a.md: warning: what [note-not-found]\n"),
    (SourceSpan(page: 3), "a.md: page 3: warning: what [note-not-found]\n"),
    (SourceSpan(page: 3, line: 2), "a.md:2: page 3: warning: what [note-not-found]\n"),
  ]

  @Test func diagnosticsStandAsCompilersWriteThem() {
    #expect(!Self.diagnostics.isEmpty)
    let printer = DiagnosticPrinter(colored: false)
    for diagnostic in Self.diagnostics {
      let value = Diagnostic(.noteNotFound, "what", at: diagnostic.source)
      #expect(printer.text(of: value, file: "a.md") == diagnostic.text)
    }
  }

  @Test func notesStandBelowIndented() {
    let diagnostic = Diagnostic(.nameUnknown, "what", notes: ["one", "two"])
    #expect(
      DiagnosticPrinter(colored: false).text(of: diagnostic, file: "-")
        == "-: error: what [name-unknown]\n    one\n    two\n")
  }

  @Test func noticeCannotSteerTheTerminal() {
    let diagnostic = Diagnostic(.nameUnknown, "a\u{1B}[2Jb\nc\u{9B}d\u{202E}e", notes: ["\u{7}"])
    #expect(
      DiagnosticPrinter(colored: false).text(of: diagnostic, file: "\u{1B}x")
        == #"\u{1B}x: error: a\u{1B}[2Jb\u{A}c\u{9B}d\u{202E}e [name-unknown]"#
        + "\n    \\u{7}\n")
  }

  @Test func colorsMarkTheSeverity() {
    let text = DiagnosticPrinter(colored: true).text(of: Diagnostic(.nameUnknown, "m"), file: "f")
    #expect(
      text
        == "\u{1B}[1mf:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m m \u{1B}[2m[name-unknown]\u{1B}[0m\n")
  }

  private static let colors:
    [(choice: ColorChoice, terminal: Bool, variables: [String: String], colored: Bool)] = [
      (.automatic, true, [:], true), (.automatic, false, [:], false),
      (.automatic, true, ["NO_COLOR": "1"], false), (.automatic, true, ["NO_COLOR": ""], true),
      (.automatic, true, ["TERM": "dumb"], false), (.always, false, ["NO_COLOR": "1"], true),
      (.never, true, [:], false),
    ]

  @Test func colorsOnlyWhereTheyAreWanted() {
    #expect(!Self.colors.isEmpty)
    for color in Self.colors {
      let world = World(isTerminal: color.terminal, variables: color.variables)
      world.environment.colorChoice = color.choice
      #expect(world.environment.isColored(world.output) == color.colored)
    }
  }

  private static let widths: [(text: String, width: Int)] = [
    ("", 0), ("abc", 3), ("Ærøå", 4), ("a\u{30A}", 1), ("漢字", 4), ("\u{200B}", 0), ("–", 1),
  ]

  @Test func widthIsInColumnsOfTheTerminal() {
    #expect(!Self.widths.isEmpty)
    for width in Self.widths { #expect(TerminalText.width(of: width.text) == width.width) }
  }

  @Test func tableIsAligned() {
    var table = TerminalTable(columns: [
      .init(heading: "Name"), .init(heading: "Value", isTrailing: true), .init(heading: "Note"),
    ])
    table.rows = [
      [.init("A\u{30A}rhus"), .init("7"), .init("")],
      [.init("Ærø"), .init("1234567"), .init("x\n", style: .warning)],
    ]
    #expect(
      table.rendered(colored: false) == """
        Name     Value  Note
        A\u{30A}rhus        7
        Ærø    1234567  x\\u{A}

        """)
    #expect(table.rendered(colored: true).contains("\u{1B}[1;33mx\\u{A}\u{1B}[0m\n"))
  }

  @Test func tableWithoutRowsIsItsHeading() {
    #expect(TerminalTable(columns: [.init(heading: "A")]).rendered(colored: false) == "A\n")
  }
}
