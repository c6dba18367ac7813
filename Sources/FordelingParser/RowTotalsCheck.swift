import FordelingModel
import FordelingNormalizer

/// Compares a column of totals (`2018`, `2019`, `I alt`) with the columns that it sums up.
///
/// That it sums up the others must show in at least half of the rows; where it does, a row that differs
/// has a wrong figure in it. It never changes any.
struct RowTotalsCheck {
  let resolver: NameResolver
  let columns: [ValueColumn]
  let recipients: [Recipient]

  /// The rows whose total is not the sum of the figures beside it.
  var diagnostics: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (at, column) in columns.enumerated() where isTotal(column) {
      let parts = columns.indices.filter { $0 != at && belongs(columns[$0], to: column) }
      guard parts.count > 1 else { continue }
      var differing: [(row: Int, stated: DecimalNumber, sum: DecimalNumber)] = []
      var matching = 0
      for row in recipients.indices {
        guard let stated = column.figures[row].value, let sum = sum(parts, row) else { continue }
        if stated == sum {
          matching += 1
        } else {
          differing.append((row, stated, sum))
        }
      }
      guard matching > 0, matching >= differing.count else { continue }
      diagnostics += differing.map { row, stated, sum in
        Diagnostic(
          .totalMismatch,
          "'\(column.measure.heading)' of '\(recipients[row].written)' is \(stated), but the figures "
            + "beside it sum to \(sum)",
          at: recipients[row].source.span)
      }
    }
    return diagnostics
  }

  private func isTotal(_ column: ValueColumn) -> Bool {
    resolver.resolve(Self.levels(column).last ?? "") == .aggregate(.total)
  }

  /// Whether a column stands under the same heading as a total, and is none itself.
  private func belongs(_ column: ValueColumn, to total: ValueColumn) -> Bool {
    !isTotal(column) && column.measure.unit == total.measure.unit
      && Self.levels(column).dropLast() == Self.levels(total).dropLast()
  }

  private static func levels(_ column: ValueColumn) -> [String] {
    var levels: [String] = []
    var words: [Substring] = []
    for word in column.measure.heading.blankSeparated {
      if word == "/" {
        levels.append(words.joined(separator: " "))
        words = []
      } else {
        words.append(word)
      }
    }
    return levels + [words.joined(separator: " ")]
  }

  private func sum(_ parts: [Int], _ row: Int) -> DecimalNumber? {
    var sum: DecimalNumber? = DecimalNumber(0)
    for part in parts {
      let figure = columns[part].figures[row]
      if let value = figure.value {
        sum = sum.flatMap { $0.adding(value) }
      } else if figure.status != .missing || figure.problem != .none {
        return nil
      }
    }
    return sum
  }
}
