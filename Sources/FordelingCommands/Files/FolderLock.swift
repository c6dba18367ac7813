import Glibc

/// A lock on a folder that other processes of this program ask for too. The system releases it when
/// the process ends, however it ends.
struct FolderLock {
  private let descriptor: Int32

  /// Waits for the lock.
  ///
  /// - Throws: ``FileError`` when the folder cannot be opened or locked.
  init(_ folder: String, files: FileSystem) throws(FileError) {
    descriptor = unsafe open(files.located(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("open the folder", path: folder) }
    while flock(descriptor, LOCK_EX) != 0 {
      if errno == EINTR { continue }
      let error = FileError.system("lock the folder", path: folder)
      close(descriptor)
      throw error
    }
  }

  /// Lets the next process have it.
  func release() {
    close(descriptor)
  }
}
