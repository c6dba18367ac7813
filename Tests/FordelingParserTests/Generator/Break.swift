import Fordeling
import FordelingTestSupport

/// One way in which a notice goes wrong on its way to us.
enum Break: String, CaseIterable {
  case nameDropped, nameDoubled, nameMisspelled, nameReplaced, separatorLost
  case valueLost, valueGarbled, totalChanged
  case columnShifted, cellDropped, nameAndValueSwapped, valuesSwapped, namesSwapped
  case cutOff

  /// Breaks a sheet in this way; nil when it has nothing that could be broken so. The file is cut off
  /// elsewhere, when it is bytes.
  func apply(to sheet: Sheet, _ generator: inout SeededGenerator) -> Sheet? {
    var breaker = SheetBreaker(sheet: sheet, generator: generator)
    let isBroken = breaker.apply(self)
    generator = breaker.generator
    return isBroken ? breaker.sheet : nil
  }
}

/// Breaks one thing in a sheet.
struct SheetBreaker {
  private(set) var sheet: Sheet
  private(set) var generator: SeededGenerator

  init(sheet: Sheet, generator: SeededGenerator) {
    self.sheet = sheet
    self.generator = generator
  }

  /// Whether there was something to break.
  mutating func apply(_ what: Break) -> Bool {
    switch what {
    case .nameDropped: dropName()
    case .nameDoubled: doubleName()
    case .nameMisspelled: changeName { Misspelling.misspell($0, &$1) }
    case .nameReplaced:
      changeName { _, generator in generator.pick(MunicipalityRegister.municipalities).name }
    case .separatorLost: loseSeparator()
    case .valueLost: changeCell(.value) { _, _ in "" }
    case .valueGarbled: changeCell(.value) { Misspelling.garble($0, &$1) }
    case .totalChanged: changeCell(.total) { Misspelling.changeDigit($0, &$1) }
    case .columnShifted: shiftColumn()
    case .cellDropped: dropCell()
    case .nameAndValueSwapped: swap(.names, .value)
    case .valuesSwapped: swapValues()
    case .namesSwapped: swap(.names, .names)
    case .cutOff: false
    }
  }

  private mutating func place(_ role: Sheet.Cell.Role) -> Sheet.Place? {
    let places = sheet.places(role)
    return places.isEmpty ? nil : generator.pick(places)
  }

  private mutating func dropName() -> Bool {
    guard let place = place(.names) else { return false }
    let at = generator.below(sheet[place].parts.count)
    sheet[place].parts.remove(at: at)
    if !sheet[place].separators.isEmpty { sheet[place].separators.remove(at: max(0, at - 1)) }
    return true
  }

  private mutating func doubleName() -> Bool {
    guard let place = place(.names) else { return false }
    let cell = sheet[place]
    if cell.parts.count == 1, generator.chance(1, of: 2) {
      let row = sheet.pieces[place.piece].rows[place.row]
      sheet.pieces[place.piece].rows.insert(row, at: place.row)
    } else {
      let part = generator.pick(cell.parts)
      sheet[place].separators.append(cell.separators.first ?? ", ")
      sheet[place].parts.append(part)
    }
    return true
  }

  private mutating func changeName(
    _ change: (String, inout SeededGenerator) -> String
  ) -> Bool {
    guard let place = place(.names) else { return false }
    let at = generator.below(sheet[place].parts.count)
    // The mark after a name stays as it is: an annotation may say anything.
    let before = sheet[place].parts[at]
    let mark = TruthMaker.marks.map(\.mark.written).first { before.hasSuffix($0) } ?? ""
    sheet[place].parts[at] = change(String(before.dropLast(mark.count)), &generator) + mark
    return sheet[place].parts[at] != before
  }

  private mutating func loseSeparator() -> Bool {
    let places = sheet.places(.names).filter { sheet[$0].parts.count > 1 }
    guard !places.isEmpty else { return false }
    let place = generator.pick(places)
    sheet[place].separators[generator.below(sheet[place].separators.count)] = ""
    return true
  }

  private mutating func changeCell(
    _ role: Sheet.Cell.Role, _ change: (String, inout SeededGenerator) -> String
  ) -> Bool {
    let places = sheet.places(role).filter { !sheet[$0].text.isEmpty }
    guard !places.isEmpty else { return false }
    let place = generator.pick(places)
    let before = sheet[place].text
    let after = change(before, &generator)
    sheet[place].parts = after.isEmpty ? [] : [after]
    return after != before
  }

  /// The values of a measure one row down, the first row left empty and the last value lost.
  private mutating func shiftColumn() -> Bool {
    guard let first = place(.value) else { return false }
    let places = sheet.places(.value).filter { $0.column == first.column }
    var above: [String] = []
    for place in places {
      let parts = sheet[place].parts
      sheet[place].parts = above
      above = parts
    }
    return true
  }

  /// A row with one cell less: what stands behind moves to the left.
  private mutating func dropCell() -> Bool {
    guard let place = place(generator.pick([.names, .value, .value, .code])) else { return false }
    sheet.pieces[place.piece].rows[place.row].remove(at: place.column)
    return true
  }

  private mutating func swap(_ left: Sheet.Cell.Role, _ right: Sheet.Cell.Role) -> Bool {
    guard let first = place(left), let second = place(right), first != second else { return false }
    let cell = sheet[first]
    sheet[first] = sheet[second]
    sheet[second] = cell
    return true
  }

  /// Two values of different measures.
  private mutating func swapValues() -> Bool {
    guard let first = place(.value) else { return false }
    let others = sheet.places(.value).filter { sheet[$0].measure != sheet[first].measure }
    guard !others.isEmpty else { return false }
    let second = generator.pick(others)
    let parts = sheet[first].parts
    sheet[first].parts = sheet[second].parts
    sheet[second].parts = parts
    return sheet[first].parts != parts
  }
}
