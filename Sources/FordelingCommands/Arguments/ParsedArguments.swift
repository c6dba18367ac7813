/// The arguments of one command, taken apart and checked against its flags.
struct ParsedArguments: Sendable, Hashable {
  /// The arguments that are no flags, in order.
  var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// Whether a flag without a value, or with one, was given.
  func has(_ flag: Flag) -> Bool { values[flag.name] != nil }

  /// The value of a flag; nil when it was not given.
  func value(of flag: Flag) -> String? { values[flag.name]?.first }

  /// The values of a flag that may be given several times, in order.
  func values(of flag: Flag) -> [String] { values[flag.name] ?? [] }

  /// Records a flag; false when it was given before and may be given once only.
  mutating func record(_ flag: Flag, value: String) -> Bool {
    if values[flag.name] != nil, !flag.isRepeatable { return false }
    values[flag.name, default: []].append(value)
    return true
  }

  /// The value of a flag as a whole number from 1.
  ///
  /// - Throws: ``CommandError/usage(_:)`` when it is none.
  func count(of flag: Flag) throws(CommandError) -> Int? {
    guard let text = value(of: flag) else { return nil }
    let isPlain = !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    guard isPlain, let count = Int(text), count >= 1 else {
      throw .usage("--\(flag.name) takes a whole number from 1, not '\(text)'")
    }
    return count
  }

  /// The value of a flag, which must not be empty.
  ///
  /// - Throws: ``CommandError/usage(_:)`` when it is.
  func text(of flag: Flag) throws(CommandError) -> String? {
    guard let text = value(of: flag) else { return nil }
    if text.isEmpty { throw .usage("--\(flag.name) needs a value that is not empty") }
    return text
  }
}
