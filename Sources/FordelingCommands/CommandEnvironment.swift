public import Fordeling

/// All that a command can see of the world outside, so that it can run without a process.
public struct CommandEnvironment {
  /// The arguments after the program's name.
  public var arguments: [String]
  /// The environment variables.
  public var variables: [String: String]
  /// Where `-` is read from.
  public var standardInput: any ByteSource
  /// Where data goes.
  public var standardOutput: any ByteSink
  /// Where everything for people goes.
  public var standardError: any ByteSink
  /// The files.
  public var files: FileSystem
  /// What reads notices and extracts from them.
  public var steps: NoticeSteps
  /// The limits that hold for input.
  public var limits: Limits
  /// What the flag `--color` says.
  var colorChoice = ColorChoice.automatic

  /// Creates an environment.
  public init(
    arguments: [String], variables: [String: String] = [:],
    standardInput: any ByteSource = MemorySource(),
    standardOutput: any ByteSink = MemorySink(), standardError: any ByteSink = MemorySink(),
    files: FileSystem = FileSystem(), limits: Limits = Limits(), steps: NoticeSteps? = nil
  ) {
    self.arguments = arguments
    self.variables = variables
    self.standardInput = standardInput
    self.standardOutput = standardOutput
    self.standardError = standardError
    self.files = files
    self.limits = limits
    self.steps = steps ?? NoticeSteps(Pipeline(limits: limits))
  }
}

/// The steps of the pipeline that commands call; tests put their own in their place.
public struct NoticeSteps: Sendable {
  /// Reads a notice from its bytes and its file's name; the flag says whether its digest is wanted.
  public var read: @Sendable ([UInt8], String, Bool) throws(ReaderError) -> Notice
  /// Extracts the allocations of a notice.
  public var extract: @Sendable (Notice, ExtractionOptions) throws(ParserError) -> Extraction
  /// Joins the pieces of tables.
  public var join: @Sendable (Notice) -> [Table]

  /// Creates the steps.
  public init(
    read: @escaping @Sendable ([UInt8], String, Bool) throws(ReaderError) -> Notice,
    extract: @escaping @Sendable (Notice, ExtractionOptions) throws(ParserError) -> Extraction,
    join: @escaping @Sendable (Notice) -> [Table] = { $0.tables }
  ) {
    self.read = read
    self.extract = extract
    self.join = join
  }

  /// The steps of a pipeline.
  public init(_ pipeline: Pipeline) {
    read = { (bytes, file, digests) throws(ReaderError) in
      try pipeline.read(bytes, file: file, digests: digests)
    }
    extract = { (notice, options) throws(ParserError) in
      try pipeline.extract(notice, options: options)
    }
    join = { notice in pipeline.join(notice) }
  }
}

/// When to use colors.
enum ColorChoice: String {
  case automatic = "auto"
  case always, never
}
