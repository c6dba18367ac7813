import Fordeling
import Testing

@testable import FordelingCommands

/// `fordeling diff` in a folder with notices that the world's own steps understand.
@Suite struct DiffCommandTests {
  private func world(
    _ arguments: [String], old: String, new: String, isTerminal: Bool = false,
    variables: [String: String] = [:], input: String = ""
  ) throws -> (world: World, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "old")
    try folder.write(new, to: "new")
    return (
      World(
        ["diff"] + arguments, input: input, isTerminal: isTerminal, variables: variables,
        folder: folder.path), folder
    )
  }

  private func code(
    _ arguments: [String], old: String, new: String, input: String = ""
  ) throws -> ExitCode {
    let (world, folder) = try world(arguments + ["old", "new"], old: old, new: new, input: input)
    return withExtendedLifetime(folder) { world.run() }
  }

  @Test("The exit code says whether figures differ")
  func exitCodes() throws {
    #expect(try code([], old: "0563=3\n", new: "0563=3\n") == .done)
    #expect(try code([], old: "0563=3\n", new: "0563=4\n") == .reported)
    #expect(try code([], old: "0563=3\n", new: "0563=3\n0825=1\n") == .reported)
    #expect(try code([], old: "0563=3\n0825=1\n", new: "0563=3\n") == .reported)
    #expect(try code([], old: "0563=3\n", new: "0563=\n") == .reported)
    #expect(try code([], old: "0563=3\n", new: "none=prose\n") == .failed)
    #expect(try code([], old: "unreadable=a picture\n", new: "0563=3\n") == .failed)
  }

  @Test("What is no difference of figures counts only when one is strict")
  func strict() throws {
    // The world's notices have their whole text as one paragraph.
    let (old, new) = ("0563=3\ntitle=one\n", "0563=3\ntitle=two\n")
    #expect(try code([], old: old, new: new) == .done)
    #expect(try code(["--strict"], old: old, new: new) == .reported)
    #expect(try code(["--strict"], old: old, new: old) == .done)
  }

  @Test("A notice with errors is never called the same")
  func errors() throws {
    let (world, folder) = try world(
      ["old", "new"], old: "0563=3\n", new: "0563=3\nerror=bad\n")
    withExtendedLifetime(folder) { #expect(world.run() == .reported) }
    #expect(world.output.text.contains("The reading of new has an error"))
    #expect(world.error.text.contains("new:3:4: error: bad [name-unknown]"))
    #expect(world.error.text.contains("the exit code is 1 because of the errors above"))
  }

  @Test("Colors stand only on a terminal that wants them")
  func colors() throws {
    for (isTerminal, variables, isColored) in [
      (true, [:], true), (true, ["NO_COLOR": "1"], false), (false, [:], false),
    ] {
      let (world, folder) = try world(
        ["old", "new"], old: "0563=3\n", new: "0563=4\n", isTerminal: isTerminal,
        variables: variables)
      withExtendedLifetime(folder) { #expect(world.run() == .reported) }
      #expect(world.output.text.contains("\u{1B}[31m3\u{1B}[0m") == isColored)
      #expect(world.output.text.contains("\u{1B}") == isColored)
    }
    let (world, folder) = try world(
      ["--color", "always", "--key", "a", "old", "new"], old: "a,b\n1,2\n", new: "a,b\n1,3\n")
    withExtendedLifetime(folder) { #expect(world.run() == .reported) }
    #expect(world.output.text.contains("\u{1B}[32m3\u{1B}[0m"))
  }

  @Test("A file cannot steer the terminal")
  func terminal() throws {
    let (world, folder) = try world(
      ["--key", "a", "old", "new"], old: "a,b\n1,\u{202E}x\n", new: "a,b\n1,\u{9B}2J\n")
    withExtendedLifetime(folder) { #expect(world.run() == .reported) }
    #expect(world.output.text.contains(#"\u{202E}x"#) && world.output.text.contains(#"\u{9B}2J"#))
  }

  @Test("One side may be standard input")
  func standardInput() throws {
    let (world, folder) = try world(
      ["old", "-"], old: "0563=3\n", new: "", input: "0563=4\n")
    withExtendedLifetime(folder) { #expect(world.run() == .reported) }
    #expect(world.output.text.hasPrefix("old → -\n1 figure changed.\n"))
  }

  @Test("Several keys count together")
  func keys() throws {
    let old = "a,b,c\n1,1,x\n1,2,y\n"
    #expect(try code(["--key", "a"], old: old, new: old) == .failed)
    #expect(try code(["--key", "a", "--key=b"], old: old, new: "a,b,c\n1,2,y\n1,1,x\n") == .done)
    #expect(
      try code(["--key", "a", "--key=b"], old: old, new: "a,b,c\n1,2,y\n1,1,z\n") == .reported)
  }

  private static let usage: [(arguments: [String], message: String)] = [
    ([], "give two notices to compare"),
    (["old"], "give two notices to compare"),
    (["old", "new", "old"], "give two notices to compare"),
    (["-", "-"], "only one of the two can be standard input"),
    (["--key", "", "old", "new"], "--key needs the heading of a column"),
    (["--key", "a", "--key", "a", "old", "new"], "--key names a column twice"),
    (["--key", "a", "--expect", "all", "old", "new"], "does not go with --key"),
    (["--key", "a", "--measure", "x", "old", "new"], "does not go with --key"),
    (["--format", "xml", "old", "new"], "--format takes text, json"),
    (["--strict", "--strict", "old", "new"], "--strict is given twice"),
  ]

  @Test("Bad usage is named", arguments: usage.indices)
  func badUsage(_ at: Int) throws {
    let usage = Self.usage[at]
    let (world, folder) = try world(usage.arguments, old: "a,b\n", new: "a,b\n")
    withExtendedLifetime(folder) { #expect(world.run() == .failed) }
    #expect(world.error.text.contains(usage.message), "\(world.error.text)")
    #expect(world.output.bytes.isEmpty)
  }

  private static let refused: [(text: String, message: String)] = [
    ("a,b\n1,2\n1,3\n", "new:3:1: error: the key '1' stands twice, on line 2 too"),
    ("a,b,b\n1,2,3\n", "new:1:5: error: the heading 'b' stands twice, in column 2 too"),
    ("a,b\n1,2\n2\n", "new:3:1: error: the row has 1 field where the heading has 2"),
    ("a,b\n1,2\n\n2,3,4\n", "new:4:1: error: the row has 3 fields where the heading has 2"),
    ("a,b\n1,\"2\n", "new:2:3: error: a quotation mark is never closed"),
    ("a,b\n1,\"2\"x\n", "new:2:6: error: text follows the closing quotation mark"),
    ("a,b\n1, \"2\"\n", "new:2:4: error: blanks stand before the quotation mark"),
    ("x,b\n1,2\n", "new:1:1: error: there is no column 'a'; the columns are 'x', 'b'"),
    ("", "new: error: the file is empty"),
    ("\n\n", "new: error: the file is empty"),
    ("a,b\n1,\u{1}\n", "new:2:3: error: this is no text"),
    ("\u{FEFF}a;b\r\n\"x\r\ny\";2\r\n3\r\n", "new:4:1: error: the row has 1 field"),
  ]

  @Test("A file that has no such key is refused with the place", arguments: refused.indices)
  func refusals(_ at: Int) throws {
    let refused = Self.refused[at]
    let (world, folder) = try world(
      ["--key", "a", "old", "new"], old: "a,b\n1,2\n", new: refused.text)
    withExtendedLifetime(folder) { #expect(world.run() == .failed) }
    #expect(world.error.text.hasPrefix(refused.message), "\(world.error.text)")
    #expect(world.output.bytes.isEmpty)
  }

  @Test("windows-1252 and UTF-16 are read as text")
  func encodings() throws {
    let (world, folder) = try world(["--key", "a", "old", "new"], old: "a,b\n1,ø\n", new: "")
    try folder.files.write(Array("a,b\n1,".utf8) + [0xF8, 0x0A], to: "new")
    withExtendedLifetime(folder) { #expect(world.run() == .done) }
    let wide: [UInt8] =
      [0xFF, 0xFE] + "a,b\n1,ø\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try folder.files.write(wide, to: "new")
    withExtendedLifetime(folder) { #expect(world.run() == .done) }
  }

  @Test("Columns past the limit are refused by its name")
  func limit() throws {
    var (world, folder) = try world(
      ["--key", "a", "old", "new"], old: "a,b,c\n", new: "a,b,c\n")
    world.environment.limits.columns = 2
    withExtendedLifetime(folder) { #expect(world.run() == .failed) }
    #expect(world.error.text.contains("'columns' (2)"))
    (world, folder) = try self.world(["--key", "a", "old", "new"], old: "a\n1\n", new: "a\n1\n2\n")
    world.environment.limits.rows = 1
    withExtendedLifetime(folder) { #expect(world.run() == .failed) }
    #expect(world.error.text.contains("new:3:1: error: the file passes the limit 'rows' (1)"))
    (world, folder) = try self.world(["--key", "a", "old", "new"], old: "a,b,c\n", new: "a,b,c\n")
    world.environment.limits.bytes = 3
    withExtendedLifetime(folder) { #expect(world.run() == .failed) }
    #expect(world.error.text.contains("'bytes' (3)"))
  }
}
