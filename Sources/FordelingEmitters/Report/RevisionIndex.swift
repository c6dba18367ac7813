package import FordelingModel

/// What the index says of one stored revision.
package struct RevisionEntry: Sendable, Hashable {
  /// The series, as its folder is named.
  package var series: String
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
    series: String, revision: String, date: String? = nil, previous: String? = nil,
    title: String, expected: Int?, found: Int, sums: [MeasureSum], errors: Int, warnings: Int
  ) {
    self.series = series
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
  /// Creates the emitter.
  package init() {}

  /// The bytes of the whole index, the entries in the order given.
  package func emit(_ entries: [RevisionEntry]) -> [UInt8] {
    var index = MarkdownWriter()
    index.heading(1, "Fordelinger til kommunerne")
    guard !entries.isEmpty else {
      index.raw("Her er ingen fordelinger endnu.\n")
      return index.bytes
    }
    index.tableHead(
      [
        "Serie", "Revision", "Dato", "Notat", "Kommuner", "Sum", "Fejl", "Advarsler", "Ændringer",
        "Data",
      ],
      alignments: [
        .none, .none, .none, .none, .none, .trailing, .trailing, .trailing, .none, .none,
      ])
    for entry in entries {
      let folder = Self.link(entry.series) + "/" + Self.link(entry.revision)
      let found = DanishText.number(entry.found)
      index.beginRow()
      index.cell(MarkdownText.escaped(entry.series))
      index.cell(
        Array("[".utf8) + MarkdownText.escaped(entry.revision)
          + Array("](\(folder)/report.md)".utf8))
      index.cell(MarkdownText.escaped(entry.date ?? ""))
      index.cell(MarkdownText.escaped(entry.title))
      index.cell(
        MarkdownText.escaped(entry.expected.map { "\(found) af \(DanishText.number($0))" } ?? found)
      )
      index.cell(MarkdownText.escaped(sums(of: entry)))
      index.cell(MarkdownText.escaped(DanishText.number(entry.errors)))
      index.cell(MarkdownText.escaped(DanishText.number(entry.warnings)))
      index.cell(changes(of: entry))
      let files = [
        ("CSV", "allocations.csv"), ("Excel", "allocations.dk.csv"), ("JSON", "allocations.json"),
        ("HTML", "report.html"),
      ]
      index.cell(
        Array(files.map { "[\($0.0)](\(folder)/\($0.1))" }.joined(separator: ", ").utf8))
      index.endRow()
    }
    return index.bytes
  }

  /// A link to what changed since the revision before.
  private func changes(of entry: RevisionEntry) -> [UInt8] {
    guard let previous = entry.previous else { return [] }
    let file =
      "\(Self.link(entry.series))/changes/\(Self.link("\(previous)..\(entry.revision)")).md"
    return Array("[siden ".utf8) + MarkdownText.escaped(previous) + Array("](\(file))".utf8)
  }

  private func sums(of entry: RevisionEntry) -> String {
    entry.sums.map { sum in
      let number = sum.sum.map(DanishText.number) ?? "for stor til at beregne"
      return entry.sums.count == 1 || sum.measure.isEmpty ? number : "\(sum.measure): \(number)"
    }.joined(separator: "\n")
  }

  /// A folder's name as part of a link.
  private static func link(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var output: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        output.append(byte)
      default:
        output.append(contentsOf: [
          UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)],
        ])
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
