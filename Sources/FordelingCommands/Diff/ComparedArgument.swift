import Fordeling

/// One of the two arguments of `diff`, read.
struct ComparedArgument {
  /// The argument as it was typed.
  var path: String
  /// The notice and what was extracted from it.
  var reading: NoticeReading

  /// Reads what an argument names: a notice, or what `extract` wrote of one. This is the place for every
  /// other thing that an argument may come to name.
  ///
  /// - Throws: ``CommandError`` when there is nothing to compare in it.
  init(
    _ argument: String, options: ExtractionOptions, digests: Bool,
    in environment: CommandEnvironment
  ) throws(CommandError) {
    path = argument
    let notice = try environment.readNotice(argument, digests: digests)
    reading = NoticeReading(
      try environment.extract(notice, path: argument, options: options), notice: notice)
  }
}
