import Fordeling
import FordelingDigest

/// Finds which notices of a call only repeat what a series ends with, as when a folder of revisions is
/// given again after one was added.
///
/// A single notice that has the bytes of an older revision is a revision of its own, for a notice may go
/// back to what it was. Several in the order of the newest revisions are those revisions.
struct RepeatedNotices {
  /// The digests of the files of the call in their order; nil for one that has none.
  private let digests: [String?]

  /// Whether the call has too few files for any to be repeated: then no revision needs to be looked up.
  var isEmpty: Bool { digests.isEmpty }

  /// Looks at the files, unless there is only one.
  init(_ paths: [String], jobs: Int, in environment: CommandEnvironment) {
    let (files, limit) = (environment.files, environment.limits.bytes)
    guard paths.count > 1 else {
      digests = []
      return
    }
    digests = Parallel.map(paths, jobs: jobs) { path in
      // What is no file can be read once.
      guard path != "-", files.isRegularFile(path) else { return nil }
      return (try? files.read(path, limit: limit)).map { Digest.sha256($0) }
    }
  }

  /// The revisions that are repeated, by the place of the notice in the call.
  ///
  /// - Parameters:
  ///   - first: The place of the first notice that belongs to the series.
  ///   - stored: The revisions of the series, in their order, before the call stored any.
  ///   - options: How the notices are read.
  func revisions(
    from first: Int, in stored: [Revision], options: ReadingOptions
  ) -> [Int: Revision] {
    let known = Set(stored.filter { $0.options == options }.map(\.sha256))
    let places = digests.indices.filter { at in
      at >= first && digests[at].map(known.contains) == true
    }
    for count in stride(from: min(places.count, stored.count), to: 1, by: -1) {
      let newest = stored.suffix(count)
      let isSame = zip(places, newest).allSatisfy { at, revision in
        digests[at] == revision.sha256 && revision.options == options
      }
      if isSame { return Dictionary(uniqueKeysWithValues: zip(places, newest)) }
    }
    return [:]
  }
}
