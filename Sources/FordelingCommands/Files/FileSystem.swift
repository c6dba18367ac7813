import Glibc

/// The files that commands read and write, by the paths that users name.
public struct FileSystem: Sendable {
  /// The folder that relative paths start from; nil for the process's own.
  public var currentDirectory: String?

  /// Creates a view of the files.
  public init(currentDirectory: String? = nil) {
    self.currentDirectory = currentDirectory
  }

  /// Reads a whole file, at most `limit` bytes. The size is checked before anything is read.
  ///
  /// - Throws: ``FileError`` when it is no file, cannot be read or is larger.
  public func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = try openForReading(path)
    defer { close(descriptor) }
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0 else { throw .system("read", path: path) }
    let kind = information.st_mode & S_IFMT
    if kind == S_IFDIR {
      throw FileError(.other("this is a folder; give the files in it one by one"), path: path)
    }
    let size = kind == S_IFREG ? Int(information.st_size) : 0
    if size > limit { throw FileError(.limit(bytes: limit), path: path) }
    return try DescriptorStream(descriptor, path: path).readAll(limit: limit, expecting: size)
  }

  /// Whether something stands at the path.
  public func exists(_ path: String) -> Bool {
    unsafe access(located(path), F_OK) == 0
  }

  /// Whether a folder stands at the path.
  public func isFolder(_ path: String) -> Bool {
    var information = stat()
    return unsafe stat(located(path), &information) == 0
      && information.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a file stands at the path that gives the same bytes each time it is read, as a pipe does not.
  func isRegularFile(_ path: String) -> Bool {
    var information = stat()
    return unsafe stat(located(path), &information) == 0
      && information.st_mode & S_IFMT == S_IFREG
  }

  /// Whether the path itself is a link to something else.
  func isLink(_ path: String) -> Bool {
    var information = stat()
    return unsafe lstat(located(path), &information) == 0
      && information.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder, in the order of their bytes; none when there is no such folder.
  ///
  /// - Throws: ``FileError`` when the folder cannot be read.
  public func names(in folder: String) throws(FileError) -> [String] {
    guard let directory = unsafe opendir(located(folder)) else {
      if errno == ENOENT { return [] }
      throw .system("list the folder", path: folder)
    }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
          unsafe String(cString: characters)
        }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw .system("list the folder", path: folder) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Creates a folder and those it stands in.
  ///
  /// - Throws: ``FileError`` when one cannot be created.
  public func createFolders(_ path: String) throws(FileError) {
    var prefix: [UInt8] = []
    for (at, byte) in path.utf8.enumerated() {
      prefix.append(byte)
      let isLast = at == path.utf8.count - 1
      guard byte == UInt8(ascii: "/") || isLast, prefix != [UInt8(ascii: "/")] else { continue }
      let folder = String(decoding: prefix, as: UTF8.self)
      guard unsafe mkdir(located(folder), 0o777) != 0 else { continue }
      // Asking what stands there would put another reason in the place of this one.
      let reason = errno
      if isFolder(folder) { continue }
      errno = reason
      throw .system("create the folder", path: folder)
    }
  }

  /// The path as the system calls need it.
  func located(_ path: String) -> String {
    guard let currentDirectory, path.utf8.first != UInt8(ascii: "/") else { return path }
    return currentDirectory + "/" + path
  }

  private func openForReading(_ path: String) throws(FileError) -> Int32 {
    // A name with a zero byte would be cut there by the system call.
    if path.utf8.contains(0) { throw FileError(.other("the name has a zero byte"), path: path) }
    while true {
      let descriptor = unsafe open(located(path), O_RDONLY | O_CLOEXEC | O_NOCTTY)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw .system("read", path: path) }
    }
  }
}
