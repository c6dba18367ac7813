extension Table {
  /// Puts the rows of another table below this one's, without that one's first rows.
  package mutating func append(rowsOf other: Table, skipping skipped: Int) {
    let noteOffset = Int32(clamping: noteEnds.count)
    let textOffset = Int32(clamping: text.count)
    let noteTextOffset = Int32(clamping: noteText.count)
    text += other.text
    noteText += other.noteText
    noteEnds += other.noteEnds.map { $0 + noteTextOffset }
    for var cell in other.cells where cell.row > skipped {
      cell.storedRow += Int32(clamping: rows - skipped)
      cell.textStart += textOffset
      cell.textEnd += textOffset
      cell.firstNote += noteOffset
      cells.append(cell)
    }
    rows += other.rows - skipped
    columns = max(columns, other.columns)
  }

  /// The same table with another number, standing in a table with another number.
  package func numbered(_ index: Int, nestedIn: Int?) -> Table {
    var table = self
    table.index = index
    table.nestedIn = nestedIn
    return table
  }
}
