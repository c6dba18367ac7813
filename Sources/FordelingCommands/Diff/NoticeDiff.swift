import Fordeling
import FordelingEmitters

/// Compares two notices.
struct NoticeDiff {
  private let arguments: ParsedArguments
  private let format: DiffFormat
  private let environment: CommandEnvironment

  init(
    _ arguments: ParsedArguments, format: DiffFormat, in environment: CommandEnvironment
  ) {
    self.arguments = arguments
    self.format = format
    self.environment = environment
  }

  /// Reads both, prints what changed, and tells what makes the readings doubtful.
  func run() throws(CommandError) -> ExitCode {
    var options = ExtractionOptions()
    // Which municipalities should be there is the notice's matter; here only what changed counts.
    options.expected = .any
    options = try environment.extractionOptions(arguments, defaults: options)
    let isChosen = [Flag.expect, .table, .measure, .nameColumn].contains { arguments.has($0) }
    let place = try ArchivePlace(arguments)
    var sides: [ComparedArgument] = []
    do throws(CommandError) {
      for operand in arguments.operands {
        sides.append(
          try ComparedArgument(
            operand, options: options, isChosen: isChosen, digests: format == .json,
            place: place, in: environment))
      }
    } catch {
      // What is no notice may still be a table.
      if error == .told {
        environment.tell(
          environment.printer.remark(
            "any two CSV files can be compared with --key COLUMN", file: nil))
      }
      throw error
    }
    let (old, new) = (sides[0], sides[1])
    let diff = NoticeComparison().compare(old.reading, new.reading)
    defer { tell(sides, diff) }
    if format == .daff {
      try environment.printData(daff(old.reading.extraction, new.reading.extraction))
    } else {
      try environment.printData(
        format.emit(diff)
          ?? Array(
            DiffView.text(
              of: DiffPage(diff, language: .english),
              colored: environment.isColored(environment.standardOutput)
            ).utf8))
    }
    let hasErrors = sides.contains { $0.reading.extraction.hasErrors }
    return hasErrors || diff.hasDifferences(strict: arguments.has(.strict)) ? .reported : .done
  }

  /// The diff of the columns that hold data, as daff writes it: it applies to what `extract --format csv`
  /// wrote.
  private func daff(_ old: Extraction, _ new: Extraction) throws(CommandError) -> [UInt8] {
    do throws(KeyedDiffError) {
      let diff = try KeyedComparison(keys: ["code", "measure"], isStrict: true, context: 1).compare(
        KeyedSource(name: old.notice.file, bytes: AllocationsCSV().emitData(old)),
        KeyedSource(name: new.notice.file, bytes: AllocationsCSV().emitData(new)))
      return DiffFormat.daff.emit(diff) ?? []
    } catch {
      throw .failed(
        subject: arguments.operands[error.side == .old ? 0 : 1],
        message: "a municipality stands twice under one measure, which daff cannot tell apart; "
          + "use another format")
    }
  }

  private func tell(_ sides: [ComparedArgument], _ diff: AllocationDiff) {
    for side in sides {
      environment.tell(side.reading.extraction.diagnostics, file: side.path)
    }
    if sides.contains(where: { $0.reading.extraction.hasErrors }) {
      environment.tell(
        environment.printer.remark(
          "the exit code is 1 because of the errors above, whatever the figures are", file: nil))
    }
    tellMissing(sides)
    if !diff.context.changes.isEmpty, format == .daff {
      let changes = CountedNoun.text(
        diff.context.changes.count, "change beside the figures is",
        "changes beside the figures are")
      environment.tell(
        environment.printer.remark("\(changes) left out; any other --format shows them", file: nil))
    }
    if !diff.prose.changes.isEmpty, format == .csv || format == .daff {
      let count = diff.prose.changes.count
      let paragraphs = CountedNoun.text(
        count, "changed paragraph is", "changed paragraphs are")
      environment.tell(
        environment.printer.remark(
          "\(paragraphs) left out; --format text, json, markdown or html shows them", file: nil))
    }
  }

  /// Tells which municipalities neither side has, when nearly all are there: then nothing changed about
  /// them, and yet they may have been lost.
  private func tellMissing(_ sides: [ComparedArgument]) {
    let found = Set(
      sides.flatMap { $0.reading.extraction.allocations.map(\.municipality.code) })
    let missing = MunicipalityRegister.municipalities.filter { !found.contains($0.code) }
    guard !missing.isEmpty, missing.count <= 20 else { return }
    environment.tell(
      environment.printer.remark(
        "in neither of the two: \(missing.map(\.name).joined(separator: ", "))", file: nil))
  }
}
