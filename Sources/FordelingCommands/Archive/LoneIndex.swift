import Fordeling
import FordelingEmitters

/// The index of an output folder that has no archive beside it: it cannot be written anew with what it
/// lists, and it may be a file of somebody else's.
enum LoneIndex {
  /// What is to be told before an archive is made; nil when there is nothing to tell.
  ///
  /// - Throws: ``CommandError`` when the file is none of ours, which writing the index would destroy.
  static func remark(
    at place: ArchivePlace, files: FileSystem
  ) throws(CommandError) -> (text: String, file: String)? {
    let index = "\(place.output)/\(OutputFolder.index)"
    let hasArchive = files.exists(place.archive)
    if hasArchive && place.isInOutput || !files.exists(index) { return nil }
    let bytes = try inFiles { () throws(FileError) in
      try files.read(index, limit: Limits().bytes)
    }
    guard bytes.starts(with: RevisionIndex.title.utf8) else {
      throw .failed(
        subject: index,
        message: "this is no index that fordeling wrote, and it would be overwritten; give another "
          + "--output")
    }
    if hasArchive { return nil }
    return (
      "the archive that this index was written from is not here, so a new one is made, and the index "
        + "will list only what is ingested from now on", index
    )
  }
}
