public import FordelingModel

/// What a written name turned out to be.
public enum Resolution: Sendable, Hashable {
  /// A municipality, and the rule that decided.
  case municipality(Municipality, MatchRule)
  /// Two or more municipalities are equally near: a person must choose.
  case ambiguous([Municipality])
  /// A municipality of 1970–2006, with today's municipalities that it went into.
  case abolished(String, successors: [Municipality])
  /// Christiansø (0411), which belongs to no municipality.
  case outside(String)
  /// A sum or an average over several municipalities: a region, the whole country, `I alt`.
  case aggregate(Aggregate)
  /// Nothing that is known, with municipalities that might be meant.
  case unknown(suggestions: [Municipality])
}

/// A label that stands for several municipalities together.
public enum Aggregate: Sendable, Hashable {
  /// All that stands in the table: `I alt`, `Total`, `Sum`.
  case total
  /// The whole country: `Hele landet`, `Danmark`, `Landsplan`.
  case country
  /// A region, by its code 1081–1085.
  case region(code: String)
  /// A part of the country that is no region, a body of several municipalities, an old county.
  case other
  /// An average of any kind: no sum.
  case average
}
