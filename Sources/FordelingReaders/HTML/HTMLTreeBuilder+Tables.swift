import FordelingModel

extension HTMLTreeBuilder {
  /// Ends what a table part cannot stand in, and opens the row that a cell lacks.
  ///
  /// The rules are those of the HTML standard, sections 13.2.6.4.9 to 13.2.6.4.15. Outside a table a
  /// table part is a block like any other.
  mutating func prepareTablePart(_ element: HTMLElement, _ change: inout StackChange) {
    while let index = innermostTablePart() {
      let open = stack[index].element
      switch (open, element) {
      case (.dataCell, .table), (.headerCell, .table), (.caption, .table):
        return
      case (.dataCell, _), (.headerCell, _), (.caption, _), (.columnGroup, _):
        closeElements(from: index, &change)
      case (.row, .dataCell), (.row, .headerCell):
        closeElements(from: index + 1, &change)
        return
      case (.row, _), (.head, .table), (.body, .table), (.foot, .table):
        closeElements(from: index, &change)
      case (.head, .row), (.body, .row), (.foot, .row):
        closeElements(from: index + 1, &change)
        return
      case (.head, .dataCell), (.body, .dataCell), (.foot, .dataCell), (.head, .headerCell),
        (.body, .headerCell), (.foot, .headerCell), (.table, .dataCell), (.table, .headerCell):
        closeElements(from: index + 1, &change)
        openRow(&change)
        return
      case (.head, _), (.body, _), (.foot, _):
        closeElements(from: index, &change)
      case (.table, .table):
        closeElements(from: index, &change)
        return
      case (.table, _):
        closeElements(from: index + 1, &change)
        return
      default:
        return
      }
    }
  }

  /// The innermost open table or part of one that is not outside a template.
  private func innermostTablePart() -> Int? {
    var index = stack.count - 1
    while index >= 0 {
      let element = stack[index].element
      if element.isTablePart { return isInTable ? index : nil }
      if element == .template { return nil }
      index -= 1
    }
    return nil
  }

  private mutating func closeElements(from index: Int, _ change: inout StackChange) {
    while stack.count > index, let frame = stack.popLast() {
      close(frame, offset: 0)
      change.closed += 1
    }
  }

  private mutating func openRow(_ change: inout StackChange) {
    change.insertsRow = true
    stack.append(Frame(element: .row, before: state))
    table.beginRow()
  }

  /// Starts a table or a part of one that has just been put on the stack.
  mutating func startTablePart(
    _ element: HTMLElement, _ attributes: HTMLAttributes, offset: Int
  ) {
    if attributes.isHidden { state.flags.insert(.hidden) }
    if attributes.style.mentioned.contains(.bold) {
      if attributes.style.holding.contains(.bold) {
        state.flags.insert(.bold)
      } else {
        state.flags.remove(.bold)
      }
    }
    if attributes.style.holding.contains(.struck) { state.flags.insert(.struck) }
    if element == .table {
      startTable(offset: offset)
      return
    }
    guard belongsToTable(stack.count - 1) else {
      stack[stack.count - 1].element = .block
      endLine()
      return
    }
    switch element {
    case .columnGroup where attributes.isHidden:
      reportUnknownVisibility(table: nextTable, offset: offset)
    case .caption:
      endLine()
      state.sink = .caption
    case .head: beginSection(.head)
    case .body: beginSection(.body)
    case .foot: beginSection(.foot)
    case .row:
      endLine()
      table.beginRow()
    case .dataCell, .headerCell:
      endLine()
      startCell(attributes, isHeader: element == .headerCell, offset: offset)
    default:
      break
    }
  }

  /// Whether the element at `index` of the stack is a part of the innermost open table.
  private func belongsToTable(_ index: Int) -> Bool {
    guard isInTable, index > 0 else { return false }
    var at = index - 1
    while at >= 0 {
      if stack[at].element == .template { return false }
      if stack[at].element.isTablePart { return true }
      at -= 1
    }
    return false
  }

  private mutating func startTable(offset: Int) {
    endLine()
    if nextTable - firstTable >= limits.tables {
      fail(LimitPassed(name: "tables", limit: limits.tables, source: span(at: offset)))
      return
    }
    var remaining = limits
    let openCells = outerTables.reduce(table.builder.cellCount) { $0 + $1.builder.cellCount }
    remaining.cells = max(0, limits.cells - finishedCells - openCells)
    let outer = isInTable ? table.index : nil
    if isInTable { outerTables.append(table) }
    isInTable = true
    blocks.append(nil)
    table = HTMLTable(
      limits: remaining, index: nextTable, nestedIn: outer, heading: lastHeading,
      block: blocks.count - 1, start: position.place(startOfTag(offset)))
    table.builder.reserve(cells: min(expectedCells, remaining.cells))
    nextTable += 1
    state.sink = .betweenCells
    state.proseKind = 0
    state.flags.formIntersection([
      .invisible, .hidden, .hiddenCell, .struck, .vanishing, .keepsLines,
    ])
  }

  /// The `<` of the tag whose `>` is at `offset` of the cleaned text, in the decoded text.
  private mutating func startOfTag(_ offset: Int) -> Int {
    let end = min(position.textStart(offset), text.bytes.count - 1)
    let bytes = text.bytes
    var at = end
    while at > 0, bytes[at] != UInt8(ascii: "<"), end - at < 4_096 { at -= 1 }
    return max(at, 0)
  }

  private mutating func beginSection(_ section: Cell.Section) {
    endLine()
    do throws(LimitPassed) {
      try table.beginSection(section)
    } catch {
      fail(error)
    }
  }

  private mutating func startCell(_ attributes: HTMLAttributes, isHeader: Bool, offset: Int) {
    let isHidden = !state.flags.isDisjoint(with: [.hidden, .hiddenCell])
    state.sink = .cell
    state.proseKind = 0
    state.flags.subtract([.hidden, .note, .cellHeading])
    if isHidden { state.flags.insert(.hiddenCell) }
    let overlaps =
      table.beginCell(
        attributes, isHeader: isHeader, isHidden: isHidden, contentStart: offset + 1)
    if overlaps {
      report(
        Diagnostic(
          .spansOverlap,
          "the cell at row \(table.row), column \(table.cell.column) of table \(table.index) "
            + "covers places that another cell covers",
          at: span(at: offset)))
    }
  }

  /// Ends a table or a part of one that has just been taken off the stack.
  mutating func endTablePart(_ element: HTMLElement, offset: Int) {
    switch element {
    case .dataCell, .headerCell: endCell()
    case .caption:
      let text = table.caption.takeString()
      if table.captionText == nil { table.captionText = text }
    case .table: endTable(offset: offset)
    default:
      endLine()
      if element == .row {
        table.endRow()
      } else if element == .head || element == .body || element == .foot {
        do throws(LimitPassed) {
          try table.endGroup()
        } catch {
          fail(error)
        }
      }
    }
  }

  private mutating func endCell() {
    if !struckText.isEmpty { reportStruckText() }
    let source: SourceSpan
    if let start = table.cell.textStart {
      source = SourceSpan(
        line: start.line,
        bytes: start.original..<max(start.original, table.cell.textEnd))
    } else {
      source = span(at: table.cell.contentStart)
    }
    do throws(LimitPassed) {
      try table.endCell(source: source)
    } catch {
      fail(error)
    }
  }

  private mutating func endTable(offset: Int) {
    endLine()
    do throws(LimitPassed) {
      try table.endGroup()
    } catch {
      fail(error)
    }
    // The table is moved out, never copied: its cells must have one owner to be changed in place.
    var ended = outerTables.popLast() ?? HTMLTable.none
    isInTable = ended.index > 0
    swap(&ended, &table)
    if ended.hiddenTexts > 0 {
      report(
        Diagnostic(
          .textHidden,
          "table \(ended.index) has text that readers do not see, left out in "
            + "\(ended.hiddenTexts) places, the first of them here",
          at: ended.firstHiddenText))
    }
    let block = ended.block
    // A table that something else has ended has no end tag.
    let end = offset > 0 ? position.original(position.textEnd(offset)) : 0
    let source = SourceSpan(
      line: ended.start.line,
      bytes: ended.start.original..<max(ended.start.original, end))
    finishedCells += ended.builder.cellCount
    if finishedCells > limits.cells {
      fail(LimitPassed(name: "cells", limit: limits.cells, source: source))
    }
    do throws(LimitPassed) {
      blocks[block] = .table(try (consume ended).finish(source: source))
    } catch {
      fail(error)
    }
  }
}
