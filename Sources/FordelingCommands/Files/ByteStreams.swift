/// Where a command reads bytes from when it reads no file.
public protocol ByteSource {
  /// Whether a person sits at the other end.
  var isTerminal: Bool { get }
  /// Reads to the end, at most `limit` bytes.
  ///
  /// - Throws: ``FileError`` when reading fails or there are more bytes.
  func readAll(limit: Int) throws(FileError) -> [UInt8]
}

/// Where a command writes bytes to.
public protocol ByteSink: AnyObject {
  /// Whether a person sits at the other end.
  var isTerminal: Bool { get }
  /// Writes all bytes.
  ///
  /// - Throws: ``FileError`` when not all could be written.
  func write(_ bytes: [UInt8]) throws(FileError)
}

/// Bytes in memory, for tests and for programs that use the commands without a process.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]

  /// Creates a source of `bytes`.
  public init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// Memory is no terminal.
  public var isTerminal: Bool { false }

  /// The bytes.
  public func readAll(limit: Int) throws(FileError) -> [UInt8] {
    if bytes.count > limit { throw FileError(.limit(bytes: limit), path: "-") }
    return bytes
  }
}

/// Collects what is written.
public final class MemorySink: ByteSink {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  /// Whether the sink plays a terminal.
  public let isTerminal: Bool
  private let failure: FileError.Problem?

  /// Creates an empty sink; one with a `failure` refuses every byte.
  public init(isTerminal: Bool = false, failure: FileError.Problem? = nil) {
    self.isTerminal = isTerminal
    self.failure = failure
  }

  /// Collects the bytes.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    if let failure { throw FileError(failure, path: "standard output") }
    self.bytes.append(contentsOf: bytes)
  }

  /// What was written so far, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
