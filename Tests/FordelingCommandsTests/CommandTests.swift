import Fordeling
import FordelingReaders
import Testing

@testable import FordelingCommands

@Suite struct CommandTests {
  @Test func extractPrintsCSVIntoAPipe() {
    let world = World(["extract", "-"], input: "0563=3\nwarning=look\n")
    #expect(world.run() == .done)
    #expect(
      world.output.text
        == "table,code,municipality,measure,value,status,unit,note,written,match,source\r\n"
        + "1,0563,By 0563,Antal,3,value,,,By 0563,name,line 1 table 1 row 1 column 1\r\n")
    #expect(world.error.text == "-:2: warning: look [note-not-found]\n")
  }

  @Test func extractPrintsTheDataOfANoticeWithErrors() {
    let world = World(["extract", "--format=jsonl", "-"], input: "0563=3\nerror=bad\n")
    #expect(world.run() == .reported)
    #expect(world.output.text.hasPrefix("{\"table\": 1, \"code\": \"0563\""))
    #expect(world.error.text == "-:3:4: error: bad [name-unknown]\n    a hint\n")
  }

  @Test func extractShowsATableOnATerminal() {
    let world = World(
      ["extract", "-"], input: "0563=3\n0751=\n", isTerminal: true, variables: ["NO_COLOR": "1"])
    #expect(world.run() == .done)
    #expect(
      world.output.text == """
        Code  Municipality    Antal
        0563  By 0563             3
        0751  By 0751       missing

        """)
    #expect(world.error.text == "\n2 municipalities\nSum of Antal: 3\n")
  }

  private static let failures: [(input: String, message: String)] = [
    ("", "-: error: the notice is empty; give a file that has text in it\n"),
    (
      "unreadable=a Word file",
      "-:1: error: this is a Word file, which is not read; save it as text\n"
    ),
    (
      "none=two tables of prose\nlost=half of it",
      "-: error: half of it [content-lost]\n"
        + "-: error: no allocation table: two tables of prose; "
        + "'fordeling tables' shows every table of the notice\n"
    ),
  ]

  @Test func whatCannotBeExtractedGivesNoData() {
    #expect(!Self.failures.isEmpty)
    for failure in Self.failures {
      let world = World(["extract", "-"], input: failure.input)
      #expect(world.run() == .failed)
      #expect(world.error.text == failure.message)
      #expect(world.output.bytes.isEmpty)
    }
  }

  @Test func outputThatCannotBeWrittenIsAnErrorAndDiagnosticsAreStillTold() {
    let world = World(
      ["extract", "-"], input: "0563=3\nwarning=look",
      outputFailure: .system(action: "write", text: "No space left on device"))
    #expect(world.run() == .failed)
    #expect(
      world.error.text == """
        -:2: warning: look [note-not-found]
        standard output: error: cannot write: No space left on device

        """)
  }

  @Test func closedPipeEndsInSilence() {
    let world = World(["extract", "-"], input: "0563=3", outputFailure: .closedPipe)
    #expect(world.run() == .failed)
    #expect(world.error.text.isEmpty)
  }

  @Test func limitHoldsForStandardInput() {
    let world = World(["extract", "-"], input: "0563=3\n")
    world.environment.limits.bytes = 3
    #expect(world.run() == .failed)
    #expect(world.error.text.contains("the limit 'bytes' (3)"))
  }

  @Test func tablesSaysWhenThereAreNone() {
    let world = World(["tables", "-"], input: "0563=3\n")
    #expect(world.run() == .done)
    #expect(world.output.text.contains("\"tables\": [],"))
    #expect(world.error.text == "-: note: the document has no table\n")
  }

  @Test func tablesReportsWhatTheReaderLost() {
    let world = World(["tables", "-"], input: "lost=half of it\n")
    #expect(world.run() == .reported)
    #expect(world.output.text.contains("\"id\": \"content-lost\""))
  }

  private static let expectations: [(value: String, message: String)] = [
    ("", "--expect needs a value that is not empty"),
    ("regoin", "there is no file 'regoin'"),
    ("region:Jylland", "there is no region 'Jylland'"),
    ("names.txt", "names.txt:2: 'Atlantis' is not the name of one municipality"),
    ("empty.txt", "empty.txt has no names; write one name or code a line"),
  ]

  @Test func wrongExpectationsAreBadUsage() throws {
    #expect(!Self.expectations.isEmpty)
    let folder = try TemporaryFolder()
    try folder.write("\nAtlantis\n", to: "names.txt")
    try folder.write("\n \n", to: "empty.txt")
    for expectation in Self.expectations {
      let world = World(
        ["extract", "-", "--expect=\(expectation.value)"], input: "0563=3", folder: folder.path)
      #expect(world.run() == .failed)
      #expect(world.error.text.contains(expectation.message), "\(world.error.text)")
      #expect(world.output.bytes.isEmpty)
    }
  }

  @Test func expectationsAreRead() throws {
    let argument = ExpectedSetArgument(environment: World().environment)
    #expect(try argument.parse("all") == .all)
    #expect(try argument.parse("any") == .any)
    #expect(try argument.parse("region:Sjælland") == .region("Sjælland"))
    #expect(try argument.parse("region:region midtjylland") == .region("Midtjylland"))
  }

  @Test func municipalitiesListsTheRegister() {
    let csv = World(["municipalities"])
    #expect(csv.run() == .done)
    let rows = csv.output.text.utf8.split(separator: UInt8(ascii: "\n"))
    #expect(rows.count == 99)
    #expect(rows[1].starts(with: "0101,København,Københavns Kommune,1084,Hovedstaden,DK011,".utf8))
    let json = World(["municipalities", "--format", "json"])
    #expect(json.run() == .done)
    #expect(JSONValue(document: json.output.bytes)?["municipalities"]?.array?.count == 98)
    #expect(World(["municipalities", "x"]).run() == .failed)
  }

  @Test func resolveNeedsNames() {
    let world = World(["resolve"], input: "\n\n")
    #expect(world.run() == .failed)
    #expect(world.output.bytes.isEmpty)
  }

  @Test func resolveHasARowForEveryName() {
    let world = World(["resolve"], input: "Atlantis\r\n\r\nMu\r\n")
    #expect(world.run() == .reported)
    let rows = world.output.text.utf8.split(separator: UInt8(ascii: "\n"))
    #expect(rows.count == 3)
    #expect(rows[1].starts(with: "Atlantis,,,unknown,".utf8))
    #expect(rows[2].starts(with: "Mu,,,".utf8))
  }
}
