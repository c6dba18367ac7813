/// What a folded text is known as.
enum KnownText: Sendable {
  /// A municipality's short name.
  case official(Int)
  /// A short name with or without the s of the genitive, where both are in use.
  case genitive(Int)
  /// An alias of the register, a former name, or a name in ASCII.
  case alias(Int)
  /// An alias that needs its full stop: without it, it is only three letters.
  case abbreviation(Int)
  /// A name that was planned for a municipality and is also that of an abolished one.
  case planned(municipality: Int, historical: Int?)
  /// A municipality of 1970–2006, by its place in the register.
  case historical(Int)
  /// Christiansø.
  case outside
  case aggregate(Aggregate)
  /// A known name or word that is one letter away from a municipality's.
  case place
  /// A code of letters that only hints at a municipality.
  case unsafe(Int)
  case word(Word)

  /// Words that stand beside names.
  enum Word: Sendable {
    /// Kommune.
    case suffix
    /// Kommuner.
    case plural
    /// og, samt.
    case connector
    /// Ny.
    case new
    /// ID, kommunekode.
    case code
    /// Amt: makes a county of the name before it.
    case county
    /// Sogn, provsti: makes another body of the name before it.
    case body
  }

  /// Whether a stretch of text can be this as a whole.
  var isName: Bool {
    if case .word = self { false } else { true }
  }

  /// Whether it says what somebody wrote in a column of names: a municipality or something known
  /// that is none.
  var isKnownName: Bool {
    switch self {
    case .word, .place, .unsafe: false
    default: true
    }
  }
}
