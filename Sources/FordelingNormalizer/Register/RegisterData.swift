/// The register's facts as tab-separated lines, and how they are read.
///
/// The lines are in the generated files beside this one.
enum RegisterData {
  /// The fields of every line.
  static func fields(of lines: StaticString) -> [[String]] {
    lines.withUTF8Buffer { bytes in
      bytes.split(separator: UInt8(ascii: "\n")).map { line in
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
      }
    }
  }
}
