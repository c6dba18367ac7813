import Fordeling
import FordelingTestSupport
import Testing

@Suite("Generated notices with one thing wrong")
struct BrokenDocumentTests {
  /// What became of a broken notice.
  private enum Fate: Hashable {
    /// Nothing came out, and the reason was said.
    case refused
    /// Data and at least one error came out.
    case reported
    /// The break did not touch what the notice says, and the truth came out.
    case harmless
    case unknowable(Unknowable)
    case silentlyWrong
  }

  /// One broken notice.
  private struct Verdict: Sendable {
    var what: Break
    var fate: Fate
    var failure: Failure?
  }

  @Test("what comes out without an error is true, and every cell is accounted for")
  func neverSilentlyWrong() async {
    let verdicts = await Documents.collect { Self.verdict(seed: $0) }
    let wrong = verdicts.filter { $0.fate == .silentlyWrong }
    print("broken notices: \(verdicts.count), \(Self.counts(verdicts))")
    for what in Break.allCases {
      let those = verdicts.filter { $0.what == what }
      print("  \(what.rawValue): \(those.count), \(Self.counts(those))")
      #expect(!those.isEmpty, "\(what.rawValue) was never tried")
    }
    #expect(wrong.isEmpty, "\(Failure.list(wrong.compactMap(\.failure)))")
  }

  private static func counts(_ verdicts: [Verdict]) -> String {
    func count(_ fate: Fate) -> Int { verdicts.count { $0.fate == fate } }
    let unknowable = Unknowable.allCases.filter { count(.unknowable($0)) > 0 }
      .map { ", \(count(.unknowable($0))) unknowable (\($0.rawValue))" }.joined()
    return "\(count(.refused)) refused, \(count(.reported)) reported, \(count(.harmless)) harmless"
      + unknowable + ", \(count(.silentlyWrong)) silently wrong"
  }

  private static func verdict(seed: UInt64) -> Verdict? {
    let document = GeneratedDocument(seed: seed)
    var generator = SeededGenerator(seed: seed &* 31 &+ 7)
    let what = generator.pick(Break.allCases)
    var broken = document
    var cut: Int?
    var (bytes, places) = document.written()
    if what == .cutOff {
      let at = generator.below(bytes.count)
      cut = at
      bytes = Array(bytes.prefix(at))
    } else {
      guard let sheet = what.apply(to: document.sheet, &generator) else { return nil }
      broken.sheet = sheet
      (bytes, places) = broken.written()
    }
    guard case .extracted(let extraction) = document.extract(bytes) else {
      return Verdict(what: what, fate: .refused)
    }
    guard extraction.ledger.isBalanced else {
      return Verdict(
        what: what, fate: .silentlyWrong, failure: Failure(broken, bytes, "ledger, \(what)"))
    }
    if extraction.hasErrors { return Verdict(what: what, fate: .reported) }
    let found = extraction.entries
    let truth = document.truth.entries
    if found == truth {
      // A total that was changed must at least be said to be unverifiable.
      let isUnseen =
        what == .totalChanged && !extraction.diagnostics.contains { $0.id == .totalUnverifiable }
      guard isUnseen else { return Verdict(what: what, fate: .harmless) }
    }
    if let reason = Unknowable.reason(
      what, document, broken.sheet, cutAt: cut, places: places, found: found)
    {
      return Verdict(what: what, fate: .unknowable(reason))
    }
    return Verdict(
      what: what, fate: .silentlyWrong,
      failure: Failure(broken, bytes, "\(what)\n" + Failure.difference(found, truth)))
  }
}
