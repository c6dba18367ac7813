/// The 98 short names to the letter: most names in most notices, found without folding anything.
struct ExactNames: Sendable {
  /// The names of the register.
  static let shared = ExactNames()

  private var slots = [Int16](repeating: -1, count: 512)

  private init() {
    for (place, municipality) in MunicipalityRegister.municipalities.enumerated() {
      var slot = Self.slot(municipality.name)
      while slots[slot] >= 0 { slot = (slot + 1) % slots.count }
      slots[slot] = Int16(truncatingIfNeeded: place)
    }
  }

  private static func slot(_ name: String) -> Int {
    var hash = NameIndex.seed
    for byte in name.utf8 { hash = NameIndex.hash(hash, byte) }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 511)
  }

  /// The place in the register of the municipality with this short name.
  func place(of name: String) -> Int? {
    guard name.utf8.count <= 24 else { return nil }
    var slot = Self.slot(name)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      // Bytes are compared, because String's == would take a decomposed å for the same.
      if MunicipalityRegister.municipalities[place].name.utf8.elementsEqual(name.utf8) {
        return place
      }
      slot = (slot + 1) % slots.count
    }
    return nil
  }
}
