public import FordelingModel
import FordelingNormalizer

/// Finds the allocation tables of a notice and reads them.
///
/// Candidates are judged by what their columns hold, pieces of one table are put together, rows are
/// read, numbers are understood column by column, and at last everything is checked. No check rewrites
/// a figure.
public struct AllocationParser: Sendable {
  /// What the caller decided beforehand.
  public var options: ExtractionOptions

  /// Creates a parser.
  public init(options: ExtractionOptions = ExtractionOptions()) {
    self.options = options
  }

  /// Reads the allocations of a notice.
  ///
  /// - Throws: ``ParserError`` when there is no allocation table, or when a person has to choose.
  public func parse(_ notice: Notice) throws(ParserError) -> Extraction {
    let resolver = NameResolver(remembering: ())
    if let emitted = EmittedTable.find(in: notice) {
      guard emitted.hasRows else {
        throw ParserError(.noAllocationTable(found: "the table has a heading and no rows"))
      }
      let stored = StoredErrors.diagnostic(in: notice.blocks).map { [$0] } ?? []
      return ExtractionBuilder(notice: notice, options: options)
        .build(emitted.read(resolver: resolver), diagnostics: notice.diagnostics + stored)
    }
    let tablesOfNotice = notice.tables.count
    var notice = GroupHeadings(resolver: resolver).tables(in: notice)
    if options.nameColumn == nil {
      notice = TitledBlocks(finder: LayoutFinder(options: options, resolver: resolver))
        .parted(notice)
    }
    if tablesOfNotice == 0 { notice = ListedAllotments(resolver: resolver).tables(in: notice) }
    var diagnostics = notice.diagnostics
    let candidates: CandidateFinder.Candidates
    do throws(ParserError) {
      candidates = try CandidateFinder(resolver: resolver, options: options)
        .find(in: notice, &diagnostics)
    } catch {
      guard case .noAllocationTable = error.problem else { throw error }
      throw UnreadFigures.refusal(of: notice, resolver)
        ?? ListedAllotments(resolver: resolver).refusal(of: notice) ?? error
    }
    diagnostics += candidates.pieces.flatMap {
      RegionAbove(placed: $0, resolver: resolver).diagnostics
    }
    var results: [GroupResult] = []
    var groups = TableGroup.group(candidates.pieces, &diagnostics)
    diagnostics += DoubtfulTitle.diagnostics(groups)
    UnitsOutsideHeadings(notice: notice).assign(&groups, &diagnostics)
    let notesBelow = NoteTexts(after: notice.blocks[candidates.firstBlock...], text: notice.text)
    let saysRounded = notice.saysRounded
    for (at, group) in groups.enumerated() {
      var reader = GroupReader(group: group, resolver: resolver, text: notice.text)
      reader.read()
      let notes = notesBelow.below(reader.tableNotes)
      results.append(
        GroupFinisher(
          number: at + 1, group: group, notes: notes, before: results, saysRounded: saysRounded
        ).finish(reader))
    }
    ChecksOutsideTables(
      notice: notice, resolver: resolver, groups: groups, tablesOfNotice: tablesOfNotice
    ).check(&results, &diagnostics)
    return ExtractionBuilder(notice: notice, options: options)
      .build(results, diagnostics: diagnostics)
  }
}

/// What came out of one allocation table.
struct GroupResult {
  var allocations: [Allocation] = []
  var totals: [Total] = []
  var columns: [MeasureColumn] = []
  var ledger = Ledger()
  var diagnostics: [Diagnostic] = []
  /// The measures in order.
  var measures: [String] = []
  /// Where the table starts.
  var source: SourceSpan = .none
}

extension [GroupResult] {
  /// The allocations of all tables; those of the only one, as most notices have, are not copied.
  var allocations: [Allocation] {
    count == 1 ? self[0].allocations : flatMap(\.allocations)
  }
}
