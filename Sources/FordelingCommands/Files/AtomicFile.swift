import Glibc

extension FileSystem {
  /// What became of a file that was to be written.
  public enum WriteResult: Sendable, Hashable {
    /// It was not there and was written.
    case created
    /// It had other bytes and was replaced.
    case replaced
    /// It already had these bytes and was not touched.
    case unchanged
  }

  /// Writes a file so that a reader, or a power cut, meets either the old bytes or the new ones: to
  /// a temporary name in the same folder, flushed to the disk, then renamed.
  ///
  /// - Parameter isFlushed: Whether to wait for the disk; without it a power cut may still lose the file,
  ///   until ``flush(_:)`` is called for it.
  /// - Throws: ``FileError`` when it cannot be written; the old file is then untouched.
  @discardableResult
  public func write(
    _ bytes: [UInt8], to path: String, isFlushed: Bool = true
  ) throws(FileError) -> WriteResult {
    let isThere = exists(path)
    if isThere, let old = try? read(path, limit: bytes.count), old == bytes { return .unchanged }

    let temporary = temporaryPath(for: path)
    let descriptor = unsafe open(
      located(temporary), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .system("write", path: path) }
    do throws(FileError) {
      try DescriptorStream(descriptor, path: path).write(bytes)
      guard !isFlushed || fsync(descriptor) == 0 else {
        throw FileError.system("write", path: path)
      }
    } catch {
      close(descriptor)
      unsafe unlink(located(temporary))
      throw error
    }
    guard close(descriptor) == 0, unsafe rename(located(temporary), located(path)) == 0 else {
      let error = FileError.system("write", path: path)
      unsafe unlink(located(temporary))
      throw error
    }
    if isFlushed { try flushFolder(of: path) }
    return isThere ? .replaced : .created
  }

  /// Waits until files that were written are on the disk, with the folders that name them.
  ///
  /// Several are waited for at once, so that the file system can take them together.
  ///
  /// - Throws: ``FileError`` when the disk reports that one was not written.
  func flush(_ paths: [String]) throws(FileError) {
    var all: Set<String> = []
    for path in paths {
      all.insert(path)
      var folder = Path.split(path).folder
      // The folder itself may be new, and so may the one above it.
      for _ in 0..<3 where folder.utf8.count > 1 {
        folder.removeLast()
        all.insert(folder)
        folder = Path.split(folder).folder
      }
    }
    let files = self
    let errors = Parallel.map(Array(all), jobs: 8) { path in files.flush(path) }
    if let error = errors.lazy.compactMap(\.self).first { throw error }
  }

  private func flush(_ path: String) -> FileError? {
    let descriptor = unsafe open(located(path), O_RDONLY | O_CLOEXEC | O_NOCTTY)
    // What is gone again needs no disk.
    guard descriptor >= 0 else { return errno == ENOENT ? nil : .system("write", path: path) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0, errno != EINVAL { return .system("write", path: path) }
    return nil
  }

  /// A hidden name beside the file that no other process uses.
  private func temporaryPath(for path: String) -> String {
    let (folder, name) = Path.split(path)
    return folder + ".\(name).\(getpid()).tmp"
  }

  /// Whether a name is one of those that files have while they are written.
  static func isTemporary(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") && name.utf8.suffix(4).elementsEqual(".tmp".utf8)
  }

  /// Removes a file.
  ///
  /// - Throws: ``FileError`` when it is there and cannot be removed.
  func remove(_ path: String) throws(FileError) {
    if unsafe unlink(located(path)) != 0, errno != ENOENT { throw .system("remove", path: path) }
  }

  /// Makes the rename itself last.
  private func flushFolder(of path: String) throws(FileError) {
    let folder = Path.split(path).folder
    let descriptor = unsafe open(
      located(folder.isEmpty ? "." : folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("write", path: path) }
    defer { close(descriptor) }
    // Some file systems cannot flush a folder and say so with EINVAL; the file itself is safe.
    if fsync(descriptor) != 0, errno != EINVAL { throw .system("write", path: path) }
  }
}
