import FordelingModel

/// Lines of people and their telephone numbers, lined up by blanks as a table is.
enum ContactLines {
  /// The lines with those marked as no part of any table that end in a telephone number: between two blank
  /// lines, all lines have one but for a heading above them.
  ///
  /// Eight digits in a row may be an amount: the heading has to say what they are.
  static func marked(_ bytes: [UInt8], _ lines: [AlignedLine]) -> [AlignedLine] {
    var marked = lines
    var start = 0
    while start < lines.count {
      guard lines[start].kind != .blank else {
        start += 1
        continue
      }
      var end = start + 1
      while end < lines.count, lines[end].kind != .blank { end += 1 }
      for at in contacts(bytes, lines[start..<end]) { marked[at].kind = .furniture }
      start = end
    }
    return marked
  }

  private static func contacts(
    _ bytes: [UInt8], _ block: ArraySlice<AlignedLine>
  ) -> Range<Int> {
    guard let first = block.first else { return 0..<0 }
    let isHeading = form(bytes, first) == nil
    let rows = block.dropFirst(isHeading ? 1 : 0)
    let says = isHeading && saysTelephone(bytes, first)
    guard !rows.isEmpty,
      rows.allSatisfy({ line in
        switch form(bytes, line) {
        case .grouped: true
        case .plain: says
        case nil: false
        }
      })
    else { return 0..<0 }
    return rows.startIndex..<rows.endIndex
  }

  /// How the telephone number at the end of a line is written, where texts and no figure stand before it.
  private static func form(_ bytes: [UInt8], _ line: AlignedLine) -> TelephoneNumber.Form? {
    guard line.stretches.count > 1, let last = line.stretches.last,
      line.isFigure.count == line.stretches.count, !line.isFigure.dropLast().contains(true)
    else { return nil }
    return TelephoneNumber.form(of: bytes[last.bytes])
  }

  private static func saysTelephone(_ bytes: [UInt8], _ line: AlignedLine) -> Bool {
    guard line.stretches.count > 1, let last = line.stretches.last else { return false }
    let text = String(decoding: bytes[last.bytes], as: UTF8.self).lowercased()
    return ["telefon", "tlf", "mobil", "direkte"].contains(where: text.hasPrefix)
  }
}
