extension NameIndex {
  /// Builds the index from the register. What comes first wins where two things have one key.
  init() {
    self.init(empty: ())
    let municipalities = MunicipalityRegister.municipalities
    for (place, municipality) in municipalities.enumerated() {
      let key = Self.key(municipality.name)
      insert(key, .official(place))
      insert(key.filter { $0 != Symbol.hyphen }, .official(place))
    }
    insertAliases()
    insertHistorical()
    insertLabels()
    // Last, so that no form in ASCII ever hides a name.
    for (place, municipality) in municipalities.enumerated() {
      for form in Self.asciiForms(Self.key(municipality.name)) { insert(form, .alias(place)) }
    }
    for (place, historical) in MunicipalityRegister.historical.enumerated() {
      for name in [historical.name] + historical.otherSpellings {
        for form in Self.asciiForms(Self.key(name)) { insert(form, .historical(place)) }
      }
    }
  }

  private mutating func insertAliases() {
    let historical = MunicipalityRegister.historical
    for alias in MunicipalityRegister.aliases {
      let key = Self.key(alias.name)
      // The word Kommune after a name is a rule, not an alias.
      if Self.hasSuffix(key) { continue }
      if alias.kind == .notAMunicipality {
        insert(key, .outside)
        for form in Self.asciiForms(key) { insert(form, .outside) }
        continue
      }
      guard let number = MunicipalityRegister.number(alias.code),
        let place = MunicipalityRegister.index(number: number)
      else { continue }
      switch alias.kind {
      case .genitive: insert(key, .genitive(place))
      case .plannedName:
        // Such a name alone cannot be told from the abolished municipality's.
        if let old = historical.firstIndex(where: {
          Self.key($0.name) == key && $0.validTo != nil
        }) {
          insert(key, .planned(municipality: place, historical: old))
        } else {
          insert(key, .alias(place))
        }
      case .abbreviation where alias.name.utf8.count <= 4 && alias.name.utf8.last == Symbol.dot:
        insert(key, .abbreviation(place))
      case .abbreviation where Self.isCode(alias.name): insert(key, .unsafe(place))
      default: insert(key, .alias(place))
      }
    }
  }

  /// Whether a key ends with the word Kommune.
  private static func hasSuffix(_ key: [UInt8]) -> Bool {
    key.suffix(7).elementsEqual("kommune".utf8)
  }

  /// Whether an abbreviation is a code of capitals, as web addresses have them.
  private static func isCode(_ name: String) -> Bool {
    name.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }

  private mutating func insertHistorical() {
    for (place, historical) in MunicipalityRegister.historical.enumerated() {
      for name in [historical.name] + historical.otherSpellings
      where !Self.hasSuffix(Self.key(name)) {
        if historical.validTo == nil,
          let number = historical.code.flatMap(MunicipalityRegister.number),
          let today = MunicipalityRegister.index(number: number)
        {
          // It carried on: its older names are names of the municipality of today.
          insert(Self.key(name), .alias(today))
        } else {
          insert(Self.key(name), .historical(place))
        }
      }
      if historical.county.utf8.first != UInt8(ascii: "(") {
        insert(Self.key(historical.county), .aggregate(.other))
      }
    }
  }

  private mutating func insertLabels() {
    for fields in RegisterData.fields(of: RegisterData.labelLines) where fields.count == 3 {
      let place = MunicipalityRegister.number(fields[2]).flatMap(MunicipalityRegister.index)
      guard let known = Self.known(kind: fields[1], code: fields[2], place: place) else { continue }
      insert(Self.key(fields[0]), known)
    }
  }

  private static func known(kind: String, code: String, place: Int?) -> KnownText? {
    switch kind {
    case "total": .aggregate(.total)
    case "country": .aggregate(.country)
    case "region": .aggregate(.region(code: code))
    case "other": .aggregate(.other)
    case "average": .aggregate(.average)
    case "place": .place
    case "unsafe": place.map(KnownText.unsafe)
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

  /// The key of a text: its words in the folded alphabet with a boundary between them.
  static func key(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    for symbol in FoldedText(Array(text.utf8)).symbols {
      if Symbol.isWord(symbol) {
        key.append(symbol)
      } else if let last = key.last, last != Symbol.hyphen {
        key.append(Symbol.hyphen)
      }
    }
    if key.last == Symbol.hyphen { key.removeLast() }
    return key
  }

  /// A key without Danish letters, as texts in ASCII write it: æ becomes ae, ø becomes oe or o, and
  /// å stays (aa) or becomes a.
  static func asciiForms(_ key: [UInt8]) -> [[UInt8]] {
    let replacements: [(ø: [UInt8], å: [UInt8])] = [
      (Array("oe".utf8), [Symbol.å]), (Array("o".utf8), [Symbol.å]),
      (Array("oe".utf8), Array("a".utf8)), (Array("o".utf8), Array("a".utf8)),
    ]
    var forms: [[UInt8]] = []
    for replacement in replacements {
      var form: [UInt8] = []
      for symbol in key {
        switch symbol {
        case Symbol.æ: form += Array("ae".utf8)
        case Symbol.ø: form += replacement.ø
        case Symbol.å: form += replacement.å
        default: form.append(symbol)
        }
      }
      if form != key, !forms.contains(form) { forms.append(form) }
    }
    return forms
  }
}
