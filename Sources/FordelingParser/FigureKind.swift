/// What a figure is of, as far as the unit beside it tells.
enum FigureKind: Hashable {
  case unknown
  /// Of a unit that measures: kroner, percent.
  case measured(String)
  /// Of what the unit names: `pladser`.
  case counted(String)

  init(_ unit: String?) {
    if let scale = unit.flatMap(NumberUnit.scale) {
      self = .measured(scale)
    } else if let word = unit.flatMap({ FoldedHeading.words($0).first.map(String.init) }),
      !["stk", "enhed", "enheder"].contains(word)
    {
      self = .counted(word)
    } else {
      self = .unknown
    }
  }

  /// Whether two figures cannot be of one measure. A number without a unit among kroner is in kroner, and among
  /// `pladser` it is that.
  func differs(from other: FigureKind) -> Bool {
    switch (self, other) {
    case (.unknown, .unknown), (.unknown, .counted), (.counted, .unknown): false
    case (.unknown, .measured(let scale)), (.measured(let scale), .unknown): scale != "kroner"
    case (.measured(let one), .measured(let other)): one != other
    case (.counted(let one), .counted(let other)):
      // "1 time", "5 timer".
      !(one.hasPrefix(other) || other.hasPrefix(one) || MeasureSubject.isSame(one, other))
    case (.measured, .counted), (.counted, .measured): true
    }
  }
}
