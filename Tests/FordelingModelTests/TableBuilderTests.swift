import FordelingModel
import Testing

@Suite("Building tables")
struct TableBuilderTests {
  @Test("White space collapses, and lines keep their borders")
  func lines() throws {
    var builder = TableBuilder()
    builder.beginCell()
    builder.append("  Fanø \t\n ".utf8)
    builder.endLine()
    builder.append(" \u{A0} ".utf8)
    builder.endLine()
    builder.append("\u{A0}Læsø  og\n Samsø\u{A0}".utf8)
    builder.addNote(" se\n noter ".utf8)
    builder.addNote("  ".utf8)
    try builder.endCell(row: 1, column: 1, source: .none)
    let table = try builder.finish(index: 1, headerRows: 0, source: .none)
    #expect(table.lines(of: table.cells[0]) == ["Fanø", "Læsø og Samsø"])
    #expect(table.notes(of: table.cells[0]) == ["se noter"])
    #expect(table.text(of: table.cells[0]) == "Fanø Læsø og Samsø")
  }

  @Test("Each cell has its own text")
  func cells() throws {
    var builder = TableBuilder()
    for (at, text) in ["a", "", "b c"].enumerated() {
      builder.beginCell()
      builder.append(text.utf8)
      try builder.endCell(row: 1, column: at + 1, source: .none)
    }
    let table = try builder.finish(index: 1, headerRows: 0, source: .none)
    #expect(table.cells.map(table.text(of:)) == ["a", "", "b c"])
    #expect(table.cells.map(\.isEmpty) == [false, true, false])
    #expect((table.rows, table.columns) == (1, 3))
  }

  @Test("Every limit names itself", arguments: ["cells", "places", "columns", "cellBytes"])
  func limits(_ name: String) {
    var limits = Limits()
    switch name {
    case "cells": limits.cells = 2
    case "places": limits.places = 5
    case "columns": limits.columns = 2
    default: limits.cellBytes = 3
    }
    var builder = TableBuilder(limits: limits)
    let error = #expect(throws: LimitPassed.self) {
      for column in 1...3 {
        builder.beginCell()
        builder.append("text".utf8)
        try builder.endCell(row: 1, column: column, rowSpan: 2, source: .none)
      }
    }
    #expect(error?.name == name)
  }

  @Test("A grid of a few wide rows and many narrow ones is refused")
  func sparse() throws {
    var limits = Limits()
    limits.places = 100
    var builder = TableBuilder(limits: limits)
    for row in 1...60 {
      builder.beginCell()
      try builder.endCell(
        row: row, column: 1, columnSpan: row == 1 ? 30 : 1, source: .none)
    }
    let finished = builder
    let error = #expect(throws: LimitPassed.self) {
      try finished.finish(index: 1, headerRows: 0, source: .none)
    }
    #expect(error?.name == "places")
  }
}
