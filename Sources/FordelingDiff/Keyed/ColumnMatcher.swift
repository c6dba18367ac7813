import FordelingModel

/// Decides which columns of two files are the same: those with one heading and, of the others, those that
/// were renamed.
///
/// An old and a new column are one that was renamed when
/// - each file has only this one column besides the key; or
/// - the words of the headings say so (see ``RewordedHeadings``), whatever the values are; or
/// - in more than half of the rows that both files have they agree, and no other column agrees that well
///   with either of the two. For columns at the same place, with no other that could be meant, half is
///   enough. A column with one and the same value in all rows is no evidence,
///   and no heading that is left may have words that are more like.
struct ColumnMatcher {
  /// The columns of both, in the order of the new file, those that are gone after their neighbors.
  let columns: [ComparedColumn]

  init(_ old: KeyedFile, _ new: KeyedFile, _ matches: RecordMatches) {
    var newOfOld: [Int: Int] = [:]
    var newPlaces: [String: Int] = [:]
    for (at, heading) in new.headings.enumerated() { newPlaces[heading] = at }
    for (at, heading) in old.headings.enumerated() { newOfOld[at] = newPlaces[heading] }
    let restOfOld = old.headings.indices.filter { newOfOld[$0] == nil }
    // Each is compared with each.
    let limit = Limits().renamedColumns
    let known = Set(newOfOld.values)
    let restOfNew = new.headings.indices.filter { !known.contains($0) }
    if restOfOld.count == 1, restOfNew.count == 1,
      old.headings.count == old.keyColumns.count + 1,
      new.headings.count == new.keyColumns.count + 1
    {
      newOfOld[restOfOld[0]] = restOfNew[0]
    } else if !restOfOld.isEmpty, !restOfNew.isEmpty, restOfOld.count <= limit,
      restOfNew.count <= limit
    {
      let words = RewordedHeadings(
        restOfOld.map { old.headings[$0] }, restOfNew.map { new.headings[$0] })
      for match in words.matches { newOfOld[restOfOld[match.old]] = restOfNew[match.new] }
      if words.matches.count < min(restOfOld.count, restOfNew.count) {
        var agreement = ColumnAgreement(restOfOld, restOfNew)
        agreement.count(old, new, matches)
        for match in ClearMatches.find(agreement.clear(words)) {
          newOfOld[restOfOld[match.old]] = restOfNew[match.new]
        }
      }
    }
    columns = Self.union(old, new, newOfOld)
  }

  private static func union(
    _ old: KeyedFile, _ new: KeyedFile, _ newOfOld: [Int: Int]
  ) -> [ComparedColumn] {
    var oldOfNew: [Int: Int] = [:]
    for (before, after) in newOfOld { oldOfNew[after] = before }
    func column(_ before: Int?, _ after: Int?, isMoved: Bool = false) -> ComparedColumn {
      ComparedColumn(
        oldName: before.map { old.headings[$0] }, newName: after.map { new.headings[$0] },
        oldIndex: before, newIndex: after,
        keyPosition: after.flatMap { new.keyColumns.firstIndex(of: $0) }, isMoved: isMoved)
    }
    /// Old columns that are gone stand after the one that stood before them.
    func gone(after before: Int) -> [ComparedColumn] {
      var columns: [ComparedColumn] = []
      var next = before + 1
      while next < old.headings.count, newOfOld[next] == nil {
        columns.append(column(next, nil))
        next += 1
      }
      return columns
    }
    let inNewOrder = new.headings.indices.compactMap { oldOfNew[$0] }
    var moved: Set<Int> = []
    for stretch in SequenceDifference.stretches(inNewOrder.sorted(), inNewOrder)
    where !stretch.isSame {
      moved.formUnion(inNewOrder[stretch.new])
    }
    var columns = gone(after: -1)
    for after in new.headings.indices {
      let before = oldOfNew[after]
      columns.append(column(before, after, isMoved: before.map { moved.contains($0) } ?? false))
      if let before { columns += gone(after: before) }
    }
    return columns
  }
}

/// Counts in how many rows columns agree.
private struct ColumnAgreement {
  private let old: [Int]
  private let new: [Int]
  private var agreeing: [[Int]]
  private var filled: [[Int]]
  private var oldVaries: [Bool]
  private var newVaries: [Bool]

  init(_ old: [Int], _ new: [Int]) {
    self.old = old
    self.new = new
    let row = [Int](repeating: 0, count: new.count)
    agreeing = [[Int]](repeating: row, count: old.count)
    filled = agreeing
    oldVaries = [Bool](repeating: false, count: old.count)
    newVaries = [Bool](repeating: false, count: new.count)
  }

  /// Looks at every row that both files have.
  mutating func count(_ oldFile: KeyedFile, _ newFile: KeyedFile, _ matches: RecordMatches) {
    let cells = CellText(
      isStrict: false, oldDelimiter: oldFile.delimiter, newDelimiter: newFile.delimiter)
    var oldFields: [FieldSpan] = []
    var newFields: [FieldSpan] = []
    var firstOld: [ArraySlice<UInt8>]?
    var firstNew: [ArraySlice<UInt8>] = []
    for (record, match) in matches.matches.enumerated() {
      guard let before = match.old else { continue }
      oldFile.split(before, into: &oldFields)
      newFile.split(record, into: &newFields)
      let oldTexts = old.map { oldFile.text(oldFields[$0]) }
      let newTexts = new.map { newFile.text(newFields[$0]) }
      if let firstOld {
        for at in old.indices where oldTexts[at] != firstOld[at] { oldVaries[at] = true }
        for at in new.indices where newTexts[at] != firstNew[at] { newVaries[at] = true }
      } else {
        firstOld = oldTexts
        firstNew = newTexts
      }
      for (row, oldText) in oldTexts.enumerated() {
        for (column, newText) in newTexts.enumerated() {
          if oldText.isEmpty, newText.isEmpty { continue }
          filled[row][column] += 1
          if cells.isSame(oldText, newText) { agreeing[row][column] += 1 }
        }
      }
    }
  }

  /// Which old and new columns are clearly the same, as far as their headings' words permit it.
  func clear(_ words: RewordedHeadings) -> [[Bool]] {
    old.indices.map { row in
      new.indices.map { column in
        guard words.permit(old: row, new: column) else { return false }
        let count = agreeing[row][column]
        guard count > 0, oldVaries[row], newVaries[column] else { return false }
        let isAlone = old.count == 1 && new.count == 1 && old[0] == new[0]
        return count * 2 > filled[row][column] || (isAlone && count * 2 == filled[row][column])
      }
    }
  }
}
