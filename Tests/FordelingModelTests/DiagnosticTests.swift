import FordelingModel
import Testing

@Suite struct DiagnosticTests {
  @Test func aMessageThatQuotesABookIsShortened() {
    let book = String(repeating: "æ", count: 100_000)
    let message = Diagnostic(.numberUnreadable, "'\(book)' cannot be read as a number").message
    #expect(message.utf8.count < 5_000)
    #expect(message.hasPrefix("'ææ") && message.hasSuffix("æ' cannot be read as a number"))
    #expect(message.contains("æ … æ"))
    let short = String(repeating: "a", count: 4_000)
    #expect(Diagnostic(.numberUnreadable, short).message == short)
  }
}
