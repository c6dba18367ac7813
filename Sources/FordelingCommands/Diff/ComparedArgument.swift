import Fordeling

/// One of the two arguments of `diff`, read.
struct ComparedArgument {
  /// The argument as it was typed.
  var path: String
  /// The notice and what was extracted from it.
  var reading: NoticeReading

  /// Reads what an argument names: a notice, what `extract` wrote of one, or a revision of the archive
  /// as `SERIES@REVISION`. A file of that name comes first.
  ///
  /// - Parameters:
  ///   - options: How a notice is read.
  ///   - isChosen: Whether flags say how to read; then a revision is read anew with them, and otherwise
  ///     it is what the archive has.
  /// - Throws: ``CommandError`` when there is nothing to compare in it.
  init(
    _ argument: String, options: ExtractionOptions, isChosen: Bool, digests: Bool,
    place: ArchivePlace, in environment: CommandEnvironment
  ) throws(CommandError) {
    path = argument
    if let (series, label) = Self.revision(named: argument),
      !environment.files.exists(argument)
    {
      let stored = try Self.read(label, of: series, place, in: environment)
      var extraction = stored.extraction
      if isChosen, let notice = stored.notice {
        extraction = try environment.extract(notice, path: argument, options: options)
      }
      reading = NoticeReading(extraction, notice: stored.notice, name: argument)
      return
    }
    let notice = try environment.readNotice(argument, digests: digests)
    reading = NoticeReading(
      try environment.extract(notice, path: argument, options: options), notice: notice)
  }

  /// The parts of `SERIES@REVISION`; nil when the argument has not that form.
  private static func revision(named argument: String) -> (series: String, label: String)? {
    let parts = argument.utf8.split(
      separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let names = parts.map { String(decoding: Array($0), as: UTF8.self) }
    guard names.allSatisfy({ OutputName.problem(with: $0) == nil }) else { return nil }
    return (names[0], names[1])
  }

  private static func read(
    _ label: String, of series: String, _ place: ArchivePlace, in environment: CommandEnvironment
  ) throws(CommandError) -> ReadRevision {
    let archive = try place.open(.existing, files: environment.files)
    _ = try archive.checkedSeries([series])
    let revisions = try inArchive { () throws(ArchiveError) in try archive.revisions(of: series) }
    guard let found = revisions.first(where: { $0.label.utf8.elementsEqual(label.utf8) }) else {
      let hint = Suggestion.sentence(for: label, among: revisions.map(\.label)) { "'\($0)'" }
      throw .failed(
        subject: place.archive,
        message: "the series '\(series)' has no revision '\(label)'"
          + (hint.isEmpty ? "; 'fordeling history \(series)' lists them" : hint))
    }
    let read = try OutputWriter(
      archive: archive, output: OutputFolder(path: place.output, files: environment.files),
      loader: NoticeLoader(environment)
    ).read(found)
    // Without its bytes the prose could not be compared, and all would seem to be.
    if let damage = read.damage { throw .failed(subject: place.archive, message: damage) }
    return read
  }
}
