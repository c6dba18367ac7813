extension NameIndex {
  /// Builds the index from the register's lines. What comes first wins where two things have one key.
  ///
  /// It works on the lines' bytes, because every run of the program pays for it.
  init() {
    self.init(empty: ())
    var municipalities: [Key] = []
    RegisterLines(RegisterData.municipalityLines).forEach { place, line in
      let key = Key(line.field(1))
      insert(key.symbols, .official(place))
      insert(key.unbroken, .official(place))
      places[Int(line.number(0))] = Int16(truncatingIfNeeded: place)
      municipalities.append(key)
    }
    insertAliases()
    let historical = insertHistorical()
    insertLabels()
    // Last, so that no form in ASCII ever hides a name.
    for (place, key) in municipalities.enumerated() { insertASCIIForms(of: key, .alias(place)) }
    for (key, known) in historical { insertASCIIForms(of: key, known) }
  }

  private mutating func insertAliases() {
    RegisterLines(RegisterData.aliasLines).forEach { _, line in
      let key = Key(line.field(0))
      let kind = line.field(2)
      // The word Kommune after a name is a rule, not an alias.
      if key.endsWithKommune { return }
      if Self.equal(kind, "not-a-municipality") {
        insert(key.symbols, .outside)
        insertASCIIForms(of: key, .outside)
        return
      }
      guard let place = place(code: Int(line.number(1))) else { return }
      if Self.equal(kind, "genitive") {
        insert(key.symbols, .genitive(place))
      } else if Self.equal(kind, "planned-name") {
        insert(key.symbols, .planned(municipality: place, historical: nil))
      } else if Self.equal(kind, "abbreviation"), key.symbols.count <= 4 {
        // Three or four letters are an abbreviation only with their full stop, or in lower case: a
        // code of capitals (LTK) may mean anything.
        let written = line.field(0)
        if written.last == Symbol.dot {
          insert(key.symbols, .abbreviation(place))
        } else if written.dropFirst().contains(where: { $0 & 0x20 != 0 }) {
          insert(key.symbols, .alias(place))
        } else {
          insert(key.symbols, .unsafe(place))
        }
      } else {
        insert(key.symbols, .alias(place))
      }
    }
  }

  /// Inserts the municipalities of 1970–2006; gives their keys with what they are known as.
  private mutating func insertHistorical() -> [(Key, KnownText)] {
    var keys: [(Key, KnownText)] = []
    RegisterLines(RegisterData.historicalLines).forEach { place, line in
      // One that carried on has older names that are names of the municipality of today.
      let today = line.field(5).isEmpty ? self.place(code: Int(line.number(0))) : nil
      let known = today.map(KnownText.alias) ?? .historical(place)
      let name = Key(line.field(1))
      if case .planned(let municipality, nil)? = entry(name.symbols[...])?.known {
        replace(name.symbols, .planned(municipality: municipality, historical: place))
      } else {
        insert(name.symbols, known)
      }
      keys.append((name, known))
      for spelling in line.field(2).split(separator: UInt8(ascii: ";")) {
        let key = Key(spelling.drop { $0 == Symbol.blank })
        if key.endsWithKommune { continue }
        insert(key.symbols, known)
        keys.append((key, known))
      }
      let county = line.field(3)
      if county.first != UInt8(ascii: "(") { insert(Key(county).symbols, .aggregate(.other)) }
    }
    return keys
  }

  private mutating func insertLabels() {
    RegisterLines(RegisterData.labelLines).forEach { _, line in
      guard let known = known(line) else { return }
      insert(Key(line.field(0)).symbols, known)
    }
  }

  private func known(_ line: RegisterLines.Line) -> KnownText? {
    switch String(decoding: line.field(1), as: UTF8.self) {
    case "total": .aggregate(.total)
    case "country": .aggregate(.country)
    case "region": .aggregate(.region(code: String(decoding: line.field(2), as: UTF8.self)))
    case "other": .aggregate(.other)
    case "average": .aggregate(.average)
    case "place": .place
    case "unsafe": place(code: Int(line.number(2))).map(KnownText.unsafe)
    case "suffix": .word(.suffix)
    case "plural": .word(.plural)
    case "connector": .word(.connector)
    case "new": .word(.new)
    case "code-word": .word(.code)
    case "county-word": .word(.county)
    case "body-word": .word(.body)
    default: nil
    }
  }

  private static func equal(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: StaticString)
    -> Bool
  {
    text.withUTF8Buffer { bytes.elementsEqual($0) }
  }

  /// Inserts a key as texts in ASCII write it: æ becomes ae, ø becomes oe or o, and å stays (aa) or
  /// becomes a.
  private mutating func insertASCIIForms(of key: Key, _ known: KnownText) {
    guard key.symbols.contains(where: { $0 >= Symbol.æ }) else { return }
    let hasØ = key.symbols.contains(Symbol.ø)
    let hasÅ = key.symbols.contains(Symbol.å)
    var form: [UInt8] = []
    for variant in 0..<4 where (hasØ || variant & 1 == 0) && (hasÅ || variant & 2 == 0) {
      form.removeAll(keepingCapacity: true)
      for symbol in key.symbols {
        switch symbol {
        case Symbol.æ:
          form.append(UInt8(ascii: "a"))
          form.append(UInt8(ascii: "e"))
        case Symbol.ø:
          form.append(UInt8(ascii: "o"))
          if variant & 1 == 0 { form.append(UInt8(ascii: "e")) }
        case Symbol.å where variant & 2 != 0: form.append(UInt8(ascii: "a"))
        default: form.append(symbol)
        }
      }
      insert(form, known)
    }
  }
}

/// The key of a text of the register: its words in the folded alphabet with a boundary between them.
///
/// The register has only letters of the Danish alphabet in NFC and ASCII punctuation, so this short
/// way gives the symbols that ``FoldedText`` gives.
struct Key {
  private(set) var symbols: [UInt8] = []

  init(_ bytes: some Collection<UInt8>) {
    symbols.reserveCapacity(bytes.count)
    var lead: UInt8 = 0
    for byte in bytes {
      if byte >= 0xC0 {
        lead = byte
      } else if byte >= 0x80 {
        append(Symbol.letter(lead, byte))
      } else {
        append(Symbol.ascii(byte))
      }
    }
    if symbols.last == Symbol.hyphen { symbols.removeLast() }
  }

  private mutating func append(_ symbol: UInt8) {
    guard Symbol.isWord(symbol) else {
      if let last = symbols.last, last != Symbol.hyphen { symbols.append(Symbol.hyphen) }
      return
    }
    if symbol == UInt8(ascii: "a"), symbols.last == symbol {
      symbols[symbols.count - 1] = Symbol.å
    } else {
      symbols.append(symbol)
    }
  }

  /// The key with its words run together.
  var unbroken: [UInt8] { symbols.filter { $0 != Symbol.hyphen } }

  /// Whether the key ends with the word Kommune.
  var endsWithKommune: Bool { symbols.suffix(7).elementsEqual("kommune".utf8) }
}
