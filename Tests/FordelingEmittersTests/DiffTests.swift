import FordelingModel
import Testing

@testable import FordelingEmitters

@Suite("Diffs")
struct DiffTests {
  private static let hostile = "<b>&amp;\"|`*_\n"

  private static func diff(_ measure: String = "Antal") -> AllocationDiff {
    let side = ComparedNotice(file: hostile, sha256: nil, errors: 0, municipalities: 1)
    return AllocationDiff(
      old: side, new: side,
      changes: [
        AllocationChange(
          kind: .changed, municipality: Samples.fanoe, measure: measure,
          old: Samples.allocation(measure: measure, value: "1234.5"),
          new: Samples.allocation(measure: measure, value: nil, status: .suppressed)),
        AllocationChange(
          kind: .noted, municipality: Samples.fanoe, measure: measure,
          old: Samples.allocation(note: hostile), new: Samples.allocation()),
      ],
      measures: [
        ComparedMeasure(
          oldName: measure, newName: measure, oldSum: nil, newSum: nil, unchanged: 0)
      ],
      findings: [], unchanged: 0,
      prose: ProseDiff(
        isCompared: true,
        changes: [
          TextChange(
            kind: .changed, heading: hostile, old: Passage(hostile, at: .none),
            new: Passage("x", at: .none),
            words: [WordRun(.removed, hostile), WordRun(.added, "x")])
        ], unchanged: 0))
  }

  private func text(_ format: DiffFormat, _ diff: AllocationDiff) throws -> String {
    String(decoding: try #require(format.emit(diff)), as: UTF8.self)
  }

  @Test("What a notice says is text in every document")
  func escapes() throws {
    let html = try text(.html, Self.diff())
    #expect(!html.contains("<b>") && html.contains("&lt;b&gt;&amp;amp;&quot;|`*_<br>"))
    #expect(html.contains("<del>&lt;b&gt;") && html.contains("<ins>x</ins>"))
    let markdown = try text(.markdown, Self.diff())
    #expect(
      !markdown.contains("<b>") && markdown.contains("<del>&lt;b>&amp;amp;\"\\|\\`\\*\\_<br></del>")
    )
  }

  @Test("Documents are Danish, numbers included")
  func danish() throws {
    for format in [DiffFormat.markdown, .html] {
      let document = try text(format, Self.diff())
      #expect(document.contains("1 tal ændret.") && document.contains("1.234,5"))
      #expect(document.contains("fortrolig") && document.contains("Ikke ændret"))
    }
  }

  @Test("JSON has the numbers as they are, and why there is none")
  func json() throws {
    let json = try text(.json, Self.diff())
    #expect(json.hasPrefix("{\n  \"schema\": \"fordeling/diff/1\",\n"))
    #expect(json.contains("\"old\": 1234.5, \"new\": null, \"delta\": null"))
    #expect(json.contains("\"old_status\": \"value\", \"new_status\": \"suppressed\""))
    #expect(json.contains("{\"kind\": \"noted\"") && json.contains("\"new\": null"))
  }

  @Test("The table formats are for tables and text is for terminals")
  func formats() {
    #expect(DiffFormat.daff.emit(Self.diff()) == nil && DiffFormat.text.emit(Self.diff()) == nil)
  }

  /// A table diff of one row with the columns `id` and `a`.
  private func table(_ old: String?, _ new: String?) -> TableDiff {
    let file = ComparedFile(file: "f", sha256: nil, rows: 1)
    var diff = TableDiff(
      old: file, new: file,
      columns: [
        ComparedColumn(oldName: "id", newName: "id", oldIndex: 0, newIndex: 0, keyPosition: 0),
        ComparedColumn(oldName: "a", newName: "a", oldIndex: 1, newIndex: 1, keyPosition: nil),
      ])
    func cells(_ text: String?) -> [ArraySlice<UInt8>] {
      text.map { [Array("1".utf8)[...], Array($0.utf8)[...]] } ?? []
    }
    for cell in cells(old) + cells(new) {
      unsafe cell.withUnsafeBufferPointer { unsafe diff.append(cell: $0) }
    }
    diff.append(
      RowChange(
        kind: old == nil ? .added : new == nil ? .removed : .changed,
        oldSource: old.map { _ in SourceSpan(line: 2) },
        newSource: new.map { _ in SourceSpan(line: 3) }),
      oldCells: cells(old).count, newCells: cells(new).count, isChanged: [false, old != new])
    return diff
  }

  @Test("daff's arrow stands in no cell of its row")
  func arrows() throws {
    func daff(_ old: String?, _ new: String?) throws -> String {
      String(decoding: try #require(DiffFormat.daff.emit(table(old, new))), as: UTF8.self)
    }
    #expect(try daff("x", "y") == "@@,id,a\r\n->,1,x->y\r\n")
    #expect(try daff("x", "a->b") == "@@,id,a\r\n-->,1,x-->a->b\r\n")
    #expect(try daff("", "-->") == "@@,id,a\r\n--->,1,--->-->\r\n")
    #expect(try daff(nil, "y") == "@@,id,a\r\n+++,1,y\r\n")
    #expect(try daff("x", nil) == "@@,id,a\r\n---,1,x\r\n")
  }

  @Test("A cell that is filled came, one that is emptied went")
  func cellKinds() throws {
    let csv = String(decoding: try #require(DiffFormat.csv.emit(table("", "y"))), as: UTF8.self)
    #expect(
      csv == "kind,key,column,old,new,old_source,new_source\r\nadded,1,a,,y,line 2,line 3\r\n")
    #expect(table("x", "").count(.removed) == 1 && table("x", "y").count(.changed) == 1)
    #expect(table(nil, "").count(.added) == 1, "a row with nothing but its key")
  }
}
