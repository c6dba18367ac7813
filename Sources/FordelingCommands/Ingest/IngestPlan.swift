import Fordeling

/// What the arguments of `ingest` say.
struct IngestPlan {
  /// Where everything is.
  var place: ArchivePlace
  /// The series of all notices; nil when each says its own.
  var series: String?
  /// The label of the only notice; nil for the next one.
  var revision: String?
  /// The date of the notices.
  var date: String?
  /// Whether notices with errors are stored.
  var acceptsErrors: Bool
  /// How many notices are read at once.
  var jobs: Int
  /// How notices are read.
  var options: ExtractionOptions

  /// Checks the arguments against each other.
  ///
  /// - Throws: ``CommandError/usage(_:)`` when they do not go together.
  init(_ arguments: ParsedArguments, in environment: CommandEnvironment) throws(CommandError) {
    let notices = arguments.operands
    if notices.isEmpty {
      throw .usage("name the notices or folders to read, or '-' for standard input")
    }
    if notices.count(where: { $0 == "-" }) > 1 {
      throw .usage("standard input can be read once; give '-' once")
    }
    place = try ArchivePlace(arguments)
    series = arguments.value(of: .series)
    revision = arguments.value(of: .revision)
    for (flag, name) in [(Flag.series, series), (Flag.revision, revision)] {
      if let name, let problem = OutputName.problem(with: name) {
        throw .usage("the name '\(name)' of --\(flag.name) \(problem)")
      }
    }
    date = arguments.value(of: .date)
    if let date, !CalendarDate.isValid(date) {
      throw .usage("--date takes a day such as 2018-11-01, not '\(date)'")
    }
    acceptsErrors = arguments.has(.acceptErrors)
    jobs = try arguments.count(of: .jobs) ?? Parallel.processors
    options = try environment.extractionOptions(arguments)
  }
}

/// Dates as text.
enum CalendarDate {
  /// Whether a text is a day of the calendar as `YEAR-MONTH-DAY` with four, two and two digits.
  static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
    else { return false }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard (1...12).contains(month) else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
