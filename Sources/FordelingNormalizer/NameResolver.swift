import FordelingModel

/// Resolves written names to municipalities, and says by which rule.
///
/// ```swift
/// let resolver = NameResolver()
/// resolver.resolve("Københavns Kommune")  // .municipality(København, .fullName)
/// resolver.resolve("Ramsø")               // .abolished("Ramsø", successors: [Roskilde])
/// resolver.split("Fanø, Læsø og Ærø").pieces.map(\.written)  // ["Fanø", "Læsø", "Ærø"]
/// ```
///
/// The rules are tried in this order, and the first that applies decides: the code alone, the short
/// name, the full name, a variant of either, an alias, a known name of something else, wrong
/// decoding undone, one typing error. What is looser than that only makes suggestions.
public struct NameResolver: Sendable {
  private let memory: RunMemory?

  /// A resolver over the register.
  public init() { memory = nil }

  /// A resolver that remembers what it split, for the reading of one notice.
  package init(remembering: Void) { memory = RunMemory() }

  /// Resolves one written name.
  ///
  /// A code and annotations beside the name do not change what it is; ``read(_:)`` gives them.
  public func resolve(_ written: String) -> Resolution {
    resolve(utf8: written.utf8Span.span)
  }

  /// Resolves one written name from its bytes, which must be UTF-8.
  package func resolve(utf8 written: Span<UInt8>) -> Resolution {
    if let resolution = SingleName(written)?.resolution(written: written) { return resolution }
    return read(written.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }).resolution
  }

  /// Reads one written name with the code and the annotations beside it.
  ///
  /// A text of several names is `unknown`, with the names in it as suggestions.
  public func read(_ written: String) -> NameRun.Piece {
    let pieces = split(written).pieces
    if let only = pieces.first, pieces.count == 1 { return only }
    var suggestions: [Municipality] = []
    for case .municipality(let municipality, _) in pieces.map(\.resolution)
    where suggestions.count < 5 && !suggestions.contains(municipality) {
      suggestions.append(municipality)
    }
    return NameRun.Piece(
      written: written, range: 0..<written.utf8.count,
      resolution: .unknown(suggestions: suggestions))
  }

  /// Splits a text of one or many names: longest match over the folded text, whatever separates them.
  ///
  /// Nothing is dropped: every byte of the text belongs to a name, a code, an annotation, a separator
  /// or a piece that is `unknown`. Time and memory are linear in the text.
  public func split(_ text: String) -> NameRun {
    let bytes = Array(text.utf8)
    if let run = SingleName.run(of: text, bytes) { return run }
    guard let memory else { return RunSplitter.split(bytes) }
    return memory.run(of: bytes) { RunSplitter.split($0) }
  }

  /// Splits a text of which only what is known matters: the rest gets no suggestions, whose search takes most
  /// of the time.
  package func splitKnown(_ text: String) -> NameRun {
    let bytes = Array(text.utf8)
    if let run = SingleName.run(of: text, bytes) { return run }
    return memory?.known(bytes) ?? RunSplitter.split(bytes, suggesting: false)
  }

  /// Whether a text is the label of several municipalities together and nothing else.
  package func isAggregate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    // Nearly every text asked about is prose, which the first word tells.
    guard RunSplitter.mayBeLabel(bytes) else { return false }
    let pieces = RunSplitter.split(bytes, suggesting: false).pieces
    guard pieces.count == 1, case .aggregate = pieces[0].resolution else { return false }
    return true
  }

  /// Splits running text, of which most words are no names and need no suggestions.
  package func splitProse(_ text: String) -> NameRun {
    RunSplitter.split(Array(text.utf8), suggesting: false)
  }

  /// Splits a text token by token, whatever it is: what ``split(_:)`` must agree with.
  package func splitAtLength(_ text: String) -> NameRun { RunSplitter.split(Array(text.utf8)) }
}
