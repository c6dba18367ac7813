import FordelingModel

/// Lists and lines of the form `name: value`, read as a table of two columns without a heading.
///
/// Such a list is a table and no longer a list, so that nothing stands in a notice twice; an item that
/// has no value is a row with an empty cell. Items may be numbered: `1. Fanø: 10`. A list of notes (`1) …`) is
/// never one.
extension MarkdownReader {
  /// The list of names and values that starts at the current line.
  mutating func nameValueList() -> LayoutResult? {
    guard line > listEnd else { return nil }
    let isList = bulletItem(line) != nil
    let items = isList ? listItems() : numberedItems() ?? plainItems()
    guard let first = items.first, let last = items.last else { return nil }
    if !isList, first.item.value == nil, !isName(first, before: items.dropFirst().first) {
      // What introduces a list is prose; the list begins below.
      return nil
    }
    listEnd = last.last
    let isNumbered = !isList && numberedItem(first.last) != nil
    guard isNameValueList(items.map(\.item), isList: isList || isNumbered) else { return nil }
    return .table(
      LayoutTable(
        items.map { [$0.item.name, $0.item.value] }, headerRows: 0, lines: line...last.last))
  }

  private typealias Entry = (item: NameValueItem, last: Int)

  /// The text of an item with a bullet.
  private func bulletItem(_ line: Int) -> Range<Int>? {
    let range = trimmed(content(line))
    guard let item = MarkdownLine.listItem(text.bytes, range), item.lowerBound > range.lowerBound,
      !item.isEmpty, !TabRow.isRow(text.bytes, range)
    else { return nil }
    return item
  }

  /// The number and the text of an item such as `1. Fanø: 10`.
  private func numberedItem(_ line: Int) -> (number: Int, text: Range<Int>)? {
    let range = trimmed(content(line))
    let digits = text.bytes[range].prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard (1...3).contains(digits.count), digits.endIndex < range.upperBound,
      text.bytes[digits.endIndex] == UInt8(ascii: "."),
      MarkdownLine.listItem(text.bytes, range) != nil, !TabRow.isRow(text.bytes, range)
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (number, trimmed(digits.endIndex + 1..<range.upperBound))
  }

  /// The items of a list whose numbers count from 1, each with a name and a value; nil for any other.
  private func numberedItems() -> [Entry]? {
    guard paragraph.isEmpty else { return nil }
    var entries: [Entry] = []
    var next = line
    while next <= lineCount {
      guard let item = numberedItem(next), item.number == entries.count + 1 else {
        guard !entries.isEmpty, isBlankLine(next), next < lineCount,
          numberedItem(next + 1)?.number == entries.count + 1
        else { break }
        next += 1
        continue
      }
      // A line that goes on with the item makes of it more than a name and a value.
      guard next == lineCount || isBlankLine(next + 1) || numberedItem(next + 1) != nil else {
        return nil
      }
      let entry = NameValueItem(text.bytes, item.text)
      guard entry.value != nil else { return nil }
      entries.append((entry, next))
      next += 1
    }
    return entries.count >= 3 ? entries : nil
  }

  /// The items of a list, each with the lines that go on with it; one blank line may divide two items.
  private func listItems() -> [Entry] {
    var entries: [Entry] = []
    var next = line
    while next <= lineCount {
      guard let item = bulletItem(next) else {
        guard isBlankLine(next), next < lineCount, bulletItem(next + 1) != nil else { break }
        next += 1
        continue
      }
      var end = next
      while end < lineCount, !isBlankLine(end + 1), bulletItem(end + 1) == nil {
        let range = content(end + 1)
        // Only lines that are indented go on with an item for sure.
        guard text.bytes[range].first == 0x20, !TabRow.isRow(text.bytes, range) else { break }
        end += 1
      }
      let whole = item.lowerBound..<max(item.upperBound, trimmed(content(end)).upperBound)
      entries.append((NameValueItem(text.bytes, whole), end))
      next = end + 1
    }
    return entries
  }

  /// Lines of a name and a value, from the first with a colon on; a line without a value may stand
  /// between them, and one blank line may divide two.
  private func plainItems() -> [Entry] {
    guard paragraph.isEmpty,
      text.bytes[content(line)].contains(UInt8(ascii: ":"))
        || NameValueItem.hasLeader(text.bytes, content(line))
    else { return [] }
    var entries: [Entry] = []
    var next = line
    while next <= lineCount {
      if isBlankLine(next) {
        guard next < lineCount, !isBlankLine(next + 1) else { break }
        next += 1
        continue
      }
      let range = content(next)
      let isShort = trimmed(range).count <= 80
      guard isShort, !MarkdownLine.startsBlock(text.bytes, range),
        MarkdownLine.listItem(text.bytes, range) == nil, !text.bytes[range].contains(0x09),
        !text.bytes[range].contains(UInt8(ascii: "|"))
      else { break }
      let item = NameValueItem(text.bytes, range)
      if item.value == nil {
        // A sentence, or a second line without a value, ends the list.
        let isSentence =
          text.bytes[trimmed(range)].last == UInt8(ascii: ".")
          && !NameValueItem.hasLeader(text.bytes, range)
        if isSentence || (entries.last.map { $0.item.value == nil } ?? false) {
          // What introduces other lines than names and values is no name that lost its value.
          if let last = entries.last, endsWithColon(last.last), hasTextBehindColon(next) {
            entries.removeLast()
          }
          break
        }
      }
      entries.append((item, next))
      next += 1
    }
    // After a blank line, a line without a value at the end is prose.
    if let last = entries.last, last.item.value == nil, isBlankLine(last.last - 1) {
      entries.removeLast()
    }
    return entries
  }

  private func endsWithColon(_ line: Int) -> Bool {
    text.bytes[trimmed(content(line))].last == UInt8(ascii: ":")
  }

  /// Whether a line has a colon and something else than a figure behind it.
  private func hasTextBehindColon(_ line: Int) -> Bool {
    let range = trimmed(content(line))
    guard let colon = text.bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return false }
    return colon + 1 < range.upperBound
  }

  /// Whether a first line without a value is a name that lost it: short, and right above the next line.
  private func isName(_ entry: Entry, before next: Entry?) -> Bool {
    guard let next, !isBlankLine(next.last - 1) else { return false }
    return text.bytes[entry.item.name].count { $0 == 0x20 } <= 1
  }

  /// Whether nearly all items have a value, and most of them a colon, a dash or dots before it.
  private func isNameValueList(_ items: [NameValueItem], isList: Bool) -> Bool {
    let valued = items.filter { $0.value != nil }
    guard items.count >= 3, valued.count >= 2,
      items.count - valued.count <= max(1, items.count / 5),
      items.allSatisfy({ $0.name.count <= 80 && !$0.name.isEmpty })
    else { return false }
    let divided = valued.count { $0.divider != .blank }
    if divided * 2 >= valued.count { return true }
    // Without colons a list must be of names alone: one or two words, and not the same ones.
    guard isList, valued.count == items.count else { return false }
    let names = items.map { text.bytes[$0.name] }
    return Set(names.map { Array($0) }).count > 1
      && names.allSatisfy { $0.count { $0 == 0x20 } <= 1 }
  }
}
