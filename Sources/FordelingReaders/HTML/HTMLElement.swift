/// An element as far as this reader treats it in a way of its own.
enum HTMLElement: UInt8 {
  /// Any inline element without meaning here, and any unknown one.
  case inline
  /// An element that starts and ends a line: a paragraph, a division and others.
  case block
  /// An element whose lines stand as they are written: a table may be lined up by blanks in it.
  case preformatted
  /// A block whose line feeds are shown.
  case literal
  case lineBreak
  case listItem
  case heading1, heading2, heading3, heading4, heading5, heading6
  case title
  case bold
  case superscript
  /// Small or lowered text: never glued to the digit beside it.
  case small
  /// A picture, a field and the like: a box in the line, which parts the texts beside it.
  case object
  /// What only readers without scripts see; it is not glued to what stands beside it, either.
  case withoutScripts
  case struck
  case anchor
  /// An element whose content is not shown.
  case invisible
  /// Like `invisible`, and table parts inside belong to no table outside.
  case template
  case table, caption, columnGroup, head, body, foot, row, dataCell, headerCell

  /// The level of a heading, 1 being the highest; 0 for anything else.
  var headingLevel: UInt8 {
    (HTMLElement.heading1.rawValue...HTMLElement.heading6.rawValue).contains(rawValue)
      ? rawValue - HTMLElement.heading1.rawValue + 1 : 0
  }

  /// Whether it is a table or a part of one.
  var isTablePart: Bool { rawValue >= HTMLElement.table.rawValue }

  /// Whether a digit in it is never glued to the one beside it.
  var isSetApart: Bool { self == .small || self == .withoutScripts }

  /// Whether it is a part of a line that a style alone can give a meaning.
  var isPlainText: Bool { self == .inline || self == .bold || self == .anchor }

  /// Whether its line feeds are shown, unless a style says otherwise.
  var keepsLines: Bool { self == .preformatted || self == .literal }

  /// Whether a style can make it a box or a line of its own.
  var isInline: Bool { !isTablePart && !isLineBorder && self != .title }

  /// Whether it is a cell.
  var isCell: Bool { self == .dataCell || self == .headerCell }

  /// Whether a line of text ends where it starts or ends.
  var isLineBorder: Bool {
    rawValue >= HTMLElement.block.rawValue && rawValue <= HTMLElement.heading6.rawValue
  }

  /// The element with a name in lower case.
  init(name: String) {
    self =
      switch name {
      case "td": .dataCell
      case "th": .headerCell
      case "tr": .row
      case "table": .table
      case "thead": .head
      case "tbody": .body
      case "tfoot": .foot
      case "caption": .caption
      case "col", "colgroup": .columnGroup
      case "br": .lineBreak
      case "li": .listItem
      case "pre": .preformatted
      case "listing", "plaintext", "textarea", "xmp": .literal
      case "img", "input", "button", "select", "object", "embed", "svg", "text", "tspan", "meter",
        "progress":
        .object
      case "h1": .heading1
      case "h2": .heading2
      case "h3": .heading3
      case "h4": .heading4
      case "h5": .heading5
      case "h6": .heading6
      case "title": .title
      case "b", "strong": .bold
      case "sup", "rt", "rp": .superscript
      case "sub", "small": .small
      case "noscript": .withoutScripts
      case "s", "strike", "del": .struck
      case "a": .anchor
      case "script", "style", "iframe", "noembed", "noframes", "datalist", "audio",
        "video", "canvas":
        .invisible
      case "template": .template
      case "body", "p", "div", "ul", "ol", "dl", "dt", "dd", "address", "article", "aside",
        "blockquote", "center", "details", "dialog", "dir", "fieldset", "figcaption", "figure",
        "footer", "form", "frameset", "header", "hgroup", "hr", "legend", "main", "menu", "nav",
        "optgroup", "option", "search", "section", "summary":
        .block
      default: .inline
      }
  }
}

/// Finds the element of a name that libxml2 hands out.
///
/// libxml2 keeps each name once, so the address of a name tells the element after its first use.
struct HTMLElementNames {
  private static let size = 1_024
  private var addresses = [UInt](repeating: 0, count: size)
  private var elements = [HTMLElement](repeating: .inline, count: size)

  /// The element with a name of libxml2's dictionary.
  mutating func element(_ name: UnsafePointer<UInt8>) -> HTMLElement {
    let address = UInt(bitPattern: name)
    let slot = Int((address >> 1) ^ (address >> 7)) & (Self.size - 1)
    if addresses[slot] == address { return elements[slot] }
    let element = unsafe HTMLElement(name: String(cString: name))
    addresses[slot] = address
    elements[slot] = element
    return element
  }
}
