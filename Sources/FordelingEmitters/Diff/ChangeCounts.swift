import FordelingModel

extension JSONWriter {
  /// Writes how many changes of each kind there are, as the first members of a diff's summary.
  mutating func counts(_ count: (ChangeKind) -> Int) {
    let kinds: [ChangeKind] = [.changed, .added, .removed, .renamed, .noted, .measureRenamed]
    for kind in kinds {
      string(kind == .measureRenamed ? "measure_renamed" : kind.rawValue)
      literal(": ")
      number(count(kind))
      literal(", ")
    }
  }
}
