/// Why cells are left aside, where others than the one who says so must know the reason.
package enum LedgerReason {
  /// Numbers that count the rows.
  package static let runningNumbers = "running numbers"
  /// The name of a part of the country above its municipalities.
  package static let groupHeading = "a heading of a group"
  /// A page's number, or what stands for a picture.
  package static let pageFurniture = "a page's number or picture"
  /// Codes, telephone numbers and the like.
  package static let identifiers = "numbers that identify and hand nothing out"
  /// Cells that no reader of the notice sees.
  package static let hidden = "hidden from whoever reads the notice"
  /// A column of `Antal kommuner`: it is compared with the names beside it.
  package static let countOfRecipients = "how many municipalities the row names"
  /// A measure that the user did not ask for.
  package static let otherMeasure = "not the measure asked for"
  /// A row of prose.
  package static let text = "text that names no municipality and has no figure"
  /// A row of Christiansø.
  package static let outside = "Christiansø belongs to no municipality"

  /// A row of what could be put down to no municipality.
  package static let unknownBucket = "figures of no known municipality"

  /// The reasons of cells that say nothing of their own: they follow from the layout, or nobody reads them.
  package static let ofLayout: Set<String> = [
    runningNumbers, groupHeading, pageFurniture, hidden, countOfRecipients, otherMeasure,
  ]
}
