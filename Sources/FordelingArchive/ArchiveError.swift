/// Why the archive could not do what was asked of it. What it held before, it still holds.
public struct ArchiveError: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Problem: Sendable, Hashable {
    /// There is no file at the path.
    case missing
    /// The file cannot be opened; `text` is SQLite's own word for it.
    case cannotOpen(text: String)
    /// The file is a database, but none of ours, or no database at all.
    case foreign
    /// A newer version of the program made it.
    case newerSchema(found: Int, known: Int)
    /// It must be brought to today's schema, and it cannot be written.
    case olderSchema(found: Int, known: Int)
    /// Another program has held it for too long.
    case busy
    /// There is no room left.
    case full
    /// It cannot be written.
    case readOnly
    /// What is stored cannot be understood.
    case damaged(text: String)
    /// The bytes of a revision's notice are not those that were stored.
    case alteredBytes(series: String, label: String)
    /// Anything else that SQLite reports.
    case failed(text: String)
  }

  /// The archive as the user named it.
  public let path: String
  /// What went wrong.
  public let problem: Problem

  /// Creates an error.
  public init(_ problem: Problem, path: String) {
    self.problem = problem
    self.path = path
  }

  /// One sentence: what is wrong and what to do.
  public var message: String {
    switch problem {
    case .missing:
      "there is no archive here; 'fordeling ingest' makes one, and --archive names another"
    case .cannotOpen(let text):
      "the archive cannot be opened: \(text); check the folder and its permissions"
    case .foreign:
      "this is not an archive of fordeling; name another file with --archive"
    case .newerSchema(let found, let known):
      "the archive has the schema \(found), and this version knows none after \(known); use a "
        + "newer version of fordeling"
    case .olderSchema(let found, let known):
      "the archive has the schema \(found), must be brought to \(known), and cannot be written; "
        + "make it writable"
    case .busy:
      "another program holds the archive; wait for it to end, then try again"
    case .full:
      "the disk is full; make room, then try again (the archive is as it was)"
    case .readOnly:
      "the archive cannot be written; check the permissions of the file and its folder"
    case .damaged(let text):
      "the archive is damaged: \(text); take it from a backup, or ingest the notices "
        + "into a new one with --archive"
    case .alteredBytes(let series, let label):
      "the stored bytes of \(series)@\(label) are damaged; "
        + Self.restoring(series: series, label: label)
    case .failed(let text):
      "the archive failed: \(text)"
    }
  }

  /// What to do about damaged bytes of a revision.
  package static func restoring(series: String, label: String) -> String {
    let names = [series, label].map { name in
      let isPlain = name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"), 0x80...:
          true
        default: false
        }
      }
      return isPlain ? name : "\"\(name)\""
    }
    return "'fordeling ingest --series \(names[0]) --revision \(names[1]) FILE' with the original "
      + "file brings them back"
  }
}
