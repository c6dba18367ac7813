import Testing

@testable import FordelingCommands

@Suite struct ParallelTests {
  @Test(arguments: [1, 2, 3, 8, 64, 1_000]) func resultsAreInTheOrderOfTheInput(_ jobs: Int) {
    for count in [0, 1, 2, 7, 500] {
      let results = Parallel.map(Array(0..<count), jobs: jobs) { number in
        // Work of different length, so that the threads overtake each other.
        (0..<(number % 13) * 1_000).reduce(number) { $0 ^ $1 ^ $1 }
      }
      #expect(results == Array(0..<count))
    }
  }

  @Test func thereIsAtLeastOneProcessor() {
    #expect((1...Parallel.jobLimit).contains(Parallel.processors))
  }
}
