import Glibc

/// An open file descriptor of the process: standard input, output, error, or a file being read.
final class DescriptorStream: ByteSource, ByteSink {
  private let descriptor: Int32
  private let path: String

  /// Wraps a descriptor, without closing it at the end.
  init(_ descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  func readAll(limit: Int) throws(FileError) -> [UInt8] {
    try readAll(limit: limit, expecting: 0)
  }

  /// Reads to the end, at most `limit` bytes; `expecting` is a guess of the size.
  func readAll(limit: Int, expecting size: Int) throws(FileError) -> [UInt8] {
    var bytes = try readStart(min(size, limit))
    // Behind the size that was told there is nothing, but for a file that grew.
    var chunk = [UInt8](repeating: 0, count: size > 0 ? 1 << 12 : 1 << 17)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count == 0 { return bytes }
      if count < 0 {
        if isWorthRetrying(POLLIN) { continue }
        throw .system("read", path: path)
      }
      if count > limit - bytes.count { throw FileError(.limit(bytes: limit), path: path) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Reads at most `count` bytes straight into the array that is returned; fewer at the end.
  private func readStart(_ count: Int) throws(FileError) -> [UInt8] {
    guard count > 0 else { return [] }
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let more = unsafe Glibc.read(
          descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled)
        if more == 0 { return }
        if more < 0 {
          if isWorthRetrying(POLLIN) { continue }
          failure = errno
          return
        }
        filled += more
      }
    }
    if failure != 0 {
      errno = failure
      throw .system("read", path: path)
    }
    return bytes
  }

  func write(_ bytes: [UInt8]) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
      } else if !isWorthRetrying(POLLOUT) {
        if errno == EPIPE { throw FileError(.closedPipe, path: path) }
        throw .system("write", path: path)
      }
    }
  }

  /// Whether the call was only interrupted, or the descriptor does not block and has become ready.
  private func isWorthRetrying(_ event: Int32) -> Bool {
    if errno == EINTR { return true }
    guard errno == EAGAIN else { return false }
    var request = pollfd(fd: descriptor, events: Int16(truncatingIfNeeded: event), revents: 0)
    return unsafe poll(&request, 1, -1) > 0 || errno == EINTR
  }
}

extension FileError {
  /// The error that the last system call left in `errno`.
  static func system(_ action: String, path: String) -> FileError {
    let text = unsafe strerror(errno).map { unsafe String(cString: $0) }
    return FileError(.system(action: action, text: text ?? "error \(errno)"), path: path)
  }
}
