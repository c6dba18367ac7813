import FordelingModel
import FordelingNormalizer

/// Compares what a notice says outside its allocation tables with what they have.
///
/// Nothing there is read as an allocation. What the tables lack, or have otherwise, is reported.
struct ChecksOutsideTables {
  let notice: Notice
  let resolver: NameResolver
  /// The allocation tables.
  let groups: [TableGroup]
  /// How many tables the notice had before lists became tables.
  let tablesOfNotice: Int

  /// Adds what is to be said, and the totals that sentences state to the tables whose they are.
  func check(_ results: inout [GroupResult], _ diagnostics: inout [Diagnostic]) {
    let said = ProseSentence.all(in: notice)
    if notice.blocks.count == 1, case .table = notice.blocks[0], said.isEmpty {
      // A table and nothing else: nothing stands outside it.
      diagnostics += LostContinuation(notice: notice).diagnostics(groups)
      return
    }
    let read = Set(groups.flatMap(\.pieces).map(\.grid.table.index))
    checkRows(results, read: read, &diagnostics)
    diagnostics += LostContinuation(notice: notice).diagnostics(groups)
    let figures = FiguresOfTables(results)
    let (compared, prose) = ComparedFigures(resolver: resolver, figures: figures)
      .outcome(said, in: notice)
    add(compared, to: &diagnostics)
    add(
      AllotmentsInProse(resolver: resolver, figures: figures).diagnostics(prose, in: notice),
      to: &diagnostics)
    let stated = checkTotals(results, prose, read: read, &diagnostics)
    diagnostics += NearTables.diagnostics(results, groups)
    add(
      RevokedFigures(resolver: resolver, figures: figures).diagnostics(prose, in: notice),
      to: &diagnostics)
    add(
      FiguresBesideNames(resolver: resolver, figures: figures).diagnostics(prose, in: notice),
      to: &diagnostics)
    add(
      CountsInProse(results: results, figures: figures).diagnostics(prose, in: notice),
      to: &diagnostics)
    add(StatedRate(results: results, figures: figures).diagnostics(prose), to: &diagnostics)
    add(
      GiftsWithoutFigures(resolver: resolver, figures: figures).diagnostics(prose),
      to: &diagnostics)
    for total in stated { results[total.table - 1].totals.append(total) }
  }

  /// Looks for names and figures that stand in no table.
  private func checkRows(
    _ results: [GroupResult], read: Set<Int>, _ diagnostics: inout [Diagnostic]
  ) {
    let allocations = results.allocations
    let allocated = Set(allocations.map(\.municipality.code))
    var found = UnreadFigures(
      resolver: resolver, allocations: allocations, allocated: allocated,
      tablesOfNotice: tablesOfNotice
    ).diagnostics(in: notice)
    add(
      RowsOutsideTables(
        resolver: resolver, hasFiguresLikeYears: allocations.haveFiguresLikeYears
      )
      .diagnostics(in: notice, allocated: allocated, read: read), to: &found)
    diagnostics += found
  }

  /// Compares totals and means that stand in sentences and in other tables.
  ///
  /// - Returns: The totals of tables that sentences state.
  private func checkTotals(
    _ results: [GroupResult], _ prose: [ProseSentence], read: Set<Int>,
    _ diagnostics: inout [Diagnostic]
  ) -> [Total] {
    var found = TotalBelowTable(resolver: resolver, results: results).diagnostics(in: notice)
    let stated = TotalInProse(resolver: resolver, results: results).outcome(prose)
    add(stated.diagnostics, to: &found)
    diagnostics += MeanInProse(results: results).diagnostics(prose) + found
    diagnostics += TotalsOfOtherTables(resolver: resolver, results: results, read: read)
      .diagnostics(in: notice)
    diagnostics += RegionTotalsInProse(resolver: resolver, results: results).diagnostics(prose)
    return stated.totals
  }

  /// Adds what stands at places of which nothing was said: one report for a place is enough.
  private func add(_ new: [Diagnostic], to told: inout [Diagnostic]) {
    if new.isEmpty { return }
    let places = Set(told.map(\.source))
    told += new.filter { !places.contains($0.source) }
  }
}
