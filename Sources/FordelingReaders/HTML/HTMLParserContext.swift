import CLibXML2
import FordelingModel

/// libxml2's HTML parser, asked for events and never for a tree.
///
/// The only file that speaks with libxml2. Its pointers stay in here and in the callbacks.
@safe struct HTMLParserContext: ~Copyable {
  /// libxml2's own tables are set up once, whoever comes first.
  private static let libraryIsReady: Void = xmlInitParser()

  private let parser: htmlParserCtxtPtr

  /// Creates a parser; nil when there is no memory.
  init?() {
    _ = Self.libraryIsReady
    guard let parser = unsafe htmlNewParserCtxt() else { return nil }
    unsafe self.parser = parser
  }

  deinit { unsafe htmlFreeParserCtxt(parser) }

  /// Reads a document and hands the builder back, with what it was told.
  consuming func parse(
    _ cleaned: CleanedHTML, of text: SourceText, rules: HTMLStyleRules,
    builder: consuming HTMLTreeBuilder
  ) -> HTMLTreeBuilder {
    var session = unsafe ParserSession(
      builder: builder, stream: CleanedHTMLStream(cleaned, of: text.bytes),
      plainRows: cleaned.plainRows, rules: rules, parser: parser)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      | HTML_PARSE_NOIMPLIED.rawValue
    unsafe withUnsafeMutablePointer(to: &session) { session in
      let userData = UnsafeMutableRawPointer(session)
      unsafe parser.pointee.sax.pointee = callbacks()
      unsafe parser.pointee.userData = userData
      // Without a name libxml2 takes a document that names no encoding for Latin-1.
      _ = unsafe htmlCtxtReadIO(
        parser, readBytes, nil, userData, nil, "UTF-8", Int32(bitPattern: options))
    }
    session.reportLostContent(total: cleaned.count)
    return session.builder
  }
}

/// What the callbacks work on while a document is read.
@safe private struct ParserSession: ~Copyable {
  var builder: HTMLTreeBuilder
  var stream: CleanedHTMLStream
  var names = HTMLElementNames()
  private let plainRows: [CleanedHTML.PlainRows]
  private var nextRows = 0
  /// How many bytes of the cleaned text libxml2 did not get, so far.
  private var keptBack = 0
  let rules: HTMLStyleRules
  private let parser: htmlParserCtxtPtr
  /// Whether a limit was passed, so that whatever still comes is ignored.
  private var isStopped = false
  private var sawEnd = false
  private var lostContent: [(code: Int32, offset: Int)] = []

  /// The size of the pieces that libxml2 hands a long text out in (HTML_PARSER_BIG_BUFFER_SIZE).
  private static let pieceSize = 1_000

  /// Where the parser is in the cleaned text.
  private var offset: Int { unsafe fordeling_html_offset(parser) + keptBack }

  init(
    builder: consuming HTMLTreeBuilder, stream: CleanedHTMLStream,
    plainRows: [CleanedHTML.PlainRows], rules: HTMLStyleRules, parser: htmlParserCtxtPtr
  ) {
    self.builder = builder
    self.stream = stream
    self.plainRows = plainRows
    self.rules = rules
    unsafe self.parser = parser
  }

  /// Adds the plain rows that stand before the place where the parser is.
  private mutating func addPlainRows() {
    while nextRows < plainRows.count, Int(plainRows[nextRows].offset) < offset {
      let rows = plainRows[nextRows]
      nextRows += 1
      guard builder.expectsRows else {
        builder.hasMisplacedRows = true
        isStopped = true
        unsafe xmlStopParser(parser)
        return
      }
      let range = Int(rows.range.lowerBound)..<Int(rows.range.upperBound)
      builder.addPlainRows(range, offset: Int(rows.offset), rules: rules)
      keptBack += range.count - 1
      stopAfterFailure()
    }
  }

  mutating func startElement(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    if nextRows < plainRows.count { addPlainRows() }
    if isStopped { return }
    let offset = offset
    let element = unsafe names.element(name)
    let values =
      if let attributes = unsafe attributes {
        unsafe HTMLAttributes(attributes, of: name, rules: rules)
      } else if rules.concernsElements {
        unsafe HTMLAttributes(of: name, rules: rules)
      } else {
        HTMLAttributes()
      }
    let change = builder.startElement(element, values, offset: offset)
    stopAfterFailure()
    guard change.closed > 0 || change.insertsRow, !isStopped else { return }
    let result = unsafe fordeling_html_adjust(
      parser, Int32(clamping: change.closed), change.insertsRow ? "tr" : nil)
    if result != 0 { lostContent.append((Int32(bitPattern: XML_ERR_NO_MEMORY.rawValue), offset)) }
  }

  mutating func endElement() {
    if nextRows < plainRows.count { addPlainRows() }
    if isStopped { return }
    builder.endElement(offset: offset)
    stopAfterFailure()
  }

  mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
    if nextRows < plainRows.count { addPlainRows() }
    if isStopped { return }
    var offset = offset
    if text.count >= Self.pieceSize {
      // libxml2 hands a piece of a long text out before it goes past the last character of it.
      var last = text.count - 1
      while last > 0, unsafe text[last] & 0xC0 == 0x80 { last -= 1 }
      offset += text.count - last
    }
    unsafe builder.characters(text, offset: offset)
  }

  /// The end, which the only comment that is left marks.
  mutating func endOfDocument() {
    if nextRows < plainRows.count { addPlainRows() }
    if isStopped { return }
    sawEnd = true
    builder.endOfDocument()
  }

  mutating func noteError(_ code: Int32) {
    if !isStopped, lostContentCodes.contains(code) { lostContent.append((code, offset)) }
  }

  private mutating func stopAfterFailure() {
    guard builder.hasFailed else { return }
    isStopped = true
    unsafe xmlStopParser(parser)
  }

  /// Turns what libxml2 lost into diagnostics.
  mutating func reportLostContent(total: Int) {
    if isStopped { return }
    for lost in lostContent {
      builder.report(
        Diagnostic(
          .contentLost,
          "the HTML parser lost something here (error \(lost.code)); check the file",
          at: builder.span(at: min(lost.offset, total))))
    }
    if !sawEnd, lostContent.isEmpty {
      builder.report(
        Diagnostic(.contentLost, "the HTML parser stopped before the end; check the file"))
    }
  }
}

/// The errors of libxml2 after which something of the document is missing: internal error, no
/// memory, invalid character, unfinished comment, tag cut off, invalid encoding, name too long.
private let lostContentCodes: Set<Int32> = [1, 2, 9, 45, 73, 81, 110]

/// The session that libxml2 hands each callback as its user data.
private func session(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ParserSession>? {
  unsafe data?.assumingMemoryBound(to: ParserSession.self)
}

private func callbacks() -> htmlSAXHandler {
  var handler = unsafe htmlSAXHandler()
  // Without this mark libxml2 does not report errors to `serror`.
  unsafe handler.initialized = XML_SAX2_MAGIC
  unsafe handler.startElement = { data, name, attributes in
    guard let name = unsafe name else { return }
    unsafe session(data)?.pointee.startElement(name, attributes)
  }
  unsafe handler.endElement = { data, _ in
    unsafe session(data)?.pointee.endElement()
  }
  unsafe handler.characters = { data, text, count in
    guard let text = unsafe text, count > 0 else { return }
    unsafe session(data)?.pointee.characters(UnsafeBufferPointer(start: text, count: Int(count)))
  }
  unsafe handler.comment = { data, _ in
    unsafe session(data)?.pointee.endOfDocument()
  }
  unsafe handler.serror = { data, error in
    guard let error = unsafe error else { return }
    unsafe session(data)?.pointee.noteError(error.pointee.code)
  }
  return unsafe handler
}

/// Hands libxml2 the next bytes.
private let readBytes: xmlInputReadCallback = { data, buffer, count in
  guard let session = unsafe session(data), let buffer = unsafe buffer, count > 0 else { return 0 }
  let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
  return unsafe Int32(clamping: session.pointee.stream.read(into: target))
}
