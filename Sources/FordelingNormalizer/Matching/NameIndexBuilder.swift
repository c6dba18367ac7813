/// Builds the index of names from the lines of the register.
///
/// It runs when the register is generated, not when the program runs: the program only looks into what
/// came of it.
package struct NameIndexBuilder {
  /// The lines of the register's tables.
  struct Tables {
    var municipalities: RegisterLines
    var aliases: RegisterLines
    var historical: RegisterLines
    var labels: RegisterLines
  }

  /// What a key leads to.
  struct Entry {
    var key: [UInt8]
    var known: KnownText?
    var isPrefix = false
  }

  private let tables: Tables
  private(set) var entries: [Entry] = []
  private var numbers: [[UInt8]: Int] = [:]
  /// The places of the municipalities in the register, by their codes as numbers.
  private var places: [Int: Int] = [:]

  /// Builds the index. What comes first wins where two things have one key.
  init(_ tables: Tables) {
    self.tables = tables
    var municipalities: [Key] = []
    tables.municipalities.forEach { place, line in
      let key = Key(line.field(1))
      insert(key.symbols, .official(place))
      insert(key.unbroken, .official(place))
      places[Int(line.number(0))] = place
      municipalities.append(key)
    }
    insertAliases()
    let historical = insertHistorical()
    insertLabels()
    // Last, so that no form in ASCII ever hides a name.
    for (place, key) in municipalities.enumerated() { insertASCIIForms(of: key, .alias(place)) }
    for (key, known) in historical { insertASCIIForms(of: key, known) }
  }

  // MARK: - Keys

  /// Adds what a key is known as, unless it is known already, and its beginnings.
  private mutating func insert(_ key: [UInt8], _ known: KnownText) {
    guard !key.isEmpty else { return }
    update(key) { if $0.known == nil { $0.known = known } }
    for at in key.indices where key[at] == Symbol.hyphen {
      update(Array(key[..<at])) { $0.isPrefix = true }
    }
  }

  /// Changes what a key is known as.
  private mutating func replace(_ key: [UInt8], _ known: KnownText) {
    update(key) { $0.known = known }
  }

  private mutating func update(_ key: [UInt8], _ change: (inout Entry) -> Void) {
    if let number = numbers[key] {
      change(&entries[number])
    } else {
      numbers[key] = entries.count
      entries.append(Entry(key: key))
      change(&entries[entries.count - 1])
    }
  }

  private func known(_ key: [UInt8]) -> KnownText? {
    numbers[key].flatMap { entries[$0].known }
  }

  private func place(code: Int) -> Int? { places[code] }

  // MARK: - Tables

  private mutating func insertAliases() {
    tables.aliases.forEach { _, line in
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
    tables.historical.forEach { place, line in
      // One that carried on has older names that are names of the municipality of today.
      let today = line.field(5).isEmpty ? self.place(code: Int(line.number(0))) : nil
      let known = today.map(KnownText.alias) ?? .historical(place)
      let name = Key(line.field(1))
      if case .planned(let municipality, nil)? = self.known(name.symbols) {
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
    tables.labels.forEach { _, line in
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

extension NameIndexBuilder {
  /// The generated source of the index over these tables, each as tab-separated lines; nil when they do
  /// not fit its layout.
  package static func source(
    municipalities: [UInt8], aliases: [UInt8], historical: [UInt8], labels: [UInt8]
  ) -> String? {
    municipalities.withUnsafeBufferPointer { municipalities in
      aliases.withUnsafeBufferPointer { aliases in
        historical.withUnsafeBufferPointer { historical in
          labels.withUnsafeBufferPointer { labels in
            source(
              Tables(
                municipalities: RegisterLines(municipalities), aliases: RegisterLines(aliases),
                historical: RegisterLines(historical), labels: RegisterLines(labels)))
          }
        }
      }
    }
  }

  private static func source(_ tables: Tables) -> String? {
    var codes: [Int] = []
    tables.municipalities.forEach { _, line in codes.append(Int(line.number(0))) }
    guard let texts = NameIndexText.texts(of: NameIndexBuilder(tables).entries, codes: codes) else {
      return nil
    }
    return """
      // swift-format-ignore-file
      // Generated from Sources/RegisterGenerator/Register/ by `swift run RegisterGenerator`.
      // Do not edit: change the CSV files and generate again.

      extension RegisterData {
        /// The keys of the index of names, one after the other.
        static let nameKeys: StaticString = "\(texts.keys)"
        /// The entries of the index, as ``NameIndexText`` reads them.
        static let nameEntries: StaticString = "\(texts.entries)"
        /// The slots of the hash table.
        static let nameSlots: StaticString = "\(texts.slots)"
        /// The codes of the municipalities, in the order of the register.
        static let nameCodes: StaticString = "\(texts.codes)"
      }

      """
  }
}
