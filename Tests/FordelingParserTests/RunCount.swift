import Glibc

/// How many documents the laws are tried on: a few thousand, or as many as FORDELING_DOCUMENTS says.
enum RunCount {
  static let documents =
    getenv("FORDELING_DOCUMENTS").flatMap { Int(String(cString: $0)) } ?? 2_000
}
