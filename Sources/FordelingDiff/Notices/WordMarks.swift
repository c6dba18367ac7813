import FordelingModel

/// Marks the words by which two texts differ.
enum WordMarks {
  /// The words of a text, parted by white space, no-break spaces included. A bullet before them is none:
  /// one program writes it, another draws it.
  static func words(_ text: String) -> [String] {
    let plain = text.replacingNoBreakSpaces
    var words = plain.utf8.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      .map { String(decoding: $0, as: UTF8.self) }
    if words.count > 1, bullets.contains(words[0]) { words.removeFirst() }
    return words
  }

  private static let bullets: Set<String> = ["·", "•", "▪", "◦", "‣", "-", "–", "*"]

  /// The words of both texts in reading order; of a replaced stretch, the old ones come first.
  static func runs(_ old: String, _ new: String) -> [WordRun] {
    let before = words(old)
    let after = words(new)
    var runs: [WordRun] = []
    for stretch in SequenceDifference.stretches(before, after) {
      if stretch.isSame {
        runs.append(WordRun(.same, after[stretch.new].joined(separator: " ")))
        continue
      }
      if !stretch.old.isEmpty {
        runs.append(WordRun(.removed, before[stretch.old].joined(separator: " ")))
      }
      if !stretch.new.isEmpty {
        runs.append(WordRun(.added, after[stretch.new].joined(separator: " ")))
      }
    }
    return runs
  }

  /// The share of words that two texts have in common, whatever their order: 1 for the same words.
  static func likeness(_ left: [String], _ right: [String]) -> Double {
    guard !left.isEmpty || !right.isEmpty else { return 1 }
    var counts: [String: Int] = [:]
    for word in left { counts[word, default: 0] += 1 }
    var common = 0
    for word in right {
      if let count = counts[word], count > 0 {
        counts[word] = count - 1
        common += 1
      }
    }
    return 2 * Double(common) / Double(left.count + right.count)
  }
}

extension String {
  /// The text with a plain space for each no-break space.
  fileprivate var replacingNoBreakSpaces: String {
    guard utf8.contains(0xC2) || utf8.contains(0xE2) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      scalars.append(scalar == "\u{A0}" || scalar == "\u{202F}" ? " " : scalar)
    }
    return String(scalars)
  }
}
