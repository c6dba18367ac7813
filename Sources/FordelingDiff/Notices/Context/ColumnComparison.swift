import FordelingModel

/// Compares the columns of two notices that are no measures, by the municipalities their texts stand
/// beside. Only those that have figures on both sides count: of the others it is told that they came or
/// went.
struct ColumnComparison {
  private typealias Column = NoticeContext.Column

  /// What changed, by column and then by code.
  private(set) var changes: [ContextChange] = []

  private let municipalities: [MunicipalityName]
  private var places: [Key: Int] = [:]

  /// What municipalities must have in common to be told together.
  private struct Key: Hashable {
    var kind: ContextChange.Kind
    var name: String
    var old: String?
    var new: String?
  }

  init(old: [NoticeContext.Column], new: [NoticeContext.Column], figures: [ComparedFigures]) {
    var known: [String: MunicipalityName] = [:]
    for pair in figures.flatMap(\.pairs) {
      known[pair.new.municipality.code] = pair.new.municipality
    }
    municipalities = known.values.sorted {
      $0.code.utf8.lexicographicallyPrecedes($1.code.utf8)
    }
    guard !municipalities.isEmpty else { return }
    let oldOfNew = match(old, new)
    let matched = Set(oldOfNew.values)
    for (at, column) in new.enumerated() {
      if let before = oldOfNew[at] {
        compare(old[before], column)
      } else {
        comeOrGo(column, .added)
      }
    }
    for (at, column) in old.enumerated() where !matched.contains(at) {
      comeOrGo(column, .removed)
    }
  }

  /// The old column of each new one: the one with its heading, else the one whose heading or texts say so.
  private func match(_ old: [Column], _ new: [Column]) -> [Int: Int] {
    var oldOfNew: [Int: Int] = [:]
    var headings: [String: Int] = [:]
    for (at, column) in old.enumerated() { headings[ContextText.folded(column.heading)] = at }
    for (at, column) in new.enumerated() {
      oldOfNew[at] = headings[ContextText.folded(column.heading)]
    }
    let matched = Set(oldOfNew.values)
    let restOfOld = old.indices.filter { !matched.contains($0) }
    let restOfNew = new.indices.filter { oldOfNew[$0] == nil }
    let limit = Limits().renamedColumns
    guard restOfOld.count <= limit, restOfNew.count <= limit else { return oldOfNew }
    let words = RewordedHeadings(
      restOfOld.map { old[$0].heading }, restOfNew.map { new[$0].heading })
    for match in words.matches { oldOfNew[restOfNew[match.new]] = restOfOld[match.old] }
    let clear = restOfOld.indices.map { before in
      restOfNew.indices.map { after in
        words.permit(old: before, new: after)
          && areAlike(old[restOfOld[before]], new[restOfNew[after]])
      }
    }
    for match in ClearMatches.find(clear) {
      oldOfNew[restOfNew[match.new]] = restOfOld[match.old]
    }
    return oldOfNew
  }

  /// Whether more than half of the texts of two columns are the same.
  private func areAlike(_ old: Column, _ new: Column) -> Bool {
    var same = 0
    for (code, texts) in old.texts {
      guard let others = new.texts[code], others.count == texts.count,
        zip(texts, others).allSatisfy({ ContextText.areSame($0.text, $1.text) })
      else { continue }
      same += 1
    }
    return same * 2 > max(old.texts.count, new.texts.count)
  }

  private mutating func compare(_ old: Column, _ new: Column) {
    if ContextText.folded(old.heading) != ContextText.folded(new.heading) {
      changes.append(
        ContextChange(
          kind: .renamed, subject: .column, name: new.heading,
          old: Self.first(of: old).map { .init(old.heading, at: $0.source) },
          new: Self.first(of: new).map { .init(new.heading, at: $0.source) }))
    }
    for municipality in municipalities {
      var rest = new.texts[municipality.code] ?? []
      var gone: [ContextChange.Text] = []
      for text in old.texts[municipality.code] ?? [] {
        if let at = rest.firstIndex(where: { ContextText.areSame($0.text, text.text) }) {
          rest.remove(at: at)
        } else {
          gone.append(text)
        }
      }
      for at in 0..<max(gone.count, rest.count) {
        add(
          municipality, new.heading, at < gone.count ? gone[at] : nil,
          at < rest.count ? rest[at] : nil)
      }
    }
  }

  private mutating func add(
    _ municipality: MunicipalityName, _ name: String, _ old: ContextChange.Text?,
    _ new: ContextChange.Text?
  ) {
    let kind: ContextChange.Kind = old == nil ? .added : new == nil ? .removed : .changed
    let key = Key(kind: kind, name: name, old: old?.text, new: new?.text)
    if let at = places[key] {
      changes[at].municipalities.append(municipality)
      return
    }
    places[key] = changes.count
    changes.append(
      ContextChange(
        kind: kind, subject: .column, name: name, municipalities: [municipality], old: old,
        new: new))
  }

  /// A whole column that came or went, as one change.
  private mutating func comeOrGo(_ column: Column, _ kind: ContextChange.Kind) {
    let owners = municipalities.filter { column.texts[$0.code] != nil }
    guard let first = owners.first.flatMap({ column.texts[$0.code]?.first }) else { return }
    var texts: [String] = []
    for text in owners.flatMap({ column.texts[$0.code] ?? [] }).map(\.text)
    where texts.count < 4 && !texts.contains(text) { texts.append(text) }
    let shown =
      texts.prefix(3).joined(separator: ", ") + (texts.count > 3 ? ", …" : "")
    let text = ContextChange.Text(shown, at: first.source)
    changes.append(
      ContextChange(
        kind: kind, subject: .column, name: column.heading, municipalities: owners,
        old: kind == .removed ? text : nil, new: kind == .added ? text : nil))
  }

  private static func first(of column: Column) -> ContextChange.Text? {
    column.texts.keys.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .flatMap { column.texts[$0]?.first }
  }
}
