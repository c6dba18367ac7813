import FordelingModel

extension HTMLTreeBuilder {
  /// Text that ends at `offset` of the cleaned text.
  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    if state.flags.contains(.keepsLines), state.sink == .cell {
      unsafe addLines(bytes, offset: offset)
    } else {
      unsafe addText(bytes, offset: offset)
    }
  }

  /// Text without line feeds that a reader sees.
  mutating func addText(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    var first = 0
    var last = bytes.count
    while first < last, unsafe Self.isSpace(bytes[first]) { first += 1 }
    if first == last {
      appendSpace()
      return
    }
    while unsafe Self.isSpace(bytes[last - 1]) { last -= 1 }
    // A character that is markup comes alone, and stands as a reference in the cleaned text.
    var start = offset - bytes.count + first
    let end = offset - bytes.count + last
    if bytes.count == 1 {
      let byte = unsafe bytes[0]
      if byte == UInt8(ascii: "<") {
        start = offset - 4
      } else if byte == UInt8(ascii: "&") {
        start = offset - 5
      }
    }
    if state.sink == .cell, state.flags.isSubset(of: [.bold, .hiddenCell, .keepsLines, .arranged]) {
      unsafe appendToCell(bytes, start: start, end: end)
    } else {
      unsafe appendElsewhere(bytes, start: start, end: end)
    }
  }

  private mutating func appendToCell(
    _ bytes: UnsafeBufferPointer<UInt8>, start: Int, end: Int
  ) {
    if table.cell.textStart == nil {
      table.cell.textStart = position.place(position.textStart(start))
    }
    table.cell.textEnd = position.original(position.textEnd(end))
    if !state.flags.contains(.bold) { table.cell.hasPlainText = true }
    if table.cell.hasGap {
      table.cell.hasGap = false
      var first = 0
      while first < bytes.count, unsafe Self.isSpace(bytes[first]) { first += 1 }
      let three = unsafe Array(bytes[first..<min(bytes.count, first + 3)])
      // Two digits that a note or a struck-out digit stands between are no number together, and three digits
      // behind one blank would be thousands.
      if three.count == 3, three.allSatisfy(Self.isDigit) {
        table.builder.appendGap(before: unsafe bytes[first])
      } else if let last = table.builder.lastByte, Self.isDigit(last), unsafe Self.isDigit(bytes[0])
      {
        table.builder.appendSpace()
      }
    }
    if table.cell.hasBorder {
      table.cell.hasBorder = false
      var first = 0
      while first < bytes.count, unsafe Self.isSpace(bytes[first]) { first += 1 }
      if first < bytes.count { table.builder.appendGap(before: unsafe bytes[first]) }
    }
    if state.flags.contains(.keepsLines) {
      // Its blanks are shown as they are.
      unsafe table.builder.append(Array(bytes))
    } else {
      unsafe table.builder.append(bytes)
    }
  }

  private mutating func appendElsewhere(
    _ bytes: UnsafeBufferPointer<UInt8>, start: Int, end: Int
  ) {
    if state.flags.contains(.invisible) { return }
    if state.flags.contains(.hidden), state.sink != .title {
      noteHiddenText(start: start)
      return
    }
    if state.flags.contains(.struck) {
      if struckStart == nil { struckStart = position.place(position.textStart(start)) }
      struckEnd = position.original(position.textEnd(end))
      unsafe struckText.append(bytes)
      table.cell.hasGap = true
      return
    }
    switch state.sink {
    case .cell:
      if state.flags.contains(.vanishing), !state.flags.contains(.hiddenCell) {
        reportUnknownVisibility(table: nextTable, offset: start)
      }
      if state.flags.contains(.note) {
        if table.cell.textStart == nil {
          table.cell.textStart = position.place(position.textStart(start))
        }
        table.cell.textEnd = position.original(position.textEnd(end))
        unsafe note.append(bytes)
        return
      }
      if state.flags.contains(.cellHeading) { unsafe cellHeading.append(bytes) }
      unsafe appendToCell(bytes, start: start, end: end)
    case .betweenCells where !outerTables.isEmpty:
      unsafe outerTables[outerTables.count - 1].builder.append(bytes)
      outerTables[outerTables.count - 1].cell.hasPlainText = true
      if outerTables[outerTables.count - 1].cell.textStart == nil {
        outerTables[outerTables.count - 1].cell.textStart = position.place(
          position.textStart(start))
      }
      outerTables[outerTables.count - 1].cell.textEnd = position.original(position.textEnd(end))
    case .prose, .betweenCells:
      if proseStart == nil { proseStart = position.place(position.textStart(start)) }
      proseEnd = position.original(position.textEnd(end))
      if state.flags.contains(.leadingMark), unsafe Self.areDigits(bytes) {
        // A small digit before the text of a note is not the number that the text begins with.
        for at in bytes.indices { appendSuperscript(unsafe bytes[at]) }
      } else {
        unsafe prose.append(bytes)
      }
    case .caption:
      unsafe table.caption.append(bytes)
    case .title:
      unsafe titleText.append(bytes)
    }
  }

  private static func areDigits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= 2 else { return false }
    for at in bytes.indices where unsafe !isDigit(bytes[at]) { return false }
    return true
  }

  /// Appends a digit to the prose as a superscript character.
  private mutating func appendSuperscript(_ digit: UInt8) {
    let value = UInt32(digit) - 0x30
    let code =
      switch value {
      case 1: 0xB9 as UInt32
      case 2, 3: 0xB0 + value
      default: 0x2070 + value
      }
    guard let scalar = Unicode.Scalar(code) else { return }
    let bytes = Array(Character(scalar).utf8)
    unsafe bytes.withUnsafeBufferPointer { unsafe prose.append($0) }
  }

  /// White space alone: it parts words, but is no text.
  mutating func appendSpace() {
    if state.flags.contains(.struck) {
      struckText.appendSpace()
      return
    }
    if !state.flags.isDisjoint(with: [.hidden, .invisible]) { return }
    switch state.sink {
    case .cell:
      if state.flags.contains(.note) {
        note.appendSpace()
      } else {
        table.builder.appendSpace()
        if state.flags.contains(.cellHeading) { cellHeading.appendSpace() }
      }
    case .betweenCells where !outerTables.isEmpty:
      outerTables[outerTables.count - 1].builder.appendSpace()
    case .prose, .betweenCells: prose.appendSpace()
    case .caption: table.caption.appendSpace()
    case .title: titleText.appendSpace()
    }
  }

  private mutating func noteHiddenText(start: Int) {
    guard state.sink == .cell else { return }
    if table.hiddenTexts == 0 {
      let place = position.place(position.textStart(start))
      table.firstHiddenText = SourceSpan(
        line: place.line, bytes: place.original..<place.original)
    }
    table.hiddenTexts += 1
    table.cell.hasGap = true
  }

  /// Ends a line at the border of an element; a line break inside a heading does not end that.
  mutating func endLine(at element: HTMLElement) {
    let isInHeading = state.proseKind > 0 && state.proseKind < TextState.listItem
    if element == .lineBreak, isInHeading, state.sink == .prose {
      prose.appendSpace()
    } else {
      endLine()
    }
  }

  /// Ends a line.
  mutating func endLine() {
    if state.flags.contains(.note) {
      note.appendSpace()
      return
    }
    switch state.sink {
    case .cell:
      table.builder.endLine()
      if state.flags.contains(.cellHeading) { cellHeading.appendSpace() }
    case .betweenCells where !outerTables.isEmpty:
      outerTables[outerTables.count - 1].builder.endLine()
    case .prose, .betweenCells: endProse()
    case .caption: table.caption.appendSpace()
    case .title: titleText.appendSpace()
    }
  }

  /// Ends a piece of prose.
  mutating func endProse() {
    guard !prose.isEmpty else { return }
    guard let text = prose.takeString() else {
      proseStart = nil
      return
    }
    let source =
      proseStart.map {
        SourceSpan(line: $0.line, bytes: $0.original..<proseEnd)
      } ?? .none
    proseStart = nil
    let passage = Passage(text, at: source)
    switch state.proseKind {
    case 0: blocks.append(.paragraph(passage))
    case TextState.listItem: blocks.append(.listItem(passage))
    default:
      blocks.append(.heading(level: Int(state.proseKind), passage))
      lastHeading = text
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
