import FordelingEmitters
import FordelingModel
import Testing

@Suite struct CSVTests {
  @Test func allocationsHaveTheColumnsOfTheContract() {
    let expected =
      "table,code,municipality,measure,value,status,unit,note,written,match,source\r\n"
      + "1,0751,Aarhus,Antal,1234.50,value,kr.,se noter,Aarhus,name,"
      + "line 44 table 1 row 2 column 1\r\n"
      + "1,0563,Fanø,Antal,,missing,,,Fanö,typo,line 44 table 1 row 2 column 1\r\n"
    #expect(text(AllocationsCSV().emit(Samples.full)) == expected)
    #expect(AllocationsCSV().emit(Samples.full).count == expected.utf8.count)
  }

  @Test func noAllocationsGiveTheHeadingAlone() {
    let lines = text(AllocationsCSV().emit(Samples.extraction([])))
    #expect(
      lines == "table,code,municipality,measure,value,status,unit,note,written,match,source\r\n")
  }

  @Test func pageStandsFirstInTheSource() {
    var allocation = Samples.allocation()
    allocation.source = CellSource(span: SourceSpan(page: 3), table: 1)
    let lines = text(AllocationsCSV().emit(Samples.extraction([allocation])))
    #expect(lines.hasSuffix(",page 3 table 1\r\n"))
  }

  private static let fields: [(text: String, written: String)] = [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("cr\rlf", "\"cr\rlf\""), (" lead", "\" lead\""),
    ("trail ", "\"trail \""), ("\ttab", "\"\ttab\""), ("a b", "a b"), ("a;b", "a;b"),
    ("\u{FEFF}mark", "\"\u{FEFF}mark\""), ("=1+1", "=1+1"), ("Ærø", "Ærø"),
  ]

  @Test func fieldsAreQuotedOnlyWhenAReaderWouldChangeThem() {
    #expect(!Self.fields.isEmpty)
    for field in Self.fields {
      var csv = CSVWriter()
      csv.row([field.text, "end"])
      #expect(Array(csv.bytes) == Array("\(field.written),end\r\n".utf8), "\(field.text)")
    }
  }

  @Test func danishFormIsForSpreadsheets() {
    var allocations = Samples.full.allocations
    allocations[1].note = "=1+1;x"
    allocations[1].written = "'Fanö"
    let expected =
      "\u{FEFF}Tabel;Kommunekode;Kommune;Tal;Værdi;Status;Enhed;Note;Skrevet;Regel;Sted\r\n"
      + "1;0751;Aarhus;Antal;1234,50;value;kr.;se noter;Aarhus;name;"
      + "line 44 table 1 row 2 column 1\r\n"
      + "1;0563;Fanø;Antal;;missing;;\"'=1+1;x\";''Fanö;typo;line 44 table 1 row 2 column 1\r\n"
    let bytes = AllocationsDanishCSV().emit(Samples.extraction(allocations))
    #expect(bytes == Array(expected.utf8), "\(text(bytes))")
    #expect(Allocation.danishColumns.count == Allocation.columns.count)
  }

  @Test func rowOfOneEmptyFieldIsNoEmptyLine() {
    var csv = CSVWriter()
    csv.row([""])
    csv.row(["", ""])
    #expect(text(csv.bytes) == "\"\"\r\n,\r\n")
  }

  @Test func namesListCandidatesByCode() {
    let names = [
      ResolvedName(
        written: "Fanø", municipality: .init(code: "0563", name: "Fanø"), match: "name"),
      ResolvedName(
        written: "Vejln", municipality: nil, match: "ambiguous",
        candidates: [.init(code: "0550", name: "Tønder"), .init(code: "0630", name: "Vejle")]),
    ]
    let expected =
      "written,code,municipality,match,candidates\r\n"
      + "Fanø,0563,Fanø,name,\r\nVejln,,,ambiguous,0550;0630\r\n"
    #expect(text(NamesCSV().emit(names)) == expected)
  }
}
