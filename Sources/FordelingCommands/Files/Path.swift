/// Paths as text.
enum Path {
  /// The folder with its slash at the end (empty when there is none), and the last name.
  static func split(_ path: String) -> (folder: String, name: String) {
    let bytes = Array(path.utf8)
    let cut = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return (
      String(decoding: bytes[..<cut], as: UTF8.self), String(decoding: bytes[cut...], as: UTF8.self)
    )
  }

  /// The last name.
  static func name(of path: String) -> String { split(path).name }

  /// The last name without its extension.
  static func stem(of path: String) -> String {
    let bytes = Array(split(path).name.utf8)
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0 else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: bytes[..<dot], as: UTF8.self)
  }
}
