/// The text of a document in the making, with the places that the laws must know of.
struct MarkedText {
  /// What a stretch of text is, where that matters.
  enum Mark: Hashable {
    case plain
    /// The text of the table's last cell.
    case lastCell
    /// The texts of notes below the table.
    case notes
  }

  private(set) var runs: [(text: String, mark: Mark)] = []

  mutating func add(_ text: String, _ mark: Mark = .plain) { runs.append((text, mark)) }

  /// The bytes in an encoding, and where each mark stands in them.
  func encoded(_ encoding: TextEncoding) -> (bytes: [UInt8], places: [Mark: Range<Int>]) {
    var bytes = encoding.start
    var places: [Mark: Range<Int>] = [:]
    for run in runs {
      let start = bytes.count
      bytes += encoding.bytes(run.text)
      places[run.mark] = (places[run.mark]?.lowerBound ?? start)..<bytes.count
    }
    return (bytes, places)
  }
}

/// The encodings in which notices come.
enum TextEncoding: CaseIterable {
  case utf8, utf8WithMark, windows1252, utf16

  /// The byte order mark.
  var start: [UInt8] {
    switch self {
    case .utf8, .windows1252: []
    case .utf8WithMark: [0xEF, 0xBB, 0xBF]
    case .utf16: [0xFF, 0xFE]
    }
  }

  /// Whether it has the combining letters that a decomposed å is made of.
  var allowsDecomposed: Bool { self != .windows1252 }

  /// A text in this encoding; Danish letters and the signs of the generator have a place in all.
  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8, .utf8WithMark: Array(text.utf8)
    case .utf16: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .windows1252:
      text.unicodeScalars.map { $0 == "–" ? 0x96 : UInt8(truncatingIfNeeded: $0.value) }
    }
  }
}
