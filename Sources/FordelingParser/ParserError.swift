public import FordelingModel

/// Why no allocations could be read from a notice.
public struct ParserError: Error, Sendable, Hashable {
  /// What stands in the way.
  public enum Problem: Sendable, Hashable {
    /// The notice has no table that gives numbers to municipalities; `found` says what it has.
    case noAllocationTable(found: String)
    /// The notice leaves a choice that only a person can make.
    case undecided(what: String, candidates: [String], flag: String)
    /// The notice can be read in two ways, and no flag can settle it.
    case doubtful(what: String, advice: String)
    /// The caller chose something that the notice does not have.
    case noSuchChoice(what: String, candidates: [String])
  }

  /// What stands in the way.
  public let problem: Problem
  /// Where, as far as that can be said.
  public let source: SourceSpan

  /// Creates an error.
  public init(_ problem: Problem, at source: SourceSpan = .none) {
    self.problem = problem
    self.source = source
  }

  /// Whether another table of the notice may be read all the same.
  var isAboutOneTable: Bool {
    switch problem {
    case .undecided, .doubtful: true
    case .noAllocationTable, .noSuchChoice: false
    }
  }

  /// One sentence: what is wrong and what to do.
  public var message: String {
    switch problem {
    case .noAllocationTable(let found):
      "no allocation table: \(found); 'fordeling tables' shows every table of the notice"
    case .undecided(let what, let candidates, let flag):
      "\(what): \(candidates.joined(separator: ", ")); choose with \(flag)"
    case .doubtful(let what, let advice):
      "\(what); \(advice)"
    case .noSuchChoice(let what, let candidates):
      candidates.isEmpty
        ? "\(what), and the notice has none"
        : "\(what); there are: \(candidates.joined(separator: ", "))"
    }
  }
}
