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
  /// - Throws: ``FileError`` when it cannot be written; the old file is then untouched.
  @discardableResult
  public func write(_ bytes: [UInt8], to path: String) throws(FileError) -> WriteResult {
    let isThere = exists(path)
    if isThere, let old = try? read(path, limit: bytes.count), old == bytes { return .unchanged }

    let temporary = temporaryPath(for: path)
    let descriptor = unsafe open(
      located(temporary), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .system("write", path: path) }
    do throws(FileError) {
      try DescriptorStream(descriptor, path: path).write(bytes)
      guard fsync(descriptor) == 0 else { throw FileError.system("write", path: path) }
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
    try flushFolder(of: path)
    return isThere ? .replaced : .created
  }

  /// A hidden name beside the file that no other process uses.
  private func temporaryPath(for path: String) -> String {
    let (folder, name) = Path.split(path)
    return folder + ".\(name).\(getpid()).tmp"
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
