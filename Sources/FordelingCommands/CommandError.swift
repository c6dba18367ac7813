import Fordeling

/// Why a command could not do its work. Each ends the command with exit code 2.
public enum CommandError: Error, Sendable, Hashable {
  /// The arguments are wrong.
  case usage(String)
  /// Something that belongs to a file, a notice or a stream went wrong.
  case failed(subject: String?, message: String)
  /// Something went wrong that was told already, with its place in the notice.
  case told
  /// The reader of the output has gone. There is no one left to tell.
  case closedPipe

  /// An error without a file that it belongs to.
  static func failed(_ message: String) -> CommandError {
    .failed(subject: nil, message: message)
  }

  init(_ error: FileError) {
    switch error.problem {
    case .closedPipe: self = .closedPipe
    case .system, .limit, .other: self = .failed(subject: error.path, message: error.message)
    }
  }

  init(_ error: ArchiveError) {
    self = .failed(subject: error.path, message: error.message)
  }
}
