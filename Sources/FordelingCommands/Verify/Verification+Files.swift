import Fordeling

// The output folder against what it should be.
extension Verification {
  /// The files that are missing or have other bytes.
  func compare(_ expected: [String: [UInt8]]) -> [Finding] {
    let paths = expected.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return paths.compactMap { path in
      let bytes = expected[path] ?? []
      if !output.files.exists(path) {
        return Finding(
          kind: .fileMissing, subject: path,
          message: "the file is missing; 'fordeling regenerate' writes it")
      }
      if let found = try? output.files.read(path, limit: bytes.count), found == bytes {
        return nil
      }
      return Finding(
        kind: .fileDiffers, subject: path,
        message: "the file is not what the archive gives; 'fordeling regenerate' writes it anew")
    }
  }

  /// Files and folders that belong to no revision.
  func unknownFiles(
    _ revisions: [Revision], changes: [String: Set<String>], pages: Set<String>
  ) throws(CommandError) -> [Finding] {
    var labels: [String: Set<String>] = [:]
    for revision in revisions { labels[revision.series, default: []].insert(revision.label) }
    var findings: [Finding] = []
    for name in try names(in: output.path) {
      let path = "\(output.path)/\(name)"
      // With its journal, which has the same beginning.
      let isArchive = path.utf8.starts(with: archivePath.utf8)
      guard let known = labels[name] else {
        if FileSystem.isTemporary(name) || output.files.isFolder(path) && !isHidden(name) {
          findings.append(unknown(path))
        } else if name != OutputFolder.index, !isArchive, !isHidden(name) {
          findings.append(unknown(path))
        }
        continue
      }
      for inner in try names(in: path) where inner != OutputFolder.changes {
        let folder = "\(path)/\(inner)"
        if pages.contains(folder) { continue }
        guard known.contains(inner) else {
          if !isHidden(inner) || FileSystem.isTemporary(inner) { findings.append(unknown(folder)) }
          continue
        }
        findings += try strangers(in: folder, among: Set(RevisionFiles.names))
      }
      let folder = "\(path)/\(OutputFolder.changes)"
      findings += try strangers(in: folder, among: changes[folder] ?? [])
    }
    return findings
  }

  private func strangers(
    in folder: String, among known: Set<String>
  ) throws(CommandError) -> [Finding] {
    try names(in: folder)
      .filter { !known.contains($0) && (!isHidden($0) || FileSystem.isTemporary($0)) }
      .map { unknown("\(folder)/\($0)") }
  }

  private func names(in folder: String) throws(CommandError) -> [String] {
    try inFiles { () throws(FileError) in try output.files.names(in: folder) }
  }

  private func isHidden(_ name: String) -> Bool { name.utf8.first == UInt8(ascii: ".") }

  private func unknown(_ path: String) -> Finding {
    Finding(
      kind: .fileUnknown, subject: path,
      message: "the archive knows nothing of this; move it elsewhere")
  }
}
