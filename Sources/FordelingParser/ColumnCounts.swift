/// What was counted in one column.
struct ColumnCounts {
  var filled = 0
  /// Cells that name at least one municipality.
  var names = 0
  /// Cells that say something known but no municipality: a total, a region, an abolished one.
  var labels = 0
  /// Cells that are a number, or a sign for one that is not there.
  var numbers = 0
  /// Cells that are a number, signs not counted.
  var figures = 0
  /// Cells that only begin like a number.
  var almostNumbers = 0
  /// Numbers that are a municipality's code.
  var codes = 0
  /// Codes of municipalities of 1970–2006 and of Christiansø.
  var pastCodes = 0
  var allCodes: Int { codes + pastCodes }
  /// Codes written with their leading zero.
  var paddedCodes = 0
  /// Codes that are those of the municipality named in the same row.
  var matchingCodes = 0
  /// Numbers that count the rows: 1, 2, 3, …
  var running = 0
  /// Cells that are a number in words, such as `fem`.
  var words = 0
  /// Cells that are a date or a time of day.
  var times = 0
  /// Cells that are a time of day or could be one, such as `9.30`.
  var clocks = 0
  /// Cells that may be a day and a month in figures, such as `1.9`.
  var days = 0
  /// Cells that are a Danish telephone number in pairs of digits, and those of eight digits in a row.
  var pairedTelephones = 0
  var plainTelephones = 0
  /// Cells that repeat a heading or look like the number of a page.
  var skipped = 0
  /// Cells that only say that something holds, such as `x`.
  var crosses = 0
  /// Cells that point elsewhere: `se Køge`.
  var references = 0
  /// Cells with a number that may be a year.
  var years = 0
  /// Cells with a number that is at most three more than the one above, or begins anew at 1.
  var rising = 0
  /// The number of the last such cell.
  var lastNumber: Int?
  /// Cells that are a plus alone.
  var pluses = 0
  /// What cells say where something holds.
  static let crosses: WordSet = ["x", "✓", "✔", "ja", "nej"]
  /// Cells that are nearly the name of a municipality.
  var nearNames = 0

  /// Whether most cells look like names, but few are.
  var isDamaged: Bool {
    nearNames >= 3 && (names + nearNames) * 2 >= filled - labels
  }
}
