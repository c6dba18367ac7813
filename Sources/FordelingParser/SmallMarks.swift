import FordelingModel

/// What stands small and raised beside a figure: the mark of a note, or a part of the figure itself.
///
/// `12<sup>1</sup>` is 12 with a note; `12<sup>00</sup>` is a time, `1<sup>1/2</sup>` one and a half, and
/// `10<sup>6</sup>` a million unless the notice has a note 6.
struct SmallMarks {
  let notes: NoteTexts

  /// The figure, unreadable when what stands beside it may be a part of it.
  func checked(_ value: ValueText) -> ValueText {
    guard !value.notes.isEmpty, case .read(.number(var token)) = value.content else { return value }
    var value = value
    if let unit = token.unit, unit.hasSuffix("m"), value.notes == ["2"] || value.notes == ["3"] {
      token.unit = unit + (value.notes == ["2"] ? "²" : "³")
      value.notes = []
      value.content = .read(.number(token))
      return value
    }
    let isPower = token.groups == ["10"] && token.unit == nil
    for note in value.notes {
      let parts = note.split { $0 == "," || $0 == " " }.map(String.init)
      for part in parts where !isMark(part, isPower: isPower) {
        value.written += " (\(note))"
        value.content = .read(.unreadable)
        return value
      }
    }
    return value
  }

  /// A heading with the power that its unit of length has: `Areal (m)` with a small 2 is in m².
  static func withPower(_ heading: String, _ notes: [String]) -> (text: String, notes: [String]) {
    guard notes == ["2"] || notes == ["3"] else { return (heading, notes) }
    var text = ""
    var places = 0
    var word = ""
    func flush() {
      text += word
      if ["m", "km", "dm", "cm", "mm"].contains(word) {
        text += notes == ["2"] ? "²" : "³"
        places += 1
      }
      word = ""
    }
    for character in heading {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        flush()
        text.append(character)
      }
    }
    flush()
    return places == 1 ? (text, []) : (heading, notes)
  }

  private func isMark(_ text: String, isPower: Bool) -> Bool {
    guard let target = NoteMark.target(of: text) else { return false }
    let isNumber = text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    guard isNumber else { return true }
    return text.utf8.first != 0x30 && (!isPower || notes.text(target) != nil)
  }
}
