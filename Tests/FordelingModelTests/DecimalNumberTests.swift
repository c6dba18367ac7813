import FordelingModel
import Testing

@Suite("Exact decimal numbers")
struct DecimalNumberTests {
  @Test(
    "The plain form is read and written without loss",
    arguments: [
      "0", "7", "-7", "719", "0.5", "-0.05", "7.50", "12.9", "1.234", "100000000000000000",
      "999999999999999999", "0.000000000000000001",
    ])
  func roundTrip(_ text: String) {
    #expect(DecimalNumber(plain: text)?.description == text)
  }

  @Test(
    "What is not the plain form is refused",
    arguments: [
      "", "-", ".", "1.", ".5", "1,5", "1.2.3", "+1", " 1", "1 ", "12abc", "1e3", "--1",
      "1000000000000000000", "٣",
    ])
  func refused(_ text: String) {
    #expect(DecimalNumber(plain: text) == nil)
  }

  @Test("Decimals at the end do not make another number")
  func equality() throws {
    let short = try #require(DecimalNumber(plain: "7.5"))
    let long = try #require(DecimalNumber(plain: "7.50"))
    #expect(short == long)
    #expect(short.hashValue == long.hashValue)
    #expect(!(short < long) && !(long < short))
  }

  @Test("Sums are exact, and too long ones are none")
  func sums() throws {
    let tenth = try #require(DecimalNumber(plain: "0.1"))
    let fifth = try #require(DecimalNumber(plain: "0.2"))
    #expect(tenth.adding(fifth)?.description == "0.3")
    #expect(tenth.subtracting(fifth)?.description == "-0.1")
    let largest = try #require(DecimalNumber(plain: "999999999999999999"))
    #expect(largest.adding(DecimalNumber(1)) == nil)
    #expect(largest.adding(tenth) == nil)
  }

  @Test("The order is that of the numbers")
  func order() throws {
    let texts = ["-10", "-9.5", "-0.1", "0", "0.000000000000000001", "1.5", "2", "10.01"]
    let numbers = try texts.map { try #require(DecimalNumber(plain: $0)) }
    #expect(numbers.shuffled().sorted().map(\.description) == texts)
  }
}
