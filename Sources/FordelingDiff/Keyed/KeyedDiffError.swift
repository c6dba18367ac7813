public import FordelingModel

/// Why two files cannot be compared by a key.
public struct KeyedDiffError: Error, Sendable, Hashable {
  /// Which of the two files it is about.
  public enum Side: Sendable, Hashable {
    case old, new
  }

  /// What is wrong with the file.
  public enum Problem: Sendable, Hashable {
    /// There is no heading.
    case noHeading
    /// There is no such column; `found` are those that there are.
    case noKey(String, found: [String])
    /// Two columns have one heading; the other is column `first`, counting from 1.
    case duplicateHeading(String, first: Int)
    /// Two rows have one key; the other stands at byte `first`.
    case duplicateKey([String], first: Int)
    /// The row has another number of fields than the heading.
    case ragged(fields: Int, headings: Int)
    /// A field breaks the rules of quoting.
    case quoting(String)
    /// A limit was passed.
    case limit(LimitPassed)
  }

  /// Which file.
  public let side: Side
  /// What is wrong.
  public let problem: Problem
  /// The bytes of the decoded text that it is about; empty where there are none.
  public let range: Range<Int>

  /// One sentence: what is wrong and what to do. `line` tells the line of a byte, where a message needs
  /// another place.
  public func message(line: (Int) -> Int) -> String {
    switch problem {
    case .noHeading:
      "the file is empty; a file that is compared by a key has a heading in its first row"
    case .noKey(let key, let found):
      found.count == 1
        ? "there is no column '\(key)'; the file has one column, '\(found[0])', so it may be no CSV file"
        : "there is no column '\(key)'; the columns are "
          + found.map { "'\($0)'" }.joined(separator: ", ")
    case .duplicateHeading(let heading, let first):
      "the heading '\(heading)' stands twice, in column \(first) too; give every column its own"
    case .duplicateKey(let key, let first):
      "the key '\(key.joined(separator: "', '"))' stands twice, on line \(line(first)) too; name more "
        + "columns with --key, or take one of the rows out"
    case .ragged(let fields, let headings):
      "the row has \(fields == 1 ? "1 field" : "\(fields) fields") where the heading has \(headings); "
        + "give every row the same number of fields, or quote fields that hold the delimiter"
    case .quoting(let what):
      "\(what); put the whole field in quotation marks, and double those inside it"
    case .limit(let limit):
      "the file passes the limit '\(limit.name)' (\(limit.limit)); split it"
    }
  }
}
