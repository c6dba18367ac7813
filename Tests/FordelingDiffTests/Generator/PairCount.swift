import Glibc

/// How many random pairs the laws are tried on: some hundred, or as many as FORDELING_PAIRS says.
enum PairCount {
  static let pairs = getenv("FORDELING_PAIRS").flatMap { Int(String(cString: $0)) } ?? 600
}
