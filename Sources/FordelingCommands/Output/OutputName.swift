import Fordeling

/// The names of series and revisions, which are names of folders too.
enum OutputName {
  /// The longest name in bytes.
  static let limit = 100

  /// What is wrong with a name, as the end of a sentence; nil when it may be used.
  static func problem(with name: String) -> String? {
    if name.isEmpty { return "is empty" }
    if name.utf8.count > limit { return "is longer than \(limit) bytes" }
    if name.utf8.first == UInt8(ascii: ".") { return "starts with a point" }
    if name.utf8.contains(UInt8(ascii: "/")) || name.utf8.contains(UInt8(ascii: "\\")) {
      return "has a slash"
    }
    // `SERIES@REVISION` names a revision elsewhere.
    if name.utf8.contains(UInt8(ascii: "@")) { return "has an @" }
    // `OLD..NEW` names the changes between two revisions.
    if name.utf8.indices.dropLast().contains(where: { at in
      name.utf8[at...].starts(with: "..".utf8)
    }) {
      return "has two points in a row"
    }
    let isVisible = name.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
      default: true
      }
    }
    if !isVisible { return "has a control character" }
    if name.utf8.first == 0x20 || name.utf8.last == 0x20 { return "starts or ends with a space" }
    // The names that the output folder uses itself.
    if ["changes", "readme.md", "fordeling.sqlite", "fordeling.sqlite-journal"].contains(
      name.lowercased())
    {
      return "is reserved"
    }
    return nil
  }

  /// The series that a notice belongs to by itself: its title, else its file's name, in plain letters.
  /// Nil when neither has any.
  static func series(of notice: NoticeIdentity) -> String? {
    let names = [notice.title ?? "", notice.file == "-" ? "" : Path.stem(of: notice.file)]
    return names.map(slug).first { problem(with: $0) == nil }
  }

  /// A text in lower case, its letters and digits plain (æ, ø, å as ae, oe, aa), the rest as hyphens.
  static func slug(_ text: String) -> String {
    var output: [UInt8] = []
    for scalar in text.unicodeScalars {
      let plain = plain(scalar)
      // A combining mark belongs to its letter: å may be written as a and a ring.
      if scalar == "\u{30A}", let last = output.last, last == UInt8(ascii: "a") {
        output.append(last)
      } else if !plain.isEmpty {
        output.append(contentsOf: plain.utf8)
      } else if scalar.properties.generalCategory != .nonspacingMark, let last = output.last,
        last != UInt8(ascii: "-")
      {
        output.append(UInt8(ascii: "-"))
      }
    }
    output = Array(output.prefix(limit))
    while output.last == UInt8(ascii: "-") { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "A"..."Z": String(scalar).lowercased()
    case "æ", "Æ", "ä", "Ä": "ae"
    case "ø", "Ø", "ö", "Ö": "oe"
    case "å", "Å", "\u{212B}": "aa"
    case "é", "É", "è", "È", "ê", "Ê", "ë", "Ë": "e"
    case "ü", "Ü": "u"
    default: ""
    }
  }

  /// Whether a revision comes before another: numbers by their size, so that r2 comes before r10.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let parts = (runs(left), runs(right))
    for (a, b) in zip(parts.0, parts.1) where a != b {
      if let first = a.first, let second = b.first, isDigit(first), isDigit(second) {
        let values = (a.drop { $0 == 0x30 }, b.drop { $0 == 0x30 })
        if values.0.count != values.1.count { return values.0.count < values.1.count }
        if !values.0.elementsEqual(values.1) { return values.0.lexicographicallyPrecedes(values.1) }
      }
      return a.lexicographicallyPrecedes(b)
    }
    return parts.0.count < parts.1.count
  }

  /// Runs of digits and runs of other bytes.
  private static func runs(_ text: String) -> [[UInt8]] {
    var runs: [[UInt8]] = []
    for byte in text.utf8 {
      if let last = runs.last?.last, isDigit(last) == isDigit(byte) {
        runs[runs.count - 1].append(byte)
      } else {
        runs.append([byte])
      }
    }
    return runs
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
