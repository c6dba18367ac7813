import Fordeling

// What commands say, and to whom.
extension CommandEnvironment {
  /// Writes data to standard output.
  func printData(_ bytes: [UInt8]) throws(CommandError) {
    do { try standardOutput.write(bytes) } catch { throw CommandError(error) }
  }

  /// Writes text to standard output.
  func printData(_ text: String) throws(CommandError) {
    try printData(Array(text.utf8))
  }

  /// Writes text to standard output that comes in pieces, many of them together. After an error the rest
  /// is let go.
  func printPieces(
    _ produce: (@escaping (String) -> Void) -> Void
  ) throws(CommandError) {
    var waiting: [UInt8] = []
    var failure: CommandError?
    produce { piece in
      if failure != nil { return }
      waiting += piece.utf8
      guard waiting.count >= 1 << 16 else { return }
      do throws(CommandError) { try printData(waiting) } catch { failure = error }
      waiting.removeAll(keepingCapacity: true)
    }
    if let failure { throw failure }
    try printData(waiting)
  }

  /// Writes text for people to standard error. When that fails there is no one to tell.
  func tell(_ text: String) {
    try? standardError.write(Array(text.utf8))
  }

  /// Tells what a command's error was. Returns the exit code that goes with it.
  func report(_ error: CommandError, command: String? = nil) -> ExitCode {
    switch error {
    case .usage(let message):
      let link = message.utf8.last == UInt8(ascii: "?") ? " See" : "; see"
      let more = command.map { "\(link) 'fordeling \($0) --help'" } ?? ""
      tell(printer.error(message + more, file: nil))
    case .failed(let subject, let message):
      tell(printer.error(message, file: subject))
    case .told, .closedPipe:
      break
    }
    return .failed
  }

  /// Tells every diagnostic of a notice, in their order.
  func tell(_ diagnostics: [Diagnostic], file: String) {
    guard !diagnostics.isEmpty else { return }
    tell(diagnostics.map { printer.text(of: $0, file: file) }.joined())
  }

  /// Words what goes to standard error.
  var printer: DiagnosticPrinter { DiagnosticPrinter(colored: isColored(standardError)) }

  /// Whether what goes to a stream has colors.
  func isColored(_ sink: any ByteSink) -> Bool {
    switch colorChoice {
    case .always: return true
    case .never: return false
    case .automatic:
      // https://no-color.org: any value that is not empty.
      let isForbidden = !(variables["NO_COLOR"] ?? "").isEmpty
      return sink.isTerminal && !isForbidden && variables["TERM"] != "dumb"
    }
  }
}
