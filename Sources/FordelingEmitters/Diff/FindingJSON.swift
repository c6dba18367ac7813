import FordelingModel

extension JSONWriter {
  /// Writes a finding as an object: its kind, what it is about, and the sentence for people.
  mutating func finding(_ finding: DiffFinding) {
    literal("{\"kind\": ")
    switch finding {
    case .municipalitiesAdded(let all):
      string("municipalities-added")
      municipalities(all)
    case .municipalitiesRemoved(let all):
      string("municipalities-removed")
      municipalities(all)
    case .measureAdded(let name):
      string("measure-added")
      measure(name)
    case .measureRemoved(let name):
      string("measure-removed")
      measure(name)
    case .rescaled(let name, let factor, let isExact, let count):
      string("rescaled")
      measure(name)
      literal(", \"factor\": ")
      raw(factor)
      literal(", \"exact\": ")
      boolean(isExact)
      literal(", \"figures\": ")
      number(count)
    case .tier(let name, let old, let new, let all, let isWhole):
      string("tier")
      measure(name)
      literal(", \"old\": ")
      figure(old)
      literal(", \"new\": ")
      figure(new)
      literal(", \"whole\": ")
      boolean(isWhole)
      municipalities(all)
    case .swapped(let name, let first, let second):
      string("swapped")
      measure(name)
      municipalities([first, second])
    case .moved(let name, let amount, let from, let to):
      string("moved")
      measure(name)
      literal(", \"amount\": ")
      number(amount)
      municipalities([from, to])
    case .redistributed(let name, let count):
      string("redistributed")
      measure(name)
      literal(", \"figures\": ")
      number(count)
    case .unit(let name, let old, let new, let count):
      string("unit")
      measure(name)
      literal(", \"old\": ")
      string(old)
      literal(", \"new\": ")
      string(new)
      literal(", \"figures\": ")
      number(count)
    }
    literal(", \"text\": ")
    string(FindingWords(language: .english).sentence(finding))
    literal("}")
  }

  private mutating func measure(_ name: String) {
    literal(", \"measure\": ")
    string(name)
  }

  private mutating func municipalities(_ all: [MunicipalityName]) {
    literal(", \"municipalities\": ")
    list(all) { $0.municipality(code: $1.code, name: $1.name) }
  }

  private mutating func figure(_ figure: FigureText) {
    if let value = figure.value { number(value) } else { string(figure.status.rawValue) }
  }
}
