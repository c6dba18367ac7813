/// The colors and weights that mean something on a terminal.
enum TextStyle: String {
  case bold = "1"
  case error = "1;31"
  case warning = "1;33"
  case information = "1;36"
  case faint = "2"
  case removed = "31"
  case added = "32"

  /// The text in this style, or as it is when there are no colors.
  func applied(to text: String, colored: Bool) -> String {
    colored && !text.isEmpty ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
