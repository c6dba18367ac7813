/// Danish alphabetical order: æ, ø and å come last, and aa sorts as å.
///
/// The rule is that of Dansk Sprognævn's Retskrivningsordbogen for names, by which Aabenraa stands
/// after Ærø and Faaborg-Midtfyn after Furesø.
public enum DanishOrder {
  /// Whether `left` comes before `right`. Texts that sort alike are ordered by their bytes, so that
  /// the order never depends on the order before.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    let keys = (key(left), key(right))
    return keys.0 == keys.1
      ? left.utf8.lexicographicallyPrecedes(right.utf8)
      : keys.0.lexicographicallyPrecedes(keys.1)
  }

  /// The bytes by which a text sorts: letters fold to lower case, punctuation and spaces come first.
  public static func key(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "æ", "Æ", "ä", "Ä": key.append(0x7B)
      case "ø", "Ø", "ö", "Ö": key.append(0x7C)
      case "å", "Å", "\u{212B}": key.append(0x7D)
      case "\u{30A}":
        // A combining ring makes an å of the a before it.
        if key.last == UInt8(ascii: "a") { key[key.count - 1] = 0x7D }
      case "A"..."Z", "a"..."z":
        let letter = UInt8(truncatingIfNeeded: scalar.value | 0x20)
        if letter == UInt8(ascii: "a"), key.last == letter {
          key[key.count - 1] = 0x7D
        } else {
          key.append(letter)
        }
      case "0"..."9": key.append(UInt8(truncatingIfNeeded: scalar.value))
      case _ where scalar.isASCII: key.append(0x20)
      default: key.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    return key
  }
}
