/// Counts with their nouns, in any language that has one form for one and one for many.
package enum CountedNoun {
  /// A plain count with its noun: `1 row`, `2 rows`.
  package static func text(_ count: Int, _ one: String, _ many: String) -> String {
    text(String(count), of: count, one, many)
  }

  /// A count as it is written in a language, with its noun.
  static func text(_ written: String, of count: Int, _ one: String, _ many: String) -> String {
    "\(written) \(count == 1 ? one : many)"
  }
}
