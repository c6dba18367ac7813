/// One flag that commands can be given.
struct Flag: Sendable {
  /// The value that follows a flag.
  struct Value: Sendable {
    /// What stands for it in the help.
    var placeholder: String
    /// The only values allowed; empty when any text is.
    var choices: [String] = []
  }

  /// The name without its dashes.
  var name: String
  /// The value it takes; nil for a flag that stands alone.
  var value: Value?
  /// Whether it may be given several times, each value counting.
  var isRepeatable = false
  /// What it does, one or two sentences.
  var summary: String

  /// The flag as the help shows it, such as `--format FORMAT`.
  var usage: String {
    value.map { "--\(name) \($0.placeholder)" } ?? "--\(name)"
  }
}
