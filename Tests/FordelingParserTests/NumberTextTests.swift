import FordelingModel
import Testing

@testable import FordelingParser

@Suite("Numbers as written")
struct NumberTextTests {
  /// The numbers of a column of texts, or nil when the column can be read in two ways.
  private func column(_ texts: [String]) -> [String]? {
    let tokens = texts.compactMap { text -> NumberToken? in
      if case .number(let token) = NumberTextScanner.read(text) { token } else { nil }
    }
    guard tokens.count == texts.count, case .format(let format) = NumberFormat.decide(tokens) else {
      return nil
    }
    return tokens.map { format.value(of: $0)?.description ?? "none" }
  }

  @Test(
    "A column decides its format from all its numbers",
    arguments: [
      (["6.421", "518.804", "704"], ["6421", "518804", "704"]),
      (["3.8", "12.9"], ["3.8", "12.9"]),
      (["42955,60", "13,4"], ["42955.60", "13.4"]), (["1.234,5", "7"], ["1234.5", "7"]),
      (["1,234.5", "7"], ["1234.5", "7"]), (["115 731", "12"], ["115731", "12"]),
      (["1.234.567", "12.345"], ["1234567", "12345"]), (["0,123", "0,5"], ["0.123", "0.5"]),
      (["+2,9", "-303.110", "+0"], ["2.9", "-303110", "0"]), (["12\u{202F}345"], ["12345"]),
      (["1234", "12.345"], ["1234", "12345"]), (["−5"], ["-5"]), (["15,-"], ["15"]),
      (["7"], ["7"]), (["0"], ["0"]), (["0.25"], ["0.25"]),
    ])
  func formats(_ texts: [String], _ expected: [String]) {
    #expect(column(texts) == expected)
  }

  @Test(
    "A column that can be read in two ways is not decided",
    arguments: [
      ["3.8", "6.421"], ["12,345"], ["1,234", "5,67"], ["1.234", "12345"], ["1.5", "1,5"],
      ["1.234.567", "1.5"],
    ])
  func ambiguous(_ texts: [String]) {
    #expect(column(texts) == nil)
  }

  @Test(
    "What is no number is unreadable",
    arguments: [
      "-(12)", "– (1.204)",
      "3-5", "7/8", "7 + 2", "1e3", "5-", "(4)", "3 5", "12abc", "08.00", "0101", "1..2", ",5",
      "5,",
      "1.2.", "٣", "7 4 5", "fem", "--5", "1 234 5", "1234567890123456789",
    ])
  func unreadable(_ text: String) {
    if case .number(let token) = NumberTextScanner.read(text) {
      guard case .format(let format) = NumberFormat.decide([token]) else { return }
      #expect(format.value(of: token) == nil)
    } else {
      #expect(NumberTextScanner.read(text) == .unreadable)
    }
  }

  @Test(
    "Signs for figures that are not there",
    arguments: [
      ("-", Allocation.Status.missing), ("–", .missing), ("—", .missing), ("...", .missing),
      ("..", .suppressed), ("*", .suppressed), (".", .notApplicable),
    ])
  func signs(_ text: String, _ status: Allocation.Status) {
    #expect(NumberTextScanner.read(text) == .status(status, notes: []))
  }

  @Test(
    "Units and notes stand beside the number",
    arguments: [
      ("DKK 15,50", "DKK", []), ("150.261.900 kr.", "kr.", []), ("98,0 mio. kr.", "mio. kr.", []),
      ("13,83%", "%", []), ("4,80 kr. pr. borger*", "kr. pr. borger", ["*"]),
      ("ca. 7", nil, ["ca."]), ("7 1)", nil, ["1)"]), ("7*", nil, ["*"]), ("7¹", nil, ["¹"]),
      ("7 (skøn)", nil, ["skøn"]),
    ] as [(String, String?, [String])])
  func besides(_ text: String, _ unit: String?, _ notes: [String]) {
    guard case .number(let token) = NumberTextScanner.read(text) else {
      Issue.record("'\(text)' was not read")
      return
    }
    #expect(token.unit == unit)
    #expect(token.notes == notes)
  }

  @Test(
    "A heading states a unit",
    arguments: [
      ("Beløb (kr.)", "kr."), ("Beløb i 1.000 kr.", "1.000 kr."), ("Andel, pct.", "pct."),
      ("Mio. kr.", "Mio. kr."), ("%", "%"), ("Antal", nil), ("Antal i alt", nil), ("(2019)", nil),
    ] as [(String, String?)])
  func headings(_ heading: String, _ unit: String?) {
    #expect(NumberUnit.inHeading(heading) == unit)
  }
}
