/// A word, a parenthesis or a note mark in a folded text.
struct Token {
  enum Kind {
    /// Letters, digits and what is glued to them.
    case word
    /// A parenthesis with all it holds.
    case group
    /// An asterisk, a dagger, `1)`.
    case mark
  }

  /// What stands between a token and the one before it.
  enum Gap {
    /// Nothing.
    case none
    /// One hyphen, dot or underscore, nothing else: the two words are one compound.
    case tight
    /// White space.
    case blank
    /// White space with a dash in it.
    case dash
    /// A hyphen at the end of a word and white space: perhaps a word broken at a line's end.
    case wrap
    /// A full stop and white space.
    case stop
    /// A colon, with or without white space.
    case colon
    /// A tab.
    case tab
    /// One line end.
    case newline
    /// Anything that never stands inside a name, or the beginning of the text.
    case strong
  }

  var kind: Kind
  /// The token's first symbol.
  var start: Int
  /// Where the token's symbols end.
  var end: Int
  /// What stands before it.
  var gap: Gap
}

extension Token.Gap {
  /// The gap that these separators make between two tokens.
  init(_ symbols: ArraySlice<UInt8>) {
    var hyphens = 0
    var dots = 0
    var blanks = 0
    var newlines = 0
    var colons = 0
    var tabs = 0
    for symbol in symbols {
      switch symbol {
      case Symbol.hyphen, Symbol.underscore: hyphens += 1
      case Symbol.dot: dots += 1
      case Symbol.blank: blanks += 1
      case Symbol.newline: newlines += 1
      case Symbol.colon: colons += 1
      case Symbol.tab: tabs += 1
      default:
        self = .strong
        return
      }
    }
    let first = symbols.first
    if symbols.isEmpty {
      self = .none
    } else if hyphens > 1 || dots > 1 || newlines > 1 || colons > 1 {
      self = .strong
    } else if colons == 1 {
      self = dots + newlines + tabs == 0 ? .colon : .strong
    } else if hyphens == 1 && first != Symbol.blank && first != Symbol.newline && tabs == 0 {
      // "Lyngby-Taarbæk", "Ringk.-Skjern", "Lyngby- Taarbæk"
      self = blanks + newlines == 0 ? .tight : first == Symbol.dot ? .strong : .wrap
    } else if newlines == 1 {
      self = hyphens + dots + tabs == 0 ? .newline : .strong
    } else if tabs > 0 {
      self = hyphens + dots == 0 ? .tab : .strong
    } else if dots == 1 {
      self = symbols.count == 1 ? .tight : first == Symbol.dot && hyphens == 0 ? .stop : .strong
    } else {
      self = hyphens == 1 ? .dash : .blank
    }
  }
}
