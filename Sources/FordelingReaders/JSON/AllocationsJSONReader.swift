import FordelingModel

/// Reads allocations that were written as JSON or JSON Lines back, as one table with the columns of the
/// CSV output: so every check that a notice passes, they pass again.
enum AllocationsJSONReader {
  /// What was read.
  struct Result {
    var blocks: [Block]
    /// The title of the notice that the allocations came from.
    var title: String?
    /// What the file itself says against its data.
    var diagnostics: [Diagnostic] = []
  }

  /// Reads the whole text.
  static func read(_ text: SourceText, limits: Limits) throws(ReaderError) -> Result {
    var scanner = JSONScanner(bytes: text.bytes, depthLimit: limits.depth)
    let first = try scanner.value()
    var records: [JSONValue]
    var result = Result(blocks: [])
    if let schema = first["schema"] {
      guard schema.string == "fordeling/allocations/1", let listed = first["allocations"]?.array
      else { throw notOurs(at: schema, in: text) }
      guard scanner.isAtEnd() else { throw notOurs(at: first, in: text) }
      records = listed
      result.title = first["notice"]?["title"]?.string
      result.diagnostics = doubts(of: first, in: text)
    } else {
      guard first["code"] != nil else { throw notOurs(at: first, in: text) }
      records = [first]
      while !scanner.isAtEnd() { records.append(try scanner.value()) }
    }
    result.blocks = [.table(try table(records, text, limits))]
    return result
  }

  /// The errors that the notice had, and an allocation that was taken out or put in by hand.
  private static func doubts(of file: JSONValue, in text: SourceText) -> [Diagnostic] {
    var doubts: [Diagnostic] = []
    let errors = (file["diagnostics"]?.array ?? []).filter { $0["severity"]?.string == "error" }
    if let first = errors.first {
      doubts.append(
        StoredErrors.diagnostic(
          first: first["message"]?.string, count: errors.count, at: text.span(first.range)))
    }
    if let stated = file["summary"]?["found"], let found = stated.count {
      let codes = Set((file["allocations"]?.array ?? []).compactMap { $0["code"]?.string })
      if codes.count != found {
        doubts.append(
          Diagnostic(
            .countMismatch,
            "the summary states \(found) municipalities, but the allocations have \(codes.count)",
            at: text.span(stated.range)))
      }
    }
    return doubts
  }

  private static func table(
    _ records: [JSONValue], _ text: SourceText, _ limits: Limits
  ) throws(ReaderError) -> Table {
    var builder = TableBuilder(limits: limits)
    do throws(LimitPassed) {
      // No byte of a JSON file says these headings, so they have no place.
      for (column, name) in Allocation.columns.enumerated() {
        builder.beginCell()
        builder.append(name.utf8)
        try builder.endCell(
          row: 1, column: column + 1, isHeader: true, section: .head, source: .none)
      }
    } catch {
      throw ReaderError(error)
    }
    for (row, record) in records.enumerated() {
      for (column, name) in Allocation.columns.enumerated() {
        // The source belongs to the notice that was read then; here the place is this file's.
        guard let value = name == "source" ? nil : record[name] else {
          if name == "source" { continue }
          throw malformed("an allocation has no '\(name)'", at: record, in: text)
        }
        guard let content = value.scalarText else {
          throw malformed("'\(name)' is neither text nor number", at: value, in: text)
        }
        builder.beginCell()
        builder.append(content.utf8)
        do throws(LimitPassed) {
          try builder.endCell(row: row + 2, column: column + 1, source: text.span(value.range))
        } catch {
          throw ReaderError(error)
        }
      }
    }
    do throws(LimitPassed) {
      return try builder.finish(
        index: 1, headerRows: 1, rows: records.count + 1, source: text.span(0..<text.bytes.count))
    } catch {
      throw ReaderError(error)
    }
  }

  private static func notOurs(at value: JSONValue, in text: SourceText) -> ReaderError {
    malformed(
      "this JSON is not of the schema fordeling/allocations/1", at: value, in: text)
  }

  private static func malformed(
    _ what: String, at value: JSONValue, in text: SourceText
  ) -> ReaderError {
    ReaderError(
      .malformed(what: what, advice: "only JSON that fordeling wrote is read"),
      at: text.span(value.range))
  }
}
