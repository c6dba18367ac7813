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

/// The lines of a table as bytes, without making strings of them.
struct RegisterLines {
  /// One line.
  struct Line {
    fileprivate let bytes: Slice<UnsafeBufferPointer<UInt8>>

    /// The field at a place; empty when there are fewer.
    func field(_ place: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
      var rest = bytes
      for _ in 0..<place {
        guard let tab = rest.firstIndex(of: UInt8(ascii: "\t")) else {
          return rest[rest.endIndex...]
        }
        rest = rest[(tab + 1)...]
      }
      return rest.prefix { $0 != UInt8(ascii: "\t") }
    }

    /// A field of at most nine digits as a number.
    func number(_ place: Int) -> Int32 {
      field(place).prefix(9).reduce(0) { $0 * 10 + Int32($1 & 0x0F) }
    }
  }

  private let lines: StaticString

  init(_ lines: StaticString) { self.lines = lines }

  /// Calls a function with each line and its number, counting from 0.
  func forEach(_ body: (Int, Line) -> Void) {
    lines.withUTF8Buffer { bytes in
      var rest = bytes[...]
      var count = 0
      while !rest.isEmpty {
        let line = rest.prefix { $0 != UInt8(ascii: "\n") }
        rest = rest[min(line.endIndex + 1, rest.endIndex)...]
        body(count, Line(bytes: line))
        count += 1
      }
    }
  }
}
