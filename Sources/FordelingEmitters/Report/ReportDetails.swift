import FordelingModel

// What the notice says beside its tables.
extension ReportWriter {
  /// The deadlines, addresses, references and the like, in the order of the source.
  mutating func details(_ details: [NoticeDetail]) {
    let details = details.filter { $0.kind != .title }
    guard !details.isEmpty else { return }
    heading(2, "Oplyst i notatet")
    tableHead(["Hvad", "Tekst", "Sted"])
    for detail in details {
      tableRow([Self.kind(detail.kind), detail.text, DanishText.place(detail.source)])
    }
  }

  private static func kind(_ kind: NoticeDetail.Kind) -> String {
    switch kind {
    case .title: "Titel"
    case .date: "Dato"
    case .deadline: "Frist"
    case .email: "E-mail"
    case .phone: "Telefon"
    case .link: "Link"
    case .task: "KLIK-opgave"
    case .basis: "Grundlag"
    case .reference: "Henvisning"
    }
  }
}
