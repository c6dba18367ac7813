import Fordeling
import FordelingEmitters

/// The files that list revisions: the index, and pages of older revisions beside it.
struct IndexFiles {
  /// What is listed.
  let archive: Archive
  /// Where the files lie.
  let output: OutputFolder

  /// The bytes of the index, and the pages that it links to.
  func index() throws(CommandError) -> (bytes: [UInt8], pages: [RevisionPage]) {
    let revisions = try inArchive { () throws(ArchiveError) in
      try archive.newestListedRevisions(pageSize: RevisionPage.size)
    }
    var bySeries: [(name: String, revisions: [ListedRevision])] = []
    for revision in revisions {
      if bySeries.last?.name.utf8.elementsEqual(revision.series.utf8) != true {
        bySeries.append((revision.series, []))
      }
      bySeries[bySeries.count - 1].revisions.append(revision)
    }
    bySeries.sort { DanishOrder.precedes($0.name, $1.name) }
    var pages: [RevisionPage] = []
    for series in bySeries {
      guard let first = series.revisions.first else { continue }
      pages += RevisionPage.pages(before: first.position, of: series.name)
    }
    return (RevisionIndex().emit(bySeries.flatMap(\.revisions).map(RevisionEntry.init)), pages)
  }

  /// The bytes of a page.
  func bytes(of page: RevisionPage) throws(CommandError) -> [UInt8] {
    let revisions = try inArchive { () throws(ArchiveError) in
      try archive.listedRevisions(of: page.series, at: page.positions)
    }
    return RevisionIndex().emit(page, revisions.map(RevisionEntry.init))
  }

  /// Writes the index, the pages that revisions stand on, and those that are not there yet. What is
  /// right already is not touched.
  ///
  /// - Parameter changed: The revisions that are new, or are listed otherwise than before.
  func write(changed: [Revision]) throws(CommandError) {
    let index = try index()
    let changed =
      index.pages.isEmpty
      ? [] : Set(changed.map { RevisionPage(of: $0.series, with: $0.position) })
    for page in index.pages {
      let path = output.path(of: page)
      guard changed.contains(page) || !output.files.exists(path) else { continue }
      let bytes = try bytes(of: page)
      try inFiles { () throws(FileError) in
        try output.files.createFolders(output.folder(of: page.series))
        try output.files.write(bytes, to: path)
      }
    }
    // Last, so that it never links to what is not there.
    try inFiles { () throws(FileError) in
      try output.files.createFolders(output.path)
      try output.files.write(index.bytes, to: "\(output.path)/\(OutputFolder.index)")
    }
  }
}

extension RevisionEntry {
  init(_ revision: ListedRevision) {
    self.init(
      series: revision.series, position: revision.position, revision: revision.label,
      date: revision.date, previous: revision.previous, title: revision.title,
      expected: revision.expected, found: revision.found, sums: revision.sums,
      errors: revision.errors, warnings: revision.warnings)
  }
}
