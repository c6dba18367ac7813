/// The kinds of change. Their names are part of the outputs and stable.
public enum ChangeKind: String, Sendable, Hashable, CaseIterable {
  /// A value, its status or its unit is another one.
  case changed
  /// There was no figure before.
  case added
  /// There is no figure any more.
  case removed
  /// An annotation came, went or changed, or a unit is spelled otherwise.
  case noted
  /// The name is written otherwise and means the same municipality.
  case renamed
  /// The heading of a measure, or of a column, was reworded.
  case measureRenamed = "measure-renamed"

  /// Whether the kind always makes two sides differ; the others do when one is strict.
  public var isDifference: Bool {
    switch self {
    case .changed, .added, .removed: true
    case .noted, .renamed, .measureRenamed: false
    }
  }
}

/// One change of one figure, or of a measure's heading.
public struct AllocationChange: Sendable, Hashable {
  /// What kind of change it is.
  public var kind: ChangeKind
  /// The municipality; nil for a reworded heading.
  public var municipality: MunicipalityName?
  /// The measure by its new heading; by its old one when the measure is gone.
  public var measure: String
  /// The heading before, for a reworded one.
  public var oldMeasure: String?
  /// The figure before; nil for one that was added and for a reworded heading.
  public var old: Allocation?
  /// The figure after; nil for one that was removed and for a reworded heading.
  public var new: Allocation?

  /// Creates a change.
  public init(
    kind: ChangeKind, municipality: MunicipalityName?, measure: String, oldMeasure: String? = nil,
    old: Allocation? = nil, new: Allocation? = nil
  ) {
    self.kind = kind
    self.municipality = municipality
    self.measure = measure
    self.oldMeasure = oldMeasure
    self.old = old
    self.new = new
  }

  /// How much more the new value is; nil unless both sides have a value of one unit.
  public var delta: DecimalNumber? {
    guard kind == .changed, UnitSpelling.areSame(old?.unit, new?.unit), let old = old?.value,
      let new = new?.value
    else { return nil }
    return new.subtracting(old)
  }
}
