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
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    /// Where each field begins, and after the last one the place after the line's end.
    fileprivate var starts = InlineArray<12, Int32>(repeating: 0)
    fileprivate var count = 0

    /// The field at a place; empty when there are fewer.
    func field(_ place: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
      guard place < count else { return bytes[0..<0] }
      return bytes[Int(starts[place])..<Int(starts[place + 1]) - 1]
    }

    /// A field of at most nine digits as a number.
    func number(_ place: Int) -> Int32 {
      field(place).prefix(9).reduce(0) { $0 * 10 + Int32($1 & 0x0F) }
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ lines: StaticString) {
    bytes = UnsafeBufferPointer(start: lines.utf8Start, count: lines.utf8CodeUnitCount)
  }

  /// Lines that must live as long as this value.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Calls a function with each line and its number, counting from 0.
  func forEach(_ body: (Int, Line) -> Void) {
    var number = 0
    var at = 0
    while at < bytes.count {
      var line = Line(bytes: bytes)
      line.starts[0] = Int32(at)
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") {
        if bytes[at] == UInt8(ascii: "\t"), line.count < 10 {
          line.count += 1
          line.starts[line.count] = Int32(at) + 1
        }
        at += 1
      }
      at += 1
      line.count += 1
      line.starts[line.count] = Int32(at)
      body(number, line)
      number += 1
    }
  }
}
