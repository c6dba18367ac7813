private import CSQLite

/// One open SQLite database. C ends here: nothing outside this folder sees a pointer of it.
@safe final class Database {
  /// The file as the user named it, for messages.
  let path: String
  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]

  /// How a file is opened.
  enum Mode {
    /// It must be there. It is opened for writing where that is allowed, because a database whose
    /// last writer was killed is mended by its next reader.
    case existing
    /// It is made when it is not there.
    case creating
  }

  /// How long a writer waits for another, in milliseconds. Ours hold the database for a few.
  static let busyTimeout: Int32 = 60_000

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - location: The path for the system.
  ///   - path: The path as the user named it.
  init(location: String, path: String, mode: Mode) throws(ArchiveError) {
    self.path = path
    var opened: OpaquePointer?
    let creation = mode == .creating ? SQLITE_OPEN_CREATE : 0
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | creation
    // Always a path: SQLite takes some names for addresses, or for databases in memory.
    let isWhole = location.utf8.first == UInt8(ascii: "/")
    let code = unsafe sqlite3_open_v2(isWhole ? location : "./" + location, &opened, flags, nil)
    guard code == SQLITE_OK, let database = unsafe opened else {
      let text = unsafe opened.map { unsafe String(cString: sqlite3_errmsg($0)) }
      unsafe sqlite3_close(opened)
      throw ArchiveError(.cannotOpen(text: text ?? "no memory"), path: path)
    }
    unsafe handle = database
    unsafe sqlite3_busy_timeout(database, Self.busyTimeout)
  }

  deinit {
    statements.removeAll()
    unsafe sqlite3_close_v2(handle)
  }

  /// Runs statements that give no rows, as they are.
  func execute(_ sql: String) throws(ArchiveError) {
    try check(unsafe sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// Runs one statement that gives no rows.
  func run(_ sql: String, _ values: SQLValue...) throws(ArchiveError) {
    try query(sql, values) { (_) throws(ArchiveError) in }
  }

  /// Runs one statement that gives no rows, its values in a list.
  func run(_ sql: String, values: [SQLValue]) throws(ArchiveError) {
    try query(sql, values) { (_) throws(ArchiveError) in }
  }

  /// The rows of a query, each made by `make`.
  func rows<Element>(
    _ sql: String, _ values: SQLValue..., make: (Row) throws(ArchiveError) -> Element
  ) throws(ArchiveError) -> [Element] {
    try rows(sql, values: values, make: make)
  }

  /// The rows of a query, its values in a list, each made by `make`.
  func rows<Element>(
    _ sql: String, values: [SQLValue], make: (Row) throws(ArchiveError) -> Element
  ) throws(ArchiveError) -> [Element] {
    var found: [Element] = []
    try query(sql, values) { (row) throws(ArchiveError) in found.append(try make(row)) }
    return found
  }

  /// The first row of a query; nil when there is none.
  func first<Element>(
    _ sql: String, _ values: SQLValue..., make: (Row) throws(ArchiveError) -> Element
  ) throws(ArchiveError) -> Element? {
    try first(sql, values: values, make: make)
  }

  /// The first row of a query, its values in a list; nil when there is none.
  func first<Element>(
    _ sql: String, values: [SQLValue], make: (Row) throws(ArchiveError) -> Element
  ) throws(ArchiveError) -> Element? {
    var found: Element?
    try query(sql, values) { (row) throws(ArchiveError) in
      if found == nil { found = try make(row) }
    }
    return found
  }

  /// The rowid of the row that was inserted last.
  var lastInsertedRow: Int { Int(unsafe sqlite3_last_insert_rowid(handle)) }

  /// Does all of `body` or nothing. No other writer comes between.
  func transaction<Result>(
    _ body: () throws(ArchiveError) -> Result
  ) throws(ArchiveError) -> Result {
    try execute("BEGIN IMMEDIATE")
    do throws(ArchiveError) {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // SQLite may have rolled back by itself, as it does when the disk is full.
      if unsafe sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
      throw error
    }
  }

  private func query(
    _ sql: String, _ values: [SQLValue], _ take: (Row) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    let statement = try prepared(sql)
    defer { statement.reset() }
    for (at, value) in values.enumerated() {
      try check(statement.bind(value, at: Int32(truncatingIfNeeded: at + 1)))
    }
    while true {
      let code = statement.step()
      if code == SQLITE_DONE { return }
      if code != SQLITE_ROW { throw error(code) }
      try take(Row(statement: statement, path: path))
    }
  }

  private func prepared(_ sql: String) throws(ArchiveError) -> Statement {
    if let known = statements[sql] { return known }
    var compiled: OpaquePointer?
    try check(unsafe sqlite3_prepare_v2(handle, sql, -1, &compiled, nil))
    guard let pointer = unsafe compiled else {
      throw ArchiveError(.failed(text: "an empty statement"), path: path)
    }
    let statement = unsafe Statement(pointer)
    statements[sql] = statement
    return statement
  }

  private func check(_ code: Int32) throws(ArchiveError) {
    if code != SQLITE_OK { throw error(code) }
  }

  private func error(_ code: Int32) -> ArchiveError {
    let text = unsafe String(cString: sqlite3_errmsg(handle))
    let problem: ArchiveError.Problem =
      switch code & 0xFF {
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_FULL: .full
      case SQLITE_READONLY: .readOnly
      case SQLITE_CORRUPT: .damaged(text: text)
      case SQLITE_NOTADB: .foreign
      case SQLITE_CANTOPEN: .cannotOpen(text: text)
      default: .failed(text: text)
      }
    return ArchiveError(problem, path: path)
  }
}
