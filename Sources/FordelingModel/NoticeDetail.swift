/// Something that a notice says beside its tables: a deadline, an address to write to, a figure it refers
/// to. Only what is written, never what may be meant.
public struct NoticeDetail: Sendable, Hashable {
  /// What a detail is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The title, where it stands in the notice.
    case title
    /// A date, a season or another stretch of time with its year.
    case date
    /// A date by which something must be done, as its sentence says.
    case deadline
    /// An electronic mail address.
    case email
    /// A telephone number.
    case phone
    /// The target of a link, or an address of a page written out.
    case link
    /// A task in KLIK, KOMBIT's place for what the municipalities have to do, by its name.
    case task
    /// What the figures were worked out from: the sentence that says so.
    case basis
    /// A figure, table, page, section or appendix referred to.
    case reference
  }

  /// What it is.
  public var kind: Kind
  /// The words of the notice, white space collapsed.
  public var text: String
  /// The sentence that the words stand in; nil when they are all of it, or when it is longer than
  /// 2,000 bytes.
  public var sentence: String?
  /// Where the words stand.
  public var source: SourceSpan

  /// Creates a detail.
  public init(kind: Kind, text: String, sentence: String? = nil, source: SourceSpan) {
    self.kind = kind
    self.text = text
    self.sentence = sentence
    self.source = source
  }
}
