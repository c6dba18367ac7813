import FordelingModel

/// Findings of a diff as sentences.
struct FindingWords {
  /// The language they are told in.
  var language: DiffLanguage

  /// One sentence.
  func sentence(_ finding: DiffFinding) -> String {
    switch finding {
    case .municipalitiesAdded(let all):
      return language(
        "\(language.names(all)) \(all.count == 1 ? "has" : "have") figures now and had none before.",
        "\(language.names(all)) har nu tal og havde ingen før.")
    case .municipalitiesRemoved(let all):
      return language(
        "\(language.names(all)) had figures before and \(all.count == 1 ? "has" : "have") none now.",
        "\(language.names(all)) havde tal før og har ingen nu.")
    case .measureAdded(let name):
      return language("The measure '\(name)' is new.", "Tallene under '\(name)' er nye.")
    case .measureRemoved(let name):
      return language(
        "The measure '\(name)' is gone.", "Tallene under '\(name)' er der ikke mere.")
    case .rescaled(let measure, let factor, let isExact, let count):
      return subject(measure) + rescaled(factor, isExact, count)
    case .tier(let measure, let old, let new, let municipalities, let isWhole):
      return subject(measure) + tier(old, new, municipalities, isWhole)
    case .swapped(let measure, let first, let second):
      return subject(measure)
        + language(
          "\(first.name) and \(second.name) exchanged their values; the sum is the same.",
          "\(first.name) og \(second.name) har byttet værdier; summen er den samme.")
    case .moved(let measure, let amount, let from, let to):
      let amount = language.number(amount)
      return subject(measure)
        + language(
          "\(amount) moved from \(from.name) to \(to.name); the sum is the same.",
          "\(amount) er flyttet fra \(from.name) til \(to.name); summen er den samme.")
    case .redistributed(let measure, let count):
      return subject(measure)
        + language(
          "figures changed between \(count) municipalities; the sum is the same.",
          "tal er flyttet mellem \(DanishText.number(count)) kommuner; summen er den samme.")
    case .unit(let measure, let old, let new, let count):
      let (old, new) = (
        old.map { "'\($0)'" } ?? language("none", "ingen"),
        new.map { "'\($0)'" } ?? language("none", "ingen")
      )
      return subject(measure)
        + language(
          "the unit of \(count) figures went from \(old) to \(new).",
          "enheden for \(DanishText.number(count)) tal er ændret fra \(old) til \(new).")
    }
  }

  /// The measure that a sentence is about; nothing for a measure without a heading.
  private func subject(_ measure: String) -> String { measure.isEmpty ? "" : "\(measure): " }

  private func rescaled(_ factor: String, _ isExact: Bool, _ count: Int) -> String {
    let plain = DecimalNumber(plain: factor).map(language.number) ?? factor
    return isExact
      ? language(
        "all \(count) figures were multiplied by \(plain).",
        "alle \(DanishText.number(count)) tal er ganget med \(plain).")
      : language(
        "all \(count) figures were multiplied by about \(plain) and rounded.",
        "alle \(DanishText.number(count)) tal er ganget med omkring \(plain) og afrundet.")
  }

  private func tier(
    _ old: FigureText, _ new: FigureText, _ municipalities: [MunicipalityName], _ isWhole: Bool
  ) -> String {
    let (before, after) = (language.figure(old), language.figure(new))
    let whole = isWhole ? language(", all that had it", ", alle der havde det") : ""
    return language(
      "\(municipalities.count) municipalities went from \(before) to \(after)\(whole): ",
      "\(DanishText.number(municipalities.count)) kommuner er gået fra \(before) til \(after)\(whole): "
    ) + language.names(municipalities) + "."
  }
}
