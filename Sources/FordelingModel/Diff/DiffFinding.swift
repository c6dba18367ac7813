/// What several changes amount to, so that it can be said before they are listed.
public enum DiffFinding: Sendable, Hashable {
  /// Municipalities that had no figure at all before.
  case municipalitiesAdded([MunicipalityName])
  /// Municipalities that have no figure at all any more.
  case municipalitiesRemoved([MunicipalityName])
  /// Measures that were not there before.
  case measureAdded(String)
  /// Measures that are not there any more.
  case measureRemoved(String)
  /// All figures of a measure, `count` of them, were multiplied by one factor. The factor is written as
  /// a decimal number and is not exact when the figures were rounded.
  case rescaled(measure: String, factor: String, isExact: Bool, count: Int)
  /// Several municipalities went from one value to another; `isWhole` when all that had the old one did.
  case tier(
    measure: String, old: FigureText, new: FigureText, municipalities: [MunicipalityName],
    isWhole: Bool)
  /// Two municipalities exchanged their values.
  case swapped(measure: String, MunicipalityName, MunicipalityName)
  /// An amount went from one municipality to another, the sum being the same.
  case moved(
    measure: String, amount: DecimalNumber, from: MunicipalityName, to: MunicipalityName)
  /// Figures changed between `count` municipalities, the sum being the same.
  case redistributed(measure: String, count: Int)
  /// The unit of `count` figures is another one.
  case unit(measure: String, old: String?, new: String?, count: Int)
}

/// What stands for a figure: a value, or why there is none.
public struct FigureText: Sendable, Hashable {
  /// The value; nil unless `status` is `value`.
  public var value: DecimalNumber?
  /// Whether there is a value, and if not, why.
  public var status: Allocation.Status

  /// Creates it from an allocation.
  public init(_ allocation: Allocation) {
    value = allocation.value
    status = allocation.status
  }

  /// The plain number, or the name of the status.
  public var text: String { value?.description ?? status.rawValue }
}
