import Fordeling

// How commands get at the notices that their arguments name.
extension CommandEnvironment {
  /// The one notice that a command takes.
  ///
  /// - Throws: ``CommandError/usage(_:)`` when there is none or more than one.
  func singleNotice(_ arguments: ParsedArguments) throws(CommandError) -> String {
    guard let notice = arguments.operands.first else {
      throw .usage("name a notice to read, or '-' for standard input")
    }
    if arguments.operands.count > 1 {
      throw .usage("give one notice, not \(arguments.operands.count)")
    }
    return notice
  }

  /// Reads the notice at a path, or from standard input for `-`, with its digest if that is wanted.
  ///
  /// - Throws: ``CommandError/failed(subject:message:)`` when it cannot be read.
  func readNotice(_ path: String, digests: Bool = true) throws(CommandError) -> Notice {
    let bytes = try readBytes(path)
    do throws(ReaderError) {
      return try steps.read(bytes, path == "-" ? "-" : Path.name(of: path), digests)
    } catch {
      tell(printer.error(error.message, file: path, at: error.source))
      throw .told
    }
  }

  /// The bytes of the file at a path, or of standard input for `-`.
  ///
  /// - Throws: ``CommandError/failed(subject:message:)`` when it cannot be read.
  func readBytes(_ path: String) throws(CommandError) -> [UInt8] {
    if path.isEmpty { throw .usage("the name of the notice is empty") }
    do throws(FileError) {
      return path == "-"
        ? try standardInput.readAll(limit: limits.bytes)
        : try files.read(path, limit: limits.bytes)
    } catch {
      throw CommandError(error)
    }
  }

  /// Extracts the allocations of a notice. When there are none, what the reader noticed is told
  /// first, for it may be the reason.
  ///
  /// - Throws: ``CommandError/told`` when there are none.
  func extract(
    _ notice: Notice, path: String, options: ExtractionOptions
  ) throws(CommandError) -> Extraction {
    do throws(ParserError) {
      return try steps.extract(notice, options)
    } catch {
      tell(notice.diagnostics, file: path)
      tell(printer.error(error.message, file: path, at: error.source))
      throw .told
    }
  }

  /// The options of an extraction that the flags give.
  ///
  /// - Throws: ``CommandError`` when a value is wrong or the file of `--expect` cannot be read.
  func extractionOptions(
    _ arguments: ParsedArguments, defaults: ExtractionOptions = ExtractionOptions()
  ) throws(CommandError) -> ExtractionOptions {
    var options = defaults
    options.table = try arguments.count(of: .table)
    options.measure = try arguments.text(of: .measure)
    options.nameColumn = try arguments.text(of: .nameColumn)
    if let expected = try arguments.text(of: .expect) {
      options.expected = try ExpectedSetArgument(environment: self).parse(expected)
    }
    return options
  }
}
