import FordelingModel

/// The text of one figure.
struct ValueText {
  /// What the cell says.
  enum Content {
    /// There is nothing.
    case empty
    /// The text was read.
    case read(NumberText)
    /// The cell has as many lines as there are names, or another number: it cannot be paired.
    case unpaired
  }

  var content: Content
  /// The text as written.
  var written: String
  /// Superscripts of the cell.
  var notes: [String]
  /// Note marks that stand in a column beside it.
  var marks: [String] = []
  var source: SourceSpan
  /// The cell; nil where there is none.
  var cell: CellSource?
}

extension ValueText {
  /// Whether a text is a sign of arithmetic alone.
  static func isSign(_ text: String) -> Bool { ["-", "−", "–", "—", "+"].contains(text) }

  /// Adds the unit that stands in a column of its own.
  mutating func addUnit(_ unit: String) {
    guard case .read(.number(var token)) = content, token.unit == nil, !unit.isEmpty else { return }
    token.unit = unit
    content = .read(.number(token))
  }

  /// Adds the sign that stands in a column of its own.
  mutating func addSign(_ sign: String) {
    guard !sign.isEmpty else { return }
    written = written.isEmpty ? sign : "\(sign) \(written)"
    guard Self.isSign(sign) else {
      content = .read(.unreadable)
      return
    }
    switch content {
    case .read(.number(var token)):
      // A sign of its own before the figure would make it two.
      guard !token.isNegative else {
        content = .read(.unreadable)
        return
      }
      token.isNegative = sign != "+"
      content = .read(.number(token))
    case .empty where sign != "+":
      // The dash stands for a figure that is not there.
      content = .read(.status(.missing, notes: []))
    case .empty, .read, .unpaired:
      content = .read(.unreadable)
    }
  }
}

/// The cells that say something of the figure of one measure in a row.
struct Beside {
  var unit: Int?
  var sign: Int?
  var marks: [String]
  var isWords: Bool
}

extension NumberText {
  /// A number written in words, or a sign for one that is not there.
  init(word text: String) {
    if let number = NumberWord.read(text) {
      self = .number(NumberToken(groups: [String(number)]))
    } else if case .status(let status, let notes) = NumberTextScanner.read(text) {
      self = .status(status, notes: notes)
    } else {
      self = .unreadable
    }
  }
}
