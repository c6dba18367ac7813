/// Takes the arguments of a command apart.
///
/// `--flag value` and `--flag=value` mean the same. After `--` everything is an operand, and `-` is
/// always one. A flag given twice is an error, for one of the two would be ignored, unless each counts.
enum ArgumentParser {
  /// Parses the arguments that follow a command's name.
  ///
  /// - Throws: ``CommandError/usage(_:)`` for an unknown or repeated flag, and for a value that is
  ///   missing, too many or not one of the choices.
  static func parse(
    _ arguments: some Sequence<String>, flags: [Flag]
  ) throws(CommandError) -> ParsedArguments {
    var parsed = ParsedArguments()
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        parsed.operands.append(contentsOf: rest)
        break
      }
      guard argument.utf8.first == UInt8(ascii: "-"), argument.utf8.count > 1 else {
        parsed.operands.append(argument)
        continue
      }
      let (flag, attached) = try flag(of: argument, among: flags)
      let value = try value(of: flag, attached: attached, rest: &rest)
      if !parsed.record(flag, value: value) {
        throw .usage("--\(flag.name) is given twice; give it once")
      }
    }
    return parsed
  }

  private static func flag(
    of argument: String, among flags: [Flag]
  ) throws(CommandError) -> (Flag, attached: String?) {
    if argument == "-h" { return (.help, nil) }
    let body = argument.utf8.drop { $0 == UInt8(ascii: "-") }
    let equals = body.firstIndex(of: UInt8(ascii: "="))
    let name = String(decoding: body[..<(equals ?? body.endIndex)], as: UTF8.self)
    let attached = equals.map { at in
      String(decoding: body[body.index(after: at)...], as: UTF8.self)
    }
    let hasTwoDashes = argument.utf8.prefix(3).elementsEqual("--\(name)".utf8.prefix(3))
    if hasTwoDashes, let flag = flags.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      return (flag, attached)
    }
    let written = String(decoding: argument.utf8.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    let hint = Suggestion.sentence(for: name, among: flags.map(\.name)) { "'--\($0)'" }
    throw .usage("there is no flag '\(written)'\(hint)")
  }

  private static func value(
    of flag: Flag, attached: String?, rest: inout ArraySlice<String>
  ) throws(CommandError) -> String {
    guard let expected = flag.value else {
      if attached != nil { throw .usage("--\(flag.name) takes no value") }
      return ""
    }
    let value: String
    if let attached {
      value = attached
    } else if let next = rest.first, next == "-" || next.utf8.first != UInt8(ascii: "-") {
      value = next
      rest.removeFirst()
    } else {
      throw .usage(
        "--\(flag.name) needs a value: \(flag.usage) (a value that starts with '-' is written "
          + "--\(flag.name)=VALUE)")
    }
    if !expected.choices.isEmpty, !expected.choices.contains(value) {
      let hint = Suggestion.sentence(for: value, among: expected.choices) { "'\($0)'" }
      throw .usage(
        "--\(flag.name) takes \(alternatives(expected.choices)), not '\(value)'\(hint)")
    }
    return value
  }

  /// Words joined as a choice: `csv, json or markdown`.
  static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
