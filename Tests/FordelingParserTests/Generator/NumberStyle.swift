import Fordeling
import FordelingTestSupport

/// How a column writes its numbers.
enum NumberStyle: CaseIterable {
  /// 0 to 60.
  case small
  /// Whole numbers with a full stop for thousands.
  case thousands
  /// Whole numbers with a no-break space for thousands.
  case spaced
  /// Whole numbers without any grouping.
  case plain
  /// One or two decimals after a comma, thousands by full stop.
  case decimal
  /// Whole numbers of both signs.
  case signed
  /// Percentages with their sign.
  case percent
  /// Kroner with their unit.
  case kroner
  /// Words for 0 to 20.
  case words

  private static let numbers = [
    "ingen", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv",
    "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tyve",
  ]

  /// A random number as a column of this style has it.
  func random(_ generator: inout SeededGenerator) -> DecimalNumber {
    let whole: Int
    switch self {
    case .small: whole = generator.number(0...60)
    case .words: whole = generator.below(Self.numbers.count)
    case .thousands, .spaced, .plain, .kroner:
      // Numbers of all lengths stand in one column.
      whole = generator.below(generator.pick([100, 1_000, 20_000, 1_000_000, 50_000_000]))
    case .signed: whole = generator.number(-40_000...40_000)
    case .percent: return Self.decimal(generator.below(1_000), decimals: 1)
    case .decimal:
      return Self.decimal(generator.below(3_000_000), decimals: 2)
    }
    return DecimalNumber(whole)
  }

  /// A number as the column writes it.
  func write(_ number: DecimalNumber) -> String {
    switch self {
    case .small, .plain: number.description
    case .thousands, .signed: Self.danish(number, grouping: ".")
    case .spaced: Self.danish(number, grouping: "\u{A0}")
    case .decimal: Self.danish(number, grouping: ".")
    case .percent: Self.danish(number, grouping: ".") + " %"
    case .kroner: Self.danish(number, grouping: ".") + " kr."
    case .words:
      Self.numbers.indices.first { DecimalNumber($0) == number }.map { Self.numbers[$0] }
        ?? number.description
    }
  }

  private static func decimal(_ digits: Int, decimals: Int) -> DecimalNumber {
    DecimalNumber(significand: Int64(digits), decimals: decimals) ?? DecimalNumber(0)
  }

  private static func danish(_ number: DecimalNumber, grouping: String) -> String {
    let plain = number.description
    let isNegative = plain.hasPrefix("-")
    let parts = (isNegative ? String(plain.dropFirst()) : plain).split(separator: ".")
    var whole = ""
    let digits = Array(parts[0])
    for (at, digit) in digits.enumerated() {
      if at > 0, (digits.count - at).isMultiple(of: 3) { whole += grouping }
      whole.append(digit)
    }
    return (isNegative ? "-" : "") + whole + (parts.count > 1 ? "," + parts[1] : "")
  }
}
