/// A page of older revisions beside the index.
///
/// The index itself lists the newest revisions of a series. Full pages of older ones lie beside it, and
/// are only written again when one of their revisions changes. An ingest then costs no more for a long
/// series than for a short one, and the index stays short enough to be shown.
package struct RevisionPage: Sendable, Hashable {
  /// How many revisions a page has. The index has as many of each series at least, and fewer than twice
  /// as many.
  package static let size = 50

  /// The series, as its folder is named.
  package var series: String
  /// The places of its revisions in the series, from 1.
  package var positions: ClosedRange<Int>

  /// Its file's name in the folder of the series. No revision can have it, for their names have no two
  /// points in a row.
  package var fileName: String {
    "revisions-\(positions.lowerBound)..\(positions.upperBound).md"
  }

  /// Its positions as a reader sees them.
  var range: String { "\(positions.lowerBound)–\(positions.upperBound)" }

  /// The page of a series that has a position, if it is not in the index.
  package init(of series: String, with position: Int) {
    let first = (position - 1) / Self.size * Self.size + 1
    self.series = series
    positions = first...first + Self.size - 1
  }

  /// The pages of a series whose revisions stand in the index from a position on.
  package static func pages(before position: Int, of series: String) -> [RevisionPage] {
    stride(from: 1, to: position, by: size).map { RevisionPage(of: series, with: $0) }
  }
}
