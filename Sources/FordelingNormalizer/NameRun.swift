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
    ///
    /// The name wins where the two disagree, and the caller reports the clash.
    public var code: String?
    /// Where the code stands in the text, with the word before it (`ID: 0175`).
    public var codeRange: Range<Int>?
    /// Annotations on the name, without their parentheses: `se noter`, `1)`, `*`.
    public var annotations: [String]
    /// Where each annotation stands in the text, with its parentheses.
    public var annotationRanges: [Range<Int>]

    /// Creates a piece.
    public init(
      written: String, range: Range<Int>, resolution: Resolution, code: String? = nil,
      codeRange: Range<Int>? = nil, annotations: [String] = [],
      annotationRanges: [Range<Int>] = []
    ) {
      self.written = written
      self.range = range
      self.resolution = resolution
      self.code = code
      self.codeRange = codeRange
      self.annotations = annotations
      self.annotationRanges = annotationRanges
    }
  }

  /// The names in order. What is no name, separator or annotation is a piece of its own, whose
  /// resolution is `unknown` (or whatever it is taken alone).
  public var pieces: [Piece]

  /// Creates a run.
  public init(pieces: [Piece]) { self.pieces = pieces }
}
