import Fordeling
import FordelingEmitters
import FordelingModel
import FordelingReaders
import Glibc

/// One input of the fuzzer, for the part of the program that `FUZZ_TARGET` names.
///
/// An input counts as found when the program crashes, hangs, leaks, touches memory that is not its own, or
/// reads plain rows of HTML or single names otherwise by the short way than by the long one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  FuzzTarget.chosen.run(bytes)
  return 0
}

/// A part of the program that is fuzzed by itself.
enum FuzzTarget: String, CaseIterable {
  case html, markdown, text, csv, json, notice, resolver, diff

  /// The target that `FUZZ_TARGET` names; the whole way of a notice when it names none.
  static let chosen: FuzzTarget = {
    guard let name = getenv("FUZZ_TARGET") else { return .notice }
    return FuzzTarget(rawValue: String(cString: name)) ?? .notice
  }()

  /// Low limits, so that an input which is merely large is not taken for one that hangs.
  private static let limits: Limits = {
    var limits = Limits()
    limits.bytes = 1 << 20
    limits.cells = 20_000
    limits.places = 200_000
    limits.diagnostics = 200
    return limits
  }()

  /// Runs the target on an input.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .html:
      comparePlainRows(bytes)
      readText(bytes, file: "a.html")
    case .markdown: readText(bytes, file: "a.md")
    case .text: readText(bytes, file: "a.txt")
    case .csv: readText(bytes, file: "a.csv")
    case .json: readText(Array("{".utf8) + bytes, file: "a.json")
    case .notice: readText(bytes, file: "notice")
    case .resolver: resolve(String(decoding: bytes, as: UTF8.self))
    case .diff: compareByKey(bytes)
    }
  }

  /// Reads, joins, extracts and writes everything: the way a notice goes through the program.
  private func readText(_ bytes: [UInt8], file: String) {
    let pipeline = Pipeline(limits: Self.limits)
    guard let notice = try? pipeline.read(bytes, file: file) else { return }
    let tables = pipeline.join(notice)
    for format in TablesFormat.allCases {
      _ = format.emitter.emit(tables, of: notice.identity, diagnostics: notice.diagnostics)
    }
    var options = ExtractionOptions()
    options.expected = .any
    guard let extraction = try? pipeline.extract(notice, options: options) else { return }
    let ledger = extraction.ledger
    let accounted =
      ledger.allocated + ledger.header + ledger.total + ledger.note + ledger.ignored.count
    precondition(ledger.cells == accounted, "the ledger does not add up")
    for format in ExtractionFormat.allCases { _ = format.emitter.emit(extraction) }
  }

  /// Reads HTML with and without libxml2 for plain rows.
  private func comparePlainRows(_ bytes: [UInt8]) {
    let bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    func read(_ keepsRowsBack: Bool) -> HTMLReader.Result? {
      try? HTMLReader.read(
        SourceText(bytes: bytes), range: 0..<bytes.count, firstTable: 1, limits: Self.limits,
        keepsRowsBack: keepsRowsBack)
    }
    if let quick = read(true) { precondition(quick == read(false), "plain rows differ") }
  }

  /// Compares two CSV files, which a zero byte parts, by the key `id`. A file does not differ from itself, and
  /// the other way round as many rows changed.
  private func compareByKey(_ bytes: [UInt8]) {
    let halves = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let reader = NoticeReader(limits: Self.limits)
    let sources = halves.compactMap { half in try? reader.decode(Array("id".utf8 + half)) }
      .map { KeyedSource(name: "f", bytes: $0) }
    guard let old = sources.first, let new = sources.last else { return }
    var comparison = KeyedComparison(keys: ["id"], limits: Self.limits)
    if let same = try? comparison.compare(old, old) {
      precondition(!same.hasDifferences(strict: true), "a file differs from itself")
    }
    guard let there = try? comparison.compare(old, new) else { return }
    guard let back = try? comparison.compare(new, old) else {
      preconditionFailure("only one way can be compared")
    }
    precondition(there.unchangedRows == back.unchangedRows, "the ways differ")
    precondition(there.count(.changed) == back.count(.changed), "the ways differ in changes")
    precondition(there.count(.added) == back.count(.removed), "what came must go")
    for format in DiffFormat.allCases { _ = format.emit(there) }
    comparison.context = 1
    _ = (try? comparison.compare(old, new)).flatMap(DiffFormat.daff.emit)
  }

  private func resolve(_ text: String) {
    let resolver = NameResolver()
    precondition(
      resolver.resolve(text) == resolver.read(text).resolution, "the short way differs")
    var end = 0
    for piece in resolver.split(text).pieces {
      precondition(piece.range.lowerBound >= end, "pieces overlap")
      precondition(piece.range.upperBound <= text.utf8.count, "a piece ends outside the text")
      end = piece.range.upperBound
    }
  }
}
