/// Resolves written names to municipalities, and says by which rule.
public struct NameResolver: Sendable {
  /// A resolver over the register.
  public init() {}

  /// Resolves one written name.
  public func resolve(_ written: String) -> Resolution { .unknown(suggestions: []) }

  /// Splits a text of one or many names: longest match over the folded text, whatever separates them.
  public func split(_ text: String) -> NameRun { NameRun(pieces: []) }
}

/// The names that one text holds.
public struct NameRun: Sendable, Hashable {
  /// A written name in the text.
  public struct Piece: Sendable, Hashable {
    /// The name as written, without its annotations.
    public var written: String
    /// Where it stands in the text, in bytes of UTF-8.
    public var range: Range<Int>
    /// What it turned out to be.
    public var resolution: Resolution
    /// The code written beside the name (`101 København`), four digits, zero padded.
    public var code: String?
    /// Annotations on the name, without their parentheses: `se noter`, `1)`, `*`.
    public var annotations: [String]
  }

  /// The names in order. What is no name, separator or annotation is a piece of its own, whose
  /// resolution is `unknown` (or whatever it is taken alone).
  public var pieces: [Piece]
}
