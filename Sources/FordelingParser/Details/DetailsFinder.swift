import FordelingModel

/// Collects what a notice says beside its tables: only what is written, each with its place.
struct DetailsFinder {
  private let notice: Notice
  private var details: [NoticeDetail] = []
  private var locator: NameLocator

  /// The details of a notice in the order of the source.
  static func details(of notice: Notice) -> [NoticeDetail] {
    var finder = DetailsFinder(notice: notice)
    finder.find()
    return finder.inOrder
  }

  private init(notice: Notice) {
    self.notice = notice
    locator = NameLocator(text: notice.text)
  }

  private mutating func find() {
    var title = notice.identity.title
    for block in notice.blocks {
      switch block {
      case .heading(_, let passage):
        if let wanted = title, wanted.utf8.elementsEqual(passage.text.utf8) {
          details.append(NoticeDetail(kind: .title, text: passage.text, source: passage.source))
          title = nil
        }
        read(passage)
      case .paragraph(let passage), .listItem(let passage): read(passage)
      case .table: break
      }
    }
    guard let text = notice.text else { return }
    // The address that a link shows is its target once more.
    struct Place: Hashable {
      var kind: NoticeDetail.Kind
      var text: String
      var line: Int?
    }
    var places = Set(details.map { Place(kind: $0.kind, text: $0.text, line: $0.source.line) })
    for link in LinkFinder.links(in: text, notice.identity.format)
    where places.insert(Place(kind: link.kind, text: link.text, line: link.source.line)).inserted {
      details.append(link)
    }
  }

  private var inOrder: [NoticeDetail] {
    details.enumerated().sorted { left, right in
      let starts = (left.element.source.start ?? 0, right.element.source.start ?? 0)
      return starts.0 == starts.1 ? left.offset < right.offset : starts.0 < starts.1
    }.map(\.element)
  }

  private mutating func read(_ passage: Passage) {
    locator.enter(passage.source)
    for sentence in Sentence.sentences(of: passage.text) {
      var found = SentenceDetails.find(in: sentence)
      found.sort {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      }
      for detail in found {
        let text = sentence.text(detail.range)
        let isWhole = detail.range == sentence.range
        let isShort = sentence.range.count <= Self.longestSentence
        details.append(
          NoticeDetail(
            kind: detail.kind, text: text,
            sentence: isWhole || !isShort ? nil : sentence.text(sentence.range),
            // A date stands within the sentence of a basis.
            source: locator.locate(text, goesPast: false)))
      }
    }
  }

  /// A sentence with many details stands beside each of them, so a longer one is left out.
  private static let longestSentence = 2_000
}
