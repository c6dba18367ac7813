import Testing

@testable import FordelingCommands

@Suite struct ArgumentTests {
  private static let flags: [Flag] = [
    .expect, .table, .join, .color, .help, .format(["csv", "json"], "How."),
  ]

  private func parse(_ arguments: String...) throws -> ParsedArguments {
    try ArgumentParser.parse(arguments, flags: Self.flags)
  }

  @Test func bothFormsOfAValueMeanTheSame() throws {
    for parsed in [try parse("--format", "json", "a"), try parse("a", "--format=json")] {
      #expect(parsed.operands == ["a"])
      #expect(parsed.value(of: .format([], "")) == "json")
    }
  }

  @Test func dashIsAnOperandAndTwoDashesEndTheFlags() throws {
    #expect(try parse("-").operands == ["-"])
    #expect(try parse("a", "--", "--join", "--").operands == ["a", "--join", "--"])
    #expect(try parse("--expect", "-").value(of: .expect) == "-")
  }

  @Test func valueMayHoldEqualsSignsAndDashes() throws {
    #expect(try parse("--expect=--x=y").value(of: .expect) == "--x=y")
    #expect(try parse("--expect=").value(of: .expect) == "")
  }

  private static let wrong: [(arguments: [String], message: String)] = [
    (["--fromat", "csv"], "there is no flag '--fromat'; did you mean '--format'?"),
    (["--fromat=csv"], "there is no flag '--fromat'; did you mean '--format'?"),
    (["-j"], "there is no flag '-j'"),
    (["-format"], "there is no flag '-format'; did you mean '--format'?"),
    (["--qqqqqq"], "there is no flag '--qqqqqq'"),
    (["---join"], "there is no flag '---join'; did you mean '--join'?"),
    (["--join=yes"], "--join takes no value"),
    (["--join", "--join"], "--join is given twice; give it once"),
    (["--table", "1", "--table=1"], "--table is given twice; give it once"),
    (
      ["--table"],
      "--table needs a value: --table N (a value that starts with '-' is written --table=VALUE)"
    ),
    (
      ["--table", "--join"],
      "--table needs a value: --table N (a value that starts with '-' is written --table=VALUE)"
    ),
    (["--format", "jsn"], "--format takes csv or json, not 'jsn'; did you mean 'json'?"),
    (["--color", "blue"], "--color takes auto, always or never, not 'blue'"),
  ]

  @Test func wrongArgumentsAreNamed() {
    #expect(!Self.wrong.isEmpty)
    for wrong in Self.wrong {
      #expect(throws: CommandError.usage(wrong.message), "\(wrong.arguments)") {
        try ArgumentParser.parse(wrong.arguments, flags: Self.flags)
      }
    }
  }

  @Test func countIsAWholeNumberFromOne() throws {
    #expect(try parse("--table", "12").count(of: .table) == 12)
    #expect(try parse().count(of: .table) == nil)
    for text in ["0", "-1", "1.5", "x", "", "99999999999999999999", "+1", "٣"] {
      #expect(throws: CommandError.self, "\(text)") {
        try parse("--table=\(text)").count(of: .table)
      }
    }
  }

  private static let suggestions: [(word: String, nearest: String?)] = [
    ("extrat", "extract"), ("extract", "extract"), ("ext", "extract"), ("tabels", "tables"),
    ("reslove", "resolve"), ("x", nil), ("", nil), ("zzzzzz", nil), ("ingestt", "ingest"),
  ]

  @Test func nearestWordIsSuggested() {
    #expect(!Self.suggestions.isEmpty)
    let words = ["ingest", "extract", "tables", "resolve"]
    for suggestion in Self.suggestions {
      #expect(
        Suggestion.nearest(to: suggestion.word, among: words) == suggestion.nearest,
        "\(suggestion.word)")
    }
  }

  @Test func editDistanceCountsExchangesOnce() {
    #expect(Suggestion.editDistance(Array("ab".utf8), Array("ba".utf8)) == 1)
    #expect(Suggestion.editDistance(Array("kitten".utf8), Array("sitting".utf8)) == 3)
    #expect(Suggestion.editDistance([], Array("abc".utf8)) == 3)
  }
}
