import Fordeling

/// Where the archive is and which folder is written from it, as the arguments say.
struct ArchivePlace: Sendable {
  /// The name of the archive in the output folder.
  static let defaultName = "fordeling.sqlite"

  /// The folder of the outputs.
  var output: String
  /// The archive.
  var archive: String

  /// Reads `--output` and `--archive`.
  ///
  /// - Throws: ``CommandError/usage(_:)`` when one is empty.
  init(_ arguments: ParsedArguments) throws(CommandError) {
    output = try arguments.text(of: .output) ?? "Output"
    while output.utf8.count > 1, output.utf8.last == UInt8(ascii: "/") { output.removeLast() }
    archive = try arguments.text(of: .archive) ?? "\(output)/\(Self.defaultName)"
  }

  /// Whether the archive is the output folder's own.
  var isInOutput: Bool { archive == "\(output)/\(Self.defaultName)" }

  /// Opens the archive.
  ///
  /// - Throws: ``CommandError`` when there is none and none may be made, or it cannot be opened.
  func open(_ mode: Archive.Mode, files: FileSystem) throws(CommandError) -> Archive {
    do throws(FileError) {
      if mode == .creating {
        try files.createFolders(output)
        let folder = Path.split(archive).folder
        if !folder.isEmpty { try files.createFolders(folder) }
      }
    } catch {
      throw CommandError(error)
    }
    // A name with a zero byte would be cut there by the system.
    if archive.utf8.contains(0) { throw .usage("the name of the archive has a zero byte") }
    if mode == .existing, !files.exists(archive) {
      throw CommandError(ArchiveError(.missing, path: archive))
    }
    do throws(ArchiveError) {
      return try Archive(path: archive, location: files.located(archive), mode: mode)
    } catch {
      throw CommandError(error)
    }
  }
}
