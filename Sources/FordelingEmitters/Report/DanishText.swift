import FordelingModel

/// The Danish words and number forms of the report.
enum DanishText {
  /// A number with a point between thousands and a comma before the decimals: `-1.234,50`.
  static func number(_ number: DecimalNumber) -> String {
    var bytes: [UInt8] = []
    append(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a number in this form.
  static func append(_ number: DecimalNumber, to bytes: inout [UInt8]) {
    if number.significand < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.significand.magnitude
    var place = 0
    // The last digit comes first, and all are turned round in the end.
    repeat {
      let beforeComma = place - number.decimals
      if beforeComma == 0, place > 0 {
        bytes.append(UInt8(ascii: ","))
      } else if beforeComma > 0, beforeComma.isMultiple(of: 3) {
        bytes.append(UInt8(ascii: "."))
      }
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      place += 1
    } while rest > 0 || place <= number.decimals
    var (low, high) = (start, bytes.count - 1)
    while low < high {
      bytes.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  /// Appends a count in the same form.
  static func append(_ count: Int, to bytes: inout [UInt8]) {
    append(DecimalNumber(count), to: &bytes)
  }

  /// A count in the same form.
  static func number(_ count: Int) -> String { number(DecimalNumber(count)) }

  /// A count with its noun.
  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    CountedNoun.text(number(count), of: count, one, many)
  }

  /// What stands in place of a value.
  static func status(_ status: Allocation.Status) -> String {
    switch status {
    case .value: "værdi"
    case .missing: "mangler"
    case .suppressed: "fortrolig"
    case .notApplicable: "ikke relevant"
    }
  }

  /// The rule by which a name was resolved.
  static func rule(_ rule: MatchRule) -> String {
    switch rule {
    case .name: "kommunens navn"
    case .fullName: "kommunens fulde navn"
    case .variant: "anden skrivemåde af navnet"
    case .alias: "andet navn for kommunen"
    case .code: "kommunekode"
    case .repaired: "fejl i tegnkodningen rettet"
    case .typo: "ét bogstav rettet"
    }
  }

  /// How much a diagnostic matters.
  static func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "Fejl"
    case .warning: "Advarsel"
    case .info: "Oplysning"
    }
  }

  /// The format of the notice.
  static func format(_ format: NoticeFormat) -> String {
    switch format {
    case .html: "HTML"
    case .markdown: "Markdown"
    case .text: "ren tekst"
    case .csv: "CSV"
    case .tsv: "TSV"
    case .json: "JSON"
    }
  }

  /// A place in the notice.
  static func place(_ span: SourceSpan) -> String {
    let parts = [
      span.page.map { "side \($0)" }, span.line.map { "linje \($0)" },
      span.line == nil ? nil : span.column.map { "tegn \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// The place of a cell.
  static func place(_ source: CellSource) -> String {
    let parts = [
      source.span.page.map { "side \($0)" }, source.span.line.map { "linje \($0)" },
      source.table.map { "tabel \($0)" }, source.row.map { "række \($0)" },
      source.column.map { "kolonne \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
