import Fordeling
import Glibc
import Testing

@testable import FordelingCommands

@Suite struct FileTests {
  @Test func onlyRegularFilesGiveTheSameBytesAgain() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    #expect(folder.files.isRegularFile("a.txt"))
    #expect(!folder.files.isRegularFile("."))
    #expect(!folder.files.isRegularFile("/dev/null"))
    #expect(!folder.files.isRegularFile("nowhere"))
  }

  @Test func writingCreatesReplacesAndLeavesAlone() throws {
    let folder = try TemporaryFolder()
    #expect(try folder.files.write(Array("one".utf8), to: "a") == .created)
    let first = folder.inode("a")
    #expect(try folder.files.write(Array("one".utf8), to: "a") == .unchanged)
    #expect(folder.inode("a") == first)
    #expect(try folder.files.write(Array("longer".utf8), to: "a") == .replaced)
    #expect(try folder.text("a") == "longer")
    #expect(try folder.files.write([], to: "a") == .replaced)
    #expect(try folder.text("a").isEmpty)
    #expect(try folder.files.names(in: ".") == ["a"])
  }

  @Test func failedWriteLeavesTheOldFileAndNothingElse() throws {
    let folder = try TemporaryFolder()
    try folder.files.createFolders("a/b")
    #expect(throws: FileError.self) { try folder.files.write([1], to: "a") }
    #expect(throws: FileError.self) { try folder.files.write([1], to: "missing/a") }
    #expect(try folder.files.names(in: ".") == ["a"])
    #expect(try folder.files.names(in: "a") == ["b"])
  }

  @Test func folderIsNoNotice() throws {
    let folder = try TemporaryFolder()
    let expected = FileError(.other("this is a folder; give the files in it one by one"), path: ".")
    #expect(throws: expected) { try folder.files.read(".", limit: 9) }
  }

  @Test func missingFileIsNamedInTheWordsOfTheSystem() throws {
    let folder = try TemporaryFolder()
    do {
      _ = try folder.files.read("no", limit: 9)
      Issue.record("a file that is not there was read")
    } catch {
      #expect(error.path == "no")
      #expect(error.message == "cannot read: No such file or directory")
    }
  }

  @Test func limitHoldsForFilesAndDevices() throws {
    let folder = try TemporaryFolder()
    try folder.write("12345", to: "a")
    #expect(try folder.files.read("a", limit: 5).count == 5)
    #expect(throws: FileError(.limit(bytes: 4), path: "a")) {
      try folder.files.read("a", limit: 4)
    }
    #expect(throws: FileError(.limit(bytes: 1_000), path: "/dev/zero")) {
      try folder.files.read("/dev/zero", limit: 1_000)
    }
    #expect(throws: FileError.self) { try folder.files.read("a\0b", limit: 4) }
  }

  @Test func fullDiskAndClosedPipeAreErrors() throws {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    #expect(throws: FileError.self) { try DescriptorStream(full, path: "x").write([1]) }

    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    #expect(throws: FileError(.closedPipe, path: "x")) {
      try DescriptorStream(ends[1], path: "x").write([1])
    }
  }

  private static let texts: [(text: String, lines: [String])] = [
    ("", []), ("a", ["a"]), ("a\nb\n", ["a", "b"]), ("a\r\nb\r\n\r\nc", ["a", "b", "", "c"]),
    ("a\rb", ["a", "b"]), ("\u{FEFF} a\t\n", ["a"]), ("\n\n", ["", ""]),
  ]

  @Test func linesAreParted() throws {
    #expect(!Self.texts.isEmpty)
    for text in Self.texts {
      #expect(try TextLines.decode(Array(text.text.utf8), path: "x") == text.lines)
    }
    #expect(throws: FileError.self) { try TextLines.decode([0x41, 0xE6], path: "x") }
  }
}
