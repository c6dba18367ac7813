import FordelingModel
import FordelingNormalizer

/// A piece of an allocation table, and the prose that stands between it and the table before.
struct PlacedPiece {
  var piece: TableGroup.Piece
  var lead: LeadIn
  /// The same since the last table that was not read, if there is one between.
  var leadAfterStray: LeadIn?
}

/// What stands above a table since the one before it.
struct LeadIn {
  /// The passages that are no page furniture.
  var passages: [Passage] = []
  /// Those of them that do not speak of a table between, which was not read.
  var own: [Passage] = []
  /// Whether one of them says what the table is: it is no label of a part of the country.
  var begins = true

  mutating func add(_ passage: Passage, begins: Bool) {
    passages.append(passage)
    own.append(passage)
    if begins { self.begins = true }
  }
}

/// Collects the prose between tables.
///
/// Page numbers, names of files, notes and titles that stand in the notice already do not part two pieces
/// of one table; whatever else is said between them does.
struct ProseBetweenTables {
  let resolver: NameResolver
  /// What stands above the next table.
  private(set) var lead = LeadIn()
  /// What stands above it since the last table that was not read, if there is one between.
  private(set) var leadAfterStray: LeadIn?
  private var seen: Set<String> = []

  init(resolver: NameResolver) {
    self.resolver = resolver
  }

  /// Forgets what stood above a table that was found.
  mutating func reset() {
    lead = LeadIn(begins: false)
    leadAfterStray = nil
  }

  /// Begins anew behind a table that was not read, which may be a piece of one all the same.
  ///
  /// What stands above a table that names municipalities speaks of those; above another, only what says that
  /// they follow may still speak of the next.
  mutating func passStray(namesMunicipalities: Bool) {
    lead.own.removeAll {
      namesMunicipalities || !FoldedHeading.words($0.text).contains { $0 == "følgende" }
    }
    leadAfterStray = LeadIn(begins: false)
  }

  /// Adds a block; says whether it parts two pieces of a table.
  mutating func add(_ block: Block) -> Bool {
    let passage: Passage
    switch block {
    case .heading(_, let text), .paragraph(let text), .listItem(let text): passage = text
    case .table: return false
    }
    guard !isFurniture(passage.text) else { return false }
    let begins = !isPartOfTheCountry(passage.text)
    lead.add(passage, begins: begins)
    leadAfterStray?.add(passage, begins: begins)
    return true
  }

  private mutating func isFurniture(_ text: String) -> Bool {
    if PageFurniture.isOne(text) || PageNumber.isNumber(text.utf8) { return true }
    let folded = FoldedHeading.fold(text)
    guard seen.insert(folded).inserted else { return true }
    return NoteMark.begins(text) || PageFurniture.saysGoesOn(folded)
  }

  /// A heading such as `Region Nordjylland` above a part of the rows begins no other table.
  private func isPartOfTheCountry(_ text: String) -> Bool {
    text.utf8.count <= 80 && resolver.isAggregate(text)
  }
}
