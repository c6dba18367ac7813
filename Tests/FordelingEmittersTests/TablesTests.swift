import FordelingEmitters
import FordelingModel
import Testing

@Suite struct TablesTests {
  private func emit(_ emitter: any TablesEmitter, _ tables: [Table]) -> String {
    text(emitter.emit(tables, of: Samples.identity, diagnostics: []))
  }

  @Test func jsonHasTheKeysOfTheContractInOrder() throws {
    let table = try Samples.table([["Kommune"], ["Fanø\nLæsø"]], notes: ["Fanø\nLæsø": "1"])
    let expected = #"""
      {
        "schema": "fordeling/tables/1",
        "document": {"file": "notice.md", "format": "markdown", "encoding": "utf-8", "sha256": "ab12", "bytes": 4457, "pages": null},
        "tables": [
          {"index": 1, "page": null, "caption": null, "heading": null, "rows": 2, "columns": 1, "header_rows": 1, "nested_in": null,
           "cells": [
            {"row": 1, "column": 1, "row_span": 1, "column_span": 1, "header": true, "section": "head", "hidden": false, "lines": ["Kommune"], "notes": [], "source": {"page": null, "line": 1, "start": 0, "end": 2}},
            {"row": 2, "column": 1, "row_span": 1, "column_span": 1, "header": false, "section": "body", "hidden": false, "lines": ["Fanø", "Læsø"], "notes": ["1"], "source": {"page": null, "line": 2, "start": 0, "end": 2}}
          ]}
        ],
        "diagnostics": []
      }

      """#
    #expect(emit(TablesJSON(), [table]) == expected)
  }

  @Test func csvKeepsTheBorderBetweenLinesAndSetsNotesApart() throws {
    let table = try Samples.table([["Fanø\nLæsø", "7"], ["hidden", "b"]], notes: ["7": "1"])
    #expect(emit(TablesCSV(), [table]) == "\"Fanø\nLæsø\",7 [1]\r\n,b\r\n")
  }

  @Test func csvSetsTablesApartWithAnEmptyLine() throws {
    let one = try Samples.table([["a"]])
    let empty = try Samples.table([[""]], index: 2)
    #expect(emit(TablesCSV(), [one, empty]) == "a\r\n\r\n\"\"\r\n")
  }

  @Test func mergedCellStandsOnceAndRowsHaveOneWidth() throws {
    var builder = TableBuilder()
    for (row, column, rows, columns, text) in [
      (1, 1, 2, 2, "merged"), (1, 3, 1, 1, "c"), (2, 3, 1, 1, "d"), (4, 2, 1, 1, "e"),
    ] {
      builder.beginCell()
      builder.append(text.utf8)
      try builder.endCell(
        row: row, column: column, rowSpan: rows, columnSpan: columns, source: .none)
    }
    let table = try builder.finish(index: 1, headerRows: 0, source: .none)
    #expect(emit(TablesCSV(), [table]) == "merged,,c\r\n,,d\r\n,,\r\n,e,\r\n")
    #expect(
      emit(TablesMarkdown(), [table])
        == """
        | | | |
        | --- | --- | --- |
        | merged | | c |
        | | | d |
        | | | |
        | | e | |

        """)
  }

  @Test func markdownHasTheFirstRowAsHeadingAndBreaksBetweenLines() throws {
    let table = try Samples.table([["Kommune", "Antal"], ["A\nB|C", "7"]], notes: ["7": "*"])
    #expect(
      emit(TablesMarkdown(), [table, table])
        == #"""
        | Kommune | Antal |
        | --- | --- |
        | A<br>B\|C | 7<sup>\*</sup> |

        | Kommune | Antal |
        | --- | --- |
        | A<br>B\|C | 7<sup>\*</sup> |

        """#)
  }

  @Test func documentWithoutTables() {
    #expect(emit(TablesCSV(), []) == "")
    #expect(emit(TablesMarkdown(), []) == "")
    #expect(emit(TablesJSON(), []).contains(#""tables": [],"#))
  }
}
