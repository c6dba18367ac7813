import Fordeling
import FordelingDigest

/// The files of one revision, made from what was read: the same bytes on every machine.
enum RevisionFiles {
  /// One file.
  struct File: Sendable {
    /// Its name in the revision's folder.
    var name: String
    /// Its bytes.
    var bytes: [UInt8]
  }

  /// The names of all files, in the order in which they are written.
  static let names = [
    "allocations.csv", "allocations.dk.csv", "allocations.json", "report.md", "report.html",
    "datapackage.json",
  ]

  /// The files of a revision.
  static func make(_ extraction: Extraction, revision: Revision) -> [File] {
    var files = [
      File(name: "allocations.csv", bytes: AllocationsCSV().emit(extraction)),
      File(name: "allocations.dk.csv", bytes: AllocationsDanishCSV().emit(extraction)),
      File(name: "allocations.json", bytes: AllocationsJSON().emit(extraction)),
      File(name: "report.md", bytes: ReportMarkdown().emit(extraction)),
      File(name: "report.html", bytes: ReportHTML().emit(extraction)),
    ]
    let package = DataPackage(
      name: OutputName.slug("\(revision.series)-\(revision.label)"),
      title: extraction.notice.title ?? extraction.notice.file, version: revision.label,
      notice: extraction.notice,
      files: files.prefix(3).map { file in
        DataPackage.File(
          name: file.name, bytes: file.bytes.count, sha256: Digest.sha256(file.bytes))
      })
    files.append(File(name: "datapackage.json", bytes: package.emit()))
    return files
  }
}
