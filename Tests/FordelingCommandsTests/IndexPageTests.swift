import Fordeling
import FordelingEmitters
import Testing

@testable import FordelingCommands

/// The index of a long series, and the pages of older revisions beside it.
@Suite struct IndexPageTests {
  private let size = RevisionPage.size

  /// A folder with a series of so many revisions.
  private func folder(_ count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.files.createFolders("notices")
    for number in 1...count {
      try folder.write("0563=\(number)\n", to: "notices/\(number).txt")
    }
    #expect(run(folder, "ingest", "--series", "s", "notices").code == .done)
    return folder
  }

  private func run(
    _ folder: TemporaryFolder, _ arguments: String...
  ) -> (world: World, code: ExitCode) {
    let world = World(arguments, folder: folder.path)
    return (world, world.run())
  }

  /// The labels that a page lists, in its order.
  private func labels(_ folder: TemporaryFolder, _ page: String) throws -> [Substring] {
    try folder.text("Output/\(page)").split(separator: "\n").compactMap { line in
      guard let start = line.firstRange(of: "| [r")?.upperBound else { return nil }
      return line[start...].prefix { $0 != "]" }
    }
  }

  private func pages(_ folder: TemporaryFolder) throws -> [String] {
    try folder.files.names(in: "Output/s").filter { $0.hasSuffix(".md") }.sorted(
      by: OutputName.precedes)
  }

  private func numbers(_ range: ClosedRange<Int>) -> [Substring] { range.map { "\($0)" } }

  @Test func everyRevisionIsListedOnceAndInOrder() throws {
    let folder = try folder(3 * size)
    let pages = try pages(folder)
    #expect(pages == ["revisions-1..\(size).md", "revisions-\(size + 1)..\(2 * size).md"])
    #expect(try labels(folder, "s/\(pages[0])") == numbers(1...size))
    #expect(try labels(folder, "s/\(pages[1])") == numbers(size + 1...2 * size))
    #expect(try labels(folder, "README.md") == numbers(2 * size + 1...3 * size))
    let index = try folder.text("Output/README.md")
    #expect(
      index.contains(
        """
        | s | [1–\(size)](s/revisions-1..\(size).md), \
        [\(size + 1)–\(2 * size)](s/revisions-\(size + 1)..\(2 * size).md) | | Ældre revisioner | \
        | | | | | |

        """))
    // The first that stands in the index still has its changes.
    #expect(index.contains("[siden r\(2 * size)](s/changes/r\(2 * size)..r\(2 * size + 1).md)"))
    #expect(run(folder, "verify").code == .done)
  }

  @Test func linksOfAPageLeadToFiles() throws {
    let folder = try folder(2 * size)
    let page = try folder.text("Output/s/\(try #require(try pages(folder).first))")
    let links = page.split(separator: "](").dropFirst().map { $0.prefix { $0 != ")" } }
    #expect(links.first == "../README.md")
    // A report, its data in four forms, and, but for the first revision, what changed.
    #expect(links.count == 1 + 6 * size - 1)
    for link in links {
      #expect(folder.files.exists("Output/s/\(link)"), "\(link)")
    }
  }

  @Test func aPageComesWithTheRevisionThatMakesTwoPagesFull() throws {
    let folder = try folder(2 * size - 1)
    #expect(try pages(folder).isEmpty)
    #expect(try labels(folder, "README.md") == numbers(1...2 * size - 1))
    try folder.write("0563=0\n", to: "next.txt")
    #expect(run(folder, "ingest", "--series", "s", "next.txt").code == .done)
    #expect(try pages(folder) == ["revisions-1..\(size).md"])
    #expect(try labels(folder, "README.md") == numbers(size + 1...2 * size))
    #expect(run(folder, "verify").code == .done)
  }

  @Test func aPageIsOnlyTouchedWhenItsRevisionsChange() throws {
    let folder = try folder(2 * size)
    let page = "Output/s/revisions-1..\(size).md"
    let before = folder.inode(page)
    try folder.write("0563=0\n", to: "next.txt")
    #expect(run(folder, "ingest", "--series", "s", "next.txt").code == .done)
    #expect(folder.inode(page) == before)
    let dated = run(
      folder, "ingest", "--series", "s", "--revision", "r3", "--date", "2026-01-02",
      "notices/3.txt")
    #expect(dated.code == .done)
    #expect(try folder.text(page).contains("[r3](r3/report.md) | 2026-01-02 |"))
    #expect(run(folder, "verify").code == .done)
  }

  @Test func whatIsDoneToAPageIsFoundAndMended() throws {
    let folder = try folder(2 * size)
    let page = "Output/s/revisions-1..\(size).md"
    let whole = try folder.text(page)
    try folder.write("x", to: page)
    try folder.write("x", to: "Output/s/revisions-2..3.md")
    let (world, code) = run(folder, "verify")
    #expect(code == .reported)
    #expect(world.output.text.contains("\(page): the file is not what the archive gives"))
    #expect(world.output.text.contains("revisions-2..3.md: the archive knows nothing of this"))
    try folder.files.remove("Output/s/revisions-2..3.md")
    #expect(run(folder, "regenerate").code == .done)
    #expect(try folder.text(page) == whole)
    // An ingest writes a page that is not there.
    try folder.files.remove(page)
    try folder.write("0563=0\n", to: "next.txt")
    #expect(run(folder, "ingest", "--series", "s", "next.txt").code == .done)
    #expect(try folder.text(page) == whole)
    #expect(run(folder, "verify").code == .done)
  }

  @Test func seriesOfManyLengthsStandBesideEachOther() throws {
    let folder = try folder(2 * size)
    for (series, name) in [("a", "1"), ("å", "2"), ("t", "3")] {
      #expect(run(folder, "ingest", "--series", series, "notices/\(name).txt").code == .done)
    }
    let names = try folder.text("Output/README.md").split(separator: "\n").dropFirst(3).map {
      $0.dropFirst(2).prefix { $0 != " " }
    }
    #expect(names == ["a"] + Array(repeating: "s", count: size + 1) + ["t", "å"])
    #expect(run(folder, "verify").code == .done)
  }
}
