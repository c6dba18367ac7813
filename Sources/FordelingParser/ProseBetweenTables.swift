import FordelingModel
import FordelingNormalizer

/// A piece of an allocation table, and the prose that stands between it and the table before.
struct PlacedPiece {
  var piece: TableGroup.Piece
  var lead: LeadIn
}

/// What stands above a table since the one before it.
struct LeadIn {
  /// The passages that are no page furniture.
  var passages: [Passage] = []
  /// Whether one of them says what the table is: it is no label of a part of the country.
  var begins = true
}

/// Collects the prose between tables.
///
/// Page numbers, names of files, notes and titles that stand in the notice already do not part two pieces
/// of one table; whatever else is said between them does.
struct ProseBetweenTables {
  let resolver: NameResolver
  /// What stands above the next table.
  private(set) var lead = LeadIn()
  private var seen: Set<String> = []

  init(resolver: NameResolver) {
    self.resolver = resolver
  }

  /// Forgets what stood above a table that was found.
  mutating func reset() {
    lead = LeadIn(begins: false)
  }

  /// Adds a block; says whether it parts two pieces of a table.
  mutating func add(_ block: Block) -> Bool {
    let passage: Passage
    switch block {
    case .heading(_, let text), .paragraph(let text), .listItem(let text): passage = text
    case .table: return false
    }
    guard !isFurniture(passage.text) else { return false }
    lead.passages.append(passage)
    if !isPartOfTheCountry(passage.text) { lead.begins = true }
    return true
  }

  private mutating func isFurniture(_ text: String) -> Bool {
    if PageNumber.isPageNumber(text.utf8) { return true }
    guard seen.insert(FoldedHeading.fold(text)).inserted else { return true }
    if NoteMark.begins(text) || Self.isFileName(text) { return true }
    let words = FoldedHeading.words(text)
    return words.count <= 5 && words.contains { $0.hasPrefix("fortsættes") || $0 == "fortsat" }
  }

  /// A heading such as `Region Nordjylland` above a part of the rows begins no other table.
  private func isPartOfTheCountry(_ text: String) -> Bool {
    guard text.utf8.count <= 80, case .aggregate = resolver.resolve(text) else { return false }
    return true
  }

  /// Whether a text is the name of a picture that stood there: `1572408_0002.png`.
  private static func isFileName(_ text: String) -> Bool {
    guard text.utf8.count <= 80, !text.utf8.contains(0x20), let dot = text.lastIndex(of: ".")
    else { return false }
    return ["png", "jpg", "jpeg", "gif", "tif", "tiff", "pdf", "svg", "bmp"].contains(
      text[text.index(after: dot)...].lowercased())
  }
}
