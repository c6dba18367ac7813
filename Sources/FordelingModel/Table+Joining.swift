extension Table {
  /// The table with the rows of another below its own, without that one's first rows.
  package func appending(_ other: Table, skippingRows skipped: Int) -> Table {
    var joined = self
    let lineOffset = Int32(clamping: lineEnds.count)
    let noteOffset = Int32(clamping: noteEnds.count)
    let textOffset = Int32(clamping: text.count)
    let noteTextOffset = Int32(clamping: noteText.count)
    joined.text += other.text
    joined.noteText += other.noteText
    joined.lineEnds += other.lineEnds.map { $0 + textOffset }
    joined.noteEnds += other.noteEnds.map { $0 + noteTextOffset }
    for var cell in other.cells where cell.row > skipped {
      cell.storedRow += Int32(clamping: rows - skipped)
      cell.firstLine += lineOffset
      cell.firstNote += noteOffset
      joined.cells.append(cell)
    }
    joined.rows += other.rows - skipped
    joined.columns = max(columns, other.columns)
    return joined
  }

  /// The same table with another number.
  package func numbered(_ index: Int) -> Table {
    var table = self
    table.index = index
    return table
  }
}
