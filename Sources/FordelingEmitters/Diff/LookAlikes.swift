/// Two texts that differ and look the same to a reader: by a no-break space, a blank at the end, or a letter
/// that is composed otherwise.
struct LookAlikes {
  /// Both texts, with what cannot be seen written as `[U+00A0]` where they look alike.
  let old: String
  let new: String

  init(_ old: String, _ new: String) {
    let isAlike =
      Self.mayBeAlike(old.utf8.first, new.utf8.first)
      && Self.mayBeAlike(old.utf8.last, new.utf8.last)
      && !old.utf8.elementsEqual(new.utf8) && Self.seen(old) == Self.seen(new)
    self.old = isAlike ? Self.marked(old) : old
    self.new = isAlike ? Self.marked(new) : new
  }

  /// Whether texts with these bytes at one end may look alike: two letters that can be seen do not, and that
  /// tells nearly all texts apart.
  private static func mayBeAlike(_ one: UInt8?, _ other: UInt8?) -> Bool {
    guard let one, let other else { return true }
    let visible: ClosedRange<UInt8> = 0x21...0x7E
    return one == other || !visible.contains(one) || !visible.contains(other)
  }

  /// What a reader sees of a text. Letters that are composed otherwise are equal as texts are compared.
  private static func seen(_ text: String) -> String {
    var seen = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isInvisible(scalar) {
      if !scalar.properties.isWhitespace {
        seen.append(scalar)
      } else if seen.last != " ", !seen.isEmpty {
        seen.append(" ")
      }
    }
    if seen.last == " " { seen.removeLast() }
    return String(seen)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: !scalar.properties.isWhitespace
    case .format: true
    default: false
    }
  }

  private static func marked(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var marked = ""
    for (at, scalar) in scalars.enumerated() {
      let isPlainBlank =
        scalar == " " && at > 0 && at + 1 < scalars.count
        && !scalars[at - 1].properties.isWhitespace && !scalars[at + 1].properties.isWhitespace
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      if isInvisible(scalar) || isMark || (scalar.properties.isWhitespace && !isPlainBlank) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        marked += "[U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      } else {
        marked.unicodeScalars.append(scalar)
      }
    }
    return marked
  }
}
