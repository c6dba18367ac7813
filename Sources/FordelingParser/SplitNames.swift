import FordelingModel
import FordelingNormalizer

/// A cell of names that was divided where a page ends, so that its rest stands in a row without figures.
struct SplitNames {
  /// What can be said of a row without figures below one with them.
  enum Judgment {
    /// Its names go on with those above: together they are this.
    case goesOn(NameRun)
    /// They may go on with those above, but nothing shows it.
    case perhaps
    case no
  }

  let resolver: NameResolver

  /// Judges by the lines of both cells and their names; `isBroken` says whether a page ends between them.
  ///
  /// They go on when the names in both are all known only together, as in `Lyngby-` and `Taarbæk`, or when
  /// the first cell ends, or the second begins, with what stands between two names.
  func judge(
    _ first: [String], _ second: [String], _ rest: NameRun, isBroken: Bool
  ) -> Judgment {
    let above = resolver.split(first.joined(separator: "\n"))
    let together = resolver.split((first + second).joined(separator: "\n"))
    guard Self.areNames(together), let end = first.last, let begin = second.first else {
      return .no
    }
    guard Self.areNames(above), Self.areNames(rest) else { return .goesOn(together) }
    if Self.endsOpen(end) || Self.beginsOpen(begin) { return .goesOn(together) }
    return isBroken && (above.pieces.count > 1 || rest.pieces.count > 1) ? .perhaps : .no
  }

  private static func areNames(_ run: NameRun) -> Bool {
    !run.pieces.isEmpty
      && run.pieces.allSatisfy {
        if case .municipality(_, let rule) = $0.resolution { rule != .typo } else { false }
      }
  }

  private static let conjunctions: WordSet = ["og", "samt", "&"]

  private static func endsOpen(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard let last = words.last else { return false }
    return last.hasSuffix(",") || last.hasSuffix(";") || last.hasSuffix("/")
      || (words.count > 1 && conjunctions.contains(last.lowercased()))
  }

  private static func beginsOpen(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard let first = words.first else { return false }
    return first.hasPrefix(",") || (words.count > 1 && conjunctions.contains(first.lowercased()))
  }
}
