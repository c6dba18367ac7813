import FordelingTestSupport
import Testing

@testable import FordelingParser

@Suite struct PartSetTests {
  /// What one pass finds is what looking for each part by itself finds.
  @Test func findsWhatEachPartAloneFinds() {
    let parts = ["kr", "mio", "€", "000", "%", "pct", "hundre", "("]
    let set: PartSet = ["kr", "mio", "€", "000", "%", "pct", "hundre", "("]
    var numbers = SeededGenerator(seed: 7)
    let letters = Array("kKrRmioIpctHundre0% €(aæÅ1.")
    var found = 0
    for _ in 0..<20_000 {
      let text = String((0..<numbers.below(9)).map { _ in numbers.pick(letters) })
      let expected = parts.contains(where: text.mayHold)
      found += expected ? 1 : 0
      #expect(set.mayStand(in: text) == expected, "\(text)")
    }
    #expect(found > 2_000 && found < 18_000)
    #expect(set.mayStand(in: "a\u{30A}"))
  }
}
