package import FordelingModel

/// What the index says of one stored revision.
package struct RevisionEntry: Sendable, Hashable {
  /// The series, as its folder is named.
  package var series: String
  /// Its place in the series, from 1.
  package var position: Int
  /// The revision, as its folder is named.
  package var revision: String
  /// The date that was given for it.
  package var date: String?
  /// The label of the revision before it.
  package var previous: String?
  /// The title of the notice; its file when it has none.
  package var title: String
  /// How many municipalities were expected; nil when any set would do.
  package var expected: Int?
  /// How many municipalities were found.
  package var found: Int
  /// The sums as the notice's extraction has them.
  package var sums: [MeasureSum]
  /// How many diagnostics are errors.
  package var errors: Int
  /// How many diagnostics are warnings.
  package var warnings: Int

  /// Creates an entry.
  package init(
    series: String, position: Int = 1, revision: String, date: String? = nil,
    previous: String? = nil, title: String, expected: Int?, found: Int, sums: [MeasureSum],
    errors: Int, warnings: Int
  ) {
    self.series = series
    self.position = position
    self.revision = revision
    self.date = date
    self.previous = previous
    self.title = title
    self.expected = expected
    self.found = found
    self.sums = sums
    self.errors = errors
    self.warnings = warnings
  }
}

/// Writes the index over everything in an output folder, in Danish.
package struct RevisionIndex {
  /// The line that every index begins with.
  package static let title = "# \(heading)\n"
  private static let heading = "Fordelinger til kommunerne"

  /// Creates the emitter.
  package init() {}

  /// The bytes of the whole index, the entries in the order given, series by series. Where the first
  /// of a series is not its first revision, the pages of the older ones are linked to.
  package func emit(_ entries: [RevisionEntry]) -> [UInt8] {
    var index = MarkdownWriter()
    index.heading(1, Self.heading)
    guard !entries.isEmpty else {
      index.raw("Her er ingen fordelinger endnu.\n")
      return index.bytes
    }
    tableHead(to: &index)
    var series: (name: String, folder: [UInt8]) = ("", [])
    for entry in entries {
      if !series.name.utf8.elementsEqual(entry.series.utf8) {
        series = (entry.series, Self.link(entry.series) + [UInt8(ascii: "/")])
        let pages = RevisionPage.pages(before: entry.position, of: entry.series)
        if !pages.isEmpty { write(pages, seriesFolder: series.folder, to: &index) }
      }
      write(entry, seriesFolder: series.folder, to: &index)
    }
    return index.bytes
  }

  /// The bytes of a page of older revisions, which lies in the folder of their series.
  package func emit(_ page: RevisionPage, _ entries: [RevisionEntry]) -> [UInt8] {
    var index = MarkdownWriter()
    index.heading(1, "\(page.series): revision \(page.range)")
    index.raw("[\(Self.heading)](../README.md)\n\n")
    tableHead(to: &index)
    for entry in entries { write(entry, seriesFolder: [], to: &index) }
    return index.bytes
  }

  private func tableHead(to index: inout MarkdownWriter) {
    index.tableHead(
      [
        "Serie", "Revision", "Dato", "Notat", "Kommuner", "Sum", "Fejl", "Advarsler", "Ændringer",
        "Data",
      ],
      alignments: [
        .none, .none, .none, .none, .none, .trailing, .trailing, .trailing, .none, .none,
      ])
  }

  /// One row with links to all pages of older revisions.
  private func write(
    _ pages: [RevisionPage], seriesFolder: [UInt8], to index: inout MarkdownWriter
  ) {
    index.beginRow()
    index.cell { MarkdownText.append(pages[0].series, to: &$0) }
    index.cell { cell in
      for (at, page) in pages.enumerated() {
        if at > 0 { cell.append(contentsOf: ", ".utf8) }
        cell.append(contentsOf: "[\(page.range)](".utf8)
        cell.append(contentsOf: seriesFolder)
        cell.append(contentsOf: page.fileName.utf8)
        cell.append(UInt8(ascii: ")"))
      }
    }
    index.cell { _ in }
    index.cell { $0.append(contentsOf: "Ældre revisioner".utf8) }
    for _ in 0..<6 { index.cell { _ in } }
    index.endRow()
  }

  private func write(
    _ entry: RevisionEntry, seriesFolder: [UInt8], to index: inout MarkdownWriter
  ) {
    let folder = seriesFolder + Self.link(entry.revision)
    index.beginRow()
    index.cell { MarkdownText.append(entry.series, to: &$0) }
    index.cell { cell in
      cell.append(UInt8(ascii: "["))
      MarkdownText.append(entry.revision, to: &cell)
      cell.append(contentsOf: "](".utf8)
      cell.append(contentsOf: folder)
      cell.append(contentsOf: "/report.md)".utf8)
    }
    index.cell { MarkdownText.append(entry.date ?? "", to: &$0) }
    index.cell { MarkdownText.append(entry.title, to: &$0) }
    index.cell { cell in
      DanishText.append(entry.found, to: &cell)
      if let expected = entry.expected {
        cell.append(contentsOf: " af ".utf8)
        DanishText.append(expected, to: &cell)
      }
    }
    index.cell { appendSums(of: entry, to: &$0) }
    index.cell { DanishText.append(entry.errors, to: &$0) }
    index.cell { DanishText.append(entry.warnings, to: &$0) }
    index.cell { appendChanges(of: entry, seriesFolder: seriesFolder, to: &$0) }
    index.cell { cell in
      for (start, file) in Self.files {
        cell.append(contentsOf: start)
        cell.append(contentsOf: folder)
        cell.append(contentsOf: file)
      }
    }
    index.endRow()
  }

  /// A link to what changed since the revision before.
  private func appendChanges(
    of entry: RevisionEntry, seriesFolder: [UInt8], to cell: inout [UInt8]
  ) {
    guard let previous = entry.previous else { return }
    cell.append(contentsOf: "[siden ".utf8)
    MarkdownText.append(previous, to: &cell)
    cell.append(contentsOf: "](".utf8)
    cell.append(contentsOf: seriesFolder)
    cell.append(contentsOf: "changes/".utf8)
    Self.appendLink(previous, to: &cell)
    cell.append(contentsOf: "..".utf8)
    Self.appendLink(entry.revision, to: &cell)
    cell.append(contentsOf: ".md)".utf8)
  }

  private func appendSums(of entry: RevisionEntry, to cell: inout [UInt8]) {
    let isNamed = entry.sums.count > 1
    // What a name needs depends on what is around it, so it is only left to itself when that is nothing.
    if isNamed, !entry.sums.allSatisfy({ MarkdownText.isPlain($0.measure.utf8) }) {
      MarkdownText.append(sums(of: entry), to: &cell)
      return
    }
    for (at, sum) in entry.sums.enumerated() {
      if at > 0 { cell.append(contentsOf: "<br>".utf8) }
      if isNamed, !sum.measure.isEmpty {
        cell.append(contentsOf: sum.measure.utf8)
        cell.append(contentsOf: ": ".utf8)
      }
      if let number = sum.sum {
        DanishText.append(number, to: &cell)
      } else {
        cell.append(contentsOf: Self.tooLarge.utf8)
      }
    }
  }

  private func sums(of entry: RevisionEntry) -> String {
    entry.sums.map { sum in
      let number = sum.sum.map(DanishText.number) ?? Self.tooLarge
      return sum.measure.isEmpty ? number : "\(sum.measure): \(number)"
    }.joined(separator: "\n")
  }

  /// The links to a revision's files: what stands before its folder, and what behind.
  private static let files: [(start: [UInt8], file: [UInt8])] = [
    ("[CSV](", "/allocations.csv)"), (", [Excel](", "/allocations.dk.csv)"),
    (", [JSON](", "/allocations.json)"), (", [HTML](", "/report.html)"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  private static let tooLarge = "for stor til at beregne"

  /// A folder's name as part of a link.
  private static func link(_ name: String) -> [UInt8] {
    var output: [UInt8] = []
    appendLink(name, to: &output)
    return output
  }

  private static func appendLink(_ name: String, to output: inout [UInt8]) {
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        output.append(byte)
      default:
        output.append(UInt8(ascii: "%"))
        output.append(hexadecimalDigit(byte >> 4))
        output.append(hexadecimalDigit(byte & 15))
      }
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") - 10)
  }
}
