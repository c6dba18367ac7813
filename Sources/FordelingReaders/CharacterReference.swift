/// Character references of HTML, such as `&aelig;`, `&#248;` and `&#xF8;`.
package enum CharacterReference {
  /// Reads the reference that starts with the `&` at `offset`.
  ///
  /// Returns the UTF-8 it stands for and how many bytes it is long; nil when there is none, and the
  /// `&` stands for itself.
  package static func read(_ bytes: [UInt8], at offset: Int) -> (utf8: [UInt8], length: Int)? {
    nil
  }
}
