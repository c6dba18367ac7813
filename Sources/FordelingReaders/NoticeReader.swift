import FordelingDigest
public import FordelingModel

/// Reads a notice of any format: bytes in, a `Notice` out.
public struct NoticeReader: Sendable {
  /// The limits that hold.
  public var limits: Limits

  /// Whether to work out the digest of the bytes; it takes a fifth of the time of a large notice.
  public var digests: Bool

  /// Creates a reader.
  public init(limits: Limits = Limits(), digests: Bool = true) {
    self.limits = limits
    self.digests = digests
  }

  /// Reads a notice.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name without folders, `-` for standard input.
  /// - Throws: ``ReaderError`` when it is empty, no text, broken beyond reading or past a limit.
  public func read(_ bytes: [UInt8], file: String) throws(ReaderError) -> Notice {
    guard bytes.count <= limits.bytes else {
      throw ReaderError(.limit(name: "bytes", value: limits.bytes))
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { throw ReaderError(.empty) }
    try BinaryFormat.refuse(bytes)
    let decoded = try TextDecoder.decode(bytes)
    let text = decoded.text
    guard text.bytes.contains(where: { $0 > 0x20 }) else { throw ReaderError(.empty) }
    try WrappedFormat.refuse(text.bytes)
    do throws(ReaderError) {
      return try read(text, decoded.diagnostics, bytes: bytes, file: file)
    } catch {
      throw ReaderError(error.problem, at: text.located(error.source))
    }
  }

  /// Decodes a file as UTF-8 without a byte order mark and reads nothing from it; an empty file is an empty
  /// text.
  ///
  /// - Throws: ``ReaderError`` when it is no text or past a limit.
  package func decode(_ bytes: [UInt8]) throws(ReaderError) -> [UInt8] {
    guard bytes.count <= limits.bytes else {
      throw ReaderError(.limit(name: "bytes", value: limits.bytes))
    }
    guard !bytes.isEmpty else { return [] }
    try BinaryFormat.refuse(bytes)
    return try TextDecoder.decodedBytes(bytes)
  }

  private func read(
    _ text: SourceText, _ decodingDiagnostics: [Diagnostic], bytes: [UInt8], file: String
  ) throws(ReaderError) -> Notice {
    let format = FormatSniffer.format(of: text, file: file)
    var blocks: [Block]
    var diagnostics = decodingDiagnostics
    var title: String?
    var delimiter: String?
    switch format {
    case .html:
      let result = try HTMLReader.read(text, range: 0..<text.bytes.count, limits: limits)
      (blocks, title) = (result.blocks, result.title)
      diagnostics += result.diagnostics
    case .markdown, .text:
      let result = try MarkdownReader.read(
        text, isMarkdown: format == .markdown, limits: limits)
      blocks = result.blocks
      diagnostics += result.diagnostics
    case .csv, .tsv:
      (blocks, delimiter) = try CSVReader.read(text, limits: limits)
    case .json:
      let result = try AllocationsJSONReader.read(text, limits: limits)
      (blocks, title) = (result.blocks, result.title)
      diagnostics += result.diagnostics
    }
    var identity = NoticeIdentity(
      title: title ?? firstHeading(blocks), file: file, format: format, encoding: text.encoding,
      sha256: digests ? Digest.sha256(bytes) : nil, bytes: bytes.count)
    identity.delimiter = delimiter
    var notice = Notice(
      identity: identity, blocks: blocks,
      diagnostics: text.located(Array(diagnostics.prefix(limits.diagnostics))))
    notice.text = text
    return notice
  }

  private func firstHeading(_ blocks: [Block]) -> String? {
    for case .heading(_, let passage) in blocks { return passage.text }
    return nil
  }
}
