import FordelingModel

/// How styles and boxes divide the text of a cell.
///
/// What stands in two boxes or two lines of the page is not one number, whatever stands in one line of the
/// source.
extension HTMLTreeBuilder {
  /// Starts an element of a line; gives the border that its end has, too.
  mutating func startInline(_ element: HTMLElement, _ style: HTMLStyleChange) -> Border {
    guard state.sink == .cell else { return .none }
    let border: Border =
      if !style.holding.isDisjoint(with: [.floating, .placed]) || element == .object
        || state.flags.contains(.arranged)
      {
        .words
      } else if style.holding.contains(.block) {
        .lines
      } else if style.holding.contains(.box) {
        .digits
      } else {
        .none
      }
    if border != .none { addBorder(border) }
    return border
  }

  /// Sets what an element that has just been put on the stack does to the text in it.
  mutating func divideText(_ element: HTMLElement, _ style: HTMLStyleChange) {
    if style.mentioned.contains(.keepsLines) {
      if style.holding.contains(.keepsLines) {
        state.flags.insert(.keepsLines)
      } else {
        state.flags.remove(.keepsLines)
      }
    } else if element.keepsLines {
      state.flags.insert(.keepsLines)
    }
    if style.holding.contains(.arranging) {
      state.flags.insert(.arranged)
    } else {
      state.flags.remove(.arranged)
    }
  }

  /// Adds the border of an element to the text of the open cell.
  mutating func addBorder(_ border: Border) {
    guard state.sink == .cell, isShown else { return }
    switch border {
    case .none: return
    case .digits: break
    case .words: appendSpace()
    case .lines: endLine()
    }
    table.cell.hasBorder = true
  }

  /// Adds text of which each line feed is shown, and which ends at `offset` of the cleaned text.
  mutating func addLines(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    let start = offset - bytes.count
    var lineStart = 0
    for at in bytes.indices where unsafe bytes[at] == 0x0A || bytes[at] == 0x0D {
      if at > lineStart {
        unsafe addText(
          UnsafeBufferPointer(rebasing: bytes[lineStart..<at]), offset: start + at)
      }
      if isShown { endLine() } else { appendSpace() }
      lineStart = at + 1
    }
    if lineStart < bytes.count {
      unsafe addText(UnsafeBufferPointer(rebasing: bytes[lineStart...]), offset: offset)
    }
  }

  /// Whether text that comes now is a part of the page that a reader sees.
  private var isShown: Bool {
    state.flags.isDisjoint(with: [.hidden, .invisible, .struck])
  }
}
