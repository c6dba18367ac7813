import FordelingTestSupport
import Testing

/// The measure that the suites about hostile input rely on.
@Suite("Linear time")
struct LinearTimeTests {
  private func work(_ steps: Int) {
    var sum: UInt64 = 1
    for step in 0..<steps { sum = sum &* 6_364_136_223_846_793_005 &+ UInt64(step) }
    withExtendedLifetime(sum) {}
  }

  @Test("Linear work is found linear, quadratic work is not")
  func measure() {
    #expect(LinearTime.excess(from: 20_000) { work($0) } == nil)
    #expect(LinearTime.excess(from: 500) { work($0 * $0) } != nil)
  }
}
