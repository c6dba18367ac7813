/// A run of `*`, `_` or `~`, which may begin or end emphasis.
struct EmphasisRun {
  let byte: UInt8
  let original: Int
  var count: Int
  let canOpen: Bool
  let canClose: Bool

  /// Signs after which emphasis begins.
  private static let opening = Array("([{<>|\"'-/_*~:".utf8)

  /// Decides by the characters beside the run, as CommonMark's left- and right-flanking rules do.
  init(byte: UInt8, count: Int, before: UInt8, after: UInt8) {
    self.byte = byte
    self.original = count
    self.count = count
    let spaceBefore = before <= 0x20
    let spaceAfter = after <= 0x20
    let punctuationBefore = InlineScanner.isPunctuation(before)
    let punctuationAfter = InlineScanner.isPunctuation(after)
    let leftFlanking =
      !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore)
    let rightFlanking =
      !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter)
    switch byte {
    case UInt8(ascii: "_"):
      canOpen = leftFlanking && (!rightFlanking || punctuationBefore)
      canClose = rightFlanking && (!leftFlanking || punctuationAfter)
    case UInt8(ascii: "~"):
      // GFM strikes out with two tildes; a single one is text, as in "~5".
      canOpen = leftFlanking && count == 2
      canClose = rightFlanking && count == 2
    default:
      // A single asterisk right after a word or a closing sign is a note mark in a notice, and two of
      // them in one cell must not become emphasis, which CommonMark would make of them.
      let isMark = count == 1 && !spaceBefore && !Self.opening.contains(before)
      canOpen = leftFlanking && !isMark
      canClose = rightFlanking
    }
  }
}

/// Pairs the delimiter runs of a text, as CommonMark's "process emphasis" does, and makes lines of it.
enum Emphasis {
  static func resolve(_ tokens: [InlineScanner.Token]) -> InlineText {
    var runs: [Int: EmphasisRun] = [:]
    var bold: [Range<Int>] = []
    var struck: [Range<Int>] = []
    pair(tokens, &runs, &bold, &struck)

    let isBold = marked(bold, count: tokens.count)
    let isStruck = marked(struck, count: tokens.count)

    var text = InlineText()
    var line: [UInt8] = []
    var struckText: [UInt8] = []
    var boldBytes = 0
    var plainBytes = 0
    func keep(_ bytes: [UInt8], bold: Bool) {
      line.append(contentsOf: bytes)
      let visible = bytes.reduce(0) { $1 > 0x20 ? $0 + 1 : $0 }
      if bold { boldBytes += visible } else { plainBytes += visible }
    }
    for (at, token) in tokens.enumerated() {
      if !isStruck[at], !struckText.isEmpty {
        text.struckOut.append(struckText)
        struckText = []
      }
      switch token {
      case .text(let bytes, let isBoldTag):
        if isStruck[at] {
          struckText.append(contentsOf: bytes)
        } else {
          keep(bytes, bold: isBoldTag || isBold[at])
        }
      case .lineBreak:
        text.lines.append(line)
        line = []
      case .note(let bytes): text.notes.append(bytes)
      case .struckOut(let bytes): text.struckOut.append(bytes)
      case .delimiter(let run):
        let left = runs[at]?.count ?? run.count
        if left > 0 { keep(Array(repeating: run.byte, count: left), bold: isBold[at]) }
      }
    }
    if !struckText.isEmpty { text.struckOut.append(struckText) }
    text.lines.append(line)
    text.isWhollyBold = boldBytes > 0 && plainBytes == 0
    return text
  }

  /// Which of `count` tokens lie in any of the ranges, in one pass however deep the ranges nest.
  private static func marked(_ ranges: [Range<Int>], count: Int) -> [Bool] {
    var changes = [Int](repeating: 0, count: count + 1)
    for range in ranges {
      changes[range.lowerBound] += 1
      changes[range.upperBound] -= 1
    }
    var depth = 0
    return (0..<count).map { at in
      depth += changes[at]
      return depth > 0
    }
  }

  /// Kinds of runs that may be searched from separate places, as in CommonMark's `openers_bottom`.
  private static func kind(_ run: EmphasisRun) -> Int {
    Int(run.byte) * 6 + (run.canOpen ? 3 : 0) + run.original % 3
  }

  private static func pair(
    _ tokens: [InlineScanner.Token], _ runs: inout [Int: EmphasisRun], _ bold: inout [Range<Int>],
    _ struck: inout [Range<Int>]
  ) {
    var openers: [Int] = []
    var bottoms: [Int: Int] = [:]
    for (at, token) in tokens.enumerated() {
      guard case .delimiter(var closer) = token else { continue }
      if closer.canClose {
        let kind = kind(closer)
        while closer.count > 0 {
          var found: Int?
          var search = openers.count - 1
          while search >= bottoms[kind] ?? 0 {
            if let opener = runs[openers[search]], fits(opener, closer) {
              found = search
              break
            }
            search -= 1
          }
          guard let found, var opener = runs[openers[found]] else {
            bottoms[kind] = openers.count
            break
          }
          let place = openers[found]
          let used = opener.count >= 2 && closer.count >= 2 ? 2 : 1
          opener.count -= used
          closer.count -= used
          if closer.byte == UInt8(ascii: "~") {
            struck.append(place + 1..<at)
          } else if used == 2 {
            bold.append(place + 1..<at)
          }
          openers.removeSubrange((found + 1)...)
          runs[place] = opener
          if opener.count == 0 { openers.removeLast() }
          for (other, bottom) in bottoms where bottom > openers.count {
            bottoms[other] = openers.count
          }
        }
      }
      runs[at] = closer
      if closer.canOpen, closer.count > 0 { openers.append(at) }
    }
  }

  private static func fits(_ opener: EmphasisRun, _ closer: EmphasisRun) -> Bool {
    guard opener.byte == closer.byte, opener.count > 0 else { return false }
    if closer.byte == UInt8(ascii: "~") { return opener.count == 2 && closer.count == 2 }
    // CommonMark's rule of three: `*a**b*` is not strong.
    let eitherBoth = opener.canClose || closer.canOpen
    return !eitherBoth || (opener.original + closer.original) % 3 != 0
      || (opener.original % 3 == 0 && closer.original % 3 == 0)
  }
}
