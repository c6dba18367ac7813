@_exported public import FordelingArchive
@_exported public import FordelingDiff
@_exported public import FordelingEmitters
@_exported public import FordelingModel
@_exported public import FordelingNormalizer
@_exported public import FordelingParser
@_exported public import FordelingReaders

/// One notice's way: bytes, then a `Notice`, then an `Extraction`.
///
/// ```swift
/// let notice = try Pipeline().read(bytes, file: "notice.md")
/// let extraction = try Pipeline().extract(notice)
/// ```
public struct Pipeline: Sendable {
  /// The limits that hold while a notice is read.
  public var limits: Limits

  /// Creates a pipeline.
  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Reads a notice: decides its format by its content, decodes it, finds its prose and tables.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name, for messages and for the identity.
  ///   - digests: Whether the identity shall have the digest of the bytes.
  /// - Throws: `ReaderError` when nothing can be read from it.
  public func read(
    _ bytes: [UInt8], file: String, digests: Bool = true
  ) throws(ReaderError) -> Notice {
    try NoticeReader(limits: limits, digests: digests).read(bytes, file: file)
  }

  /// Extracts the allocations of a notice, checked.
  ///
  /// - Throws: `ParserError` when there are none, or when a person has to choose.
  public func extract(
    _ notice: Notice, options: ExtractionOptions = ExtractionOptions()
  ) throws(ParserError) -> Extraction {
    try AllocationParser(options: options).parse(notice)
  }

  /// How the figures of one municipality came about in an extraction of a notice.
  public func explain(
    _ municipality: Municipality, in extraction: Extraction, of notice: Notice
  ) -> Explanation {
    Explainer(notice: notice, extraction: extraction).explain(municipality)
  }

  /// The tables of a notice, those joined into one that go on over pages or repeat one header.
  public func join(_ notice: Notice) -> [Table] { TableJoiner.join(notice.blocks) }
}
