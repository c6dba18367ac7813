import FordelingModel
import Testing

@testable import FordelingArchive

@Suite struct OriginalTests {
  @Test("Altered bytes are not handed out, and only the right ones are put in their place")
  func altered() throws {
    let file = try ArchiveFile()
    let archive = try file.open()
    let stored = try archive.store(Samples.new("ABC", series: "a b")).revision
    try archive.markFilesWritten([stored])
    #expect(try !archive.restoreOriginal(Array("ABC".utf8), sha256: Samples.digest("ABC")))
    try archive.database.execute("UPDATE originals SET content = CAST('ABD' AS BLOB)")
    let error = #expect(throws: ArchiveError.self) { try archive.original(of: stored) }
    #expect(error?.problem == .alteredBytes(series: "a b", label: "r1"))
    #expect(
      error?.message
        == "the stored bytes of a b@r1 are damaged; 'fordeling ingest --series \"a b\" --revision "
        + "r1 FILE' with the original file brings them back")
    #expect(try archive.extraction(of: stored).summary.found == 1)
    // Neither a notice that the archive does not know, nor other bytes than the digest says.
    #expect(try !archive.restoreOriginal(Array("X".utf8), sha256: Samples.digest("X")))
    #expect(try !archive.restoreOriginal(Array("X".utf8), sha256: Samples.digest("ABC")))
    #expect(throws: ArchiveError.self) { try archive.original(of: stored) }
    #expect(try archive.revisionsWithoutFiles().isEmpty)
    #expect(try archive.restoreOriginal(Array("ABC".utf8), sha256: Samples.digest("ABC")))
    #expect(try archive.original(of: stored) == Array("ABC".utf8))
    #expect(try archive.revisionsWithoutFiles().map(\.name) == ["a b@r1"])
  }

  @Test("Bytes that are gone come back")
  func gone() throws {
    let file = try ArchiveFile()
    let archive = try file.open()
    let stored = try archive.store(Samples.new("A")).revision
    try archive.database.execute("PRAGMA foreign_keys = OFF; DELETE FROM originals")
    #expect(throws: ArchiveError.self) { try archive.original(of: stored) }
    #expect(try archive.restoreOriginal(Array("A".utf8), sha256: stored.sha256))
    #expect(try archive.original(of: stored) == Array("A".utf8))
  }
}
