internal import CSQLite

/// A value as SQLite stores it.
enum SQLValue {
  case null
  case integer(Int)
  case text(String)
  case blob([UInt8])

  /// A text, or nothing.
  static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }

  /// A whole number, or nothing.
  static func optional(_ number: Int?) -> SQLValue { number.map { .integer($0) } ?? .null }

  /// A flag: 0 or 1.
  static func flag(_ isSet: Bool) -> SQLValue { .integer(isSet ? 1 : 0) }
}

/// A compiled statement, which goes away with its value.
@safe final class Statement {
  private let handle: OpaquePointer

  /// Takes over a compiled statement.
  init(_ handle: OpaquePointer) {
    unsafe self.handle = handle
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Gives a parameter its value; the result is SQLite's code.
  func bind(_ value: SQLValue, at place: Int32) -> Int32 {
    switch value {
    case .null:
      return unsafe sqlite3_bind_null(handle, place)
    case .integer(let number):
      return unsafe sqlite3_bind_int64(handle, place, Int64(number))
    case .text(var text):
      return text.withUTF8 { utf8 in
        guard let count = Int32(exactly: utf8.count) else { return SQLITE_TOOBIG }
        // An empty text has no address, and a null pointer would bind NULL.
        guard let start = utf8.baseAddress, count > 0 else {
          return unsafe fordeling_bind_text(handle, place, "", 0)
        }
        return unsafe start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
          unsafe fordeling_bind_text(handle, place, $0, count)
        }
      }
    case .blob(let bytes):
      return unsafe bytes.withUnsafeBytes { buffer in
        guard let count = Int32(exactly: buffer.count) else { return SQLITE_TOOBIG }
        guard count > 0 else { return unsafe sqlite3_bind_zeroblob(handle, place, 0) }
        return unsafe fordeling_bind_blob(handle, place, buffer.baseAddress, count)
      }
    }
  }

  /// Goes to the next row; the result is SQLite's code.
  func step() -> Int32 { unsafe sqlite3_step(handle) }

  /// Makes it ready for the next run, its parameters empty.
  func reset() {
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
  }

  /// Whether a column of the row is NULL.
  func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// A whole number of the row.
  func integer(_ column: Int32) -> Int { Int(unsafe sqlite3_column_int64(handle, column)) }

  /// The bytes of a text or a blob of the row.
  func bytes(_ column: Int32) -> [UInt8] {
    // For a text this is its UTF-8; the count has to be asked for after the address.
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}

extension Statement {
  /// A text of the row, without a copy of its bytes between; empty for NULL.
  func text(_ column: Int32) -> String {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }
}

/// The row that a query stands at. It is only good until the query goes on.
struct Row {
  fileprivate let statement: Statement
  fileprivate let path: String

  init(statement: Statement, path: String) {
    self.statement = statement
    self.path = path
  }

  /// A text; empty for NULL.
  func text(_ column: Int) -> String {
    statement.text(place(column))
  }

  /// A text; nil for NULL.
  func optionalText(_ column: Int) -> String? {
    statement.isNull(place(column)) ? nil : text(column)
  }

  /// A whole number; 0 for NULL.
  func integer(_ column: Int) -> Int { statement.integer(place(column)) }

  /// A whole number; nil for NULL.
  func optionalInteger(_ column: Int) -> Int? {
    statement.isNull(place(column)) ? nil : integer(column)
  }

  /// Whether a number is not 0.
  func flag(_ column: Int) -> Bool { integer(column) != 0 }

  /// The bytes of a blob or a text.
  func bytes(_ column: Int) -> [UInt8] { statement.bytes(place(column)) }

  /// A value of a type that is written as a word.
  ///
  /// - Throws: ``ArchiveError`` when the word is none of the type's.
  func word<Word: RawRepresentable>(
    _ column: Int, _ type: Word.Type = Word.self
  ) throws(ArchiveError) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: text(column)) else {
      throw ArchiveError(.damaged(text: "'\(text(column))' is no \(Word.self)"), path: path)
    }
    return word
  }

  private func place(_ column: Int) -> Int32 { Int32(truncatingIfNeeded: column) }
}
