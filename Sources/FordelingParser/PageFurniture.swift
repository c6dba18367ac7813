import FordelingModel

/// What stands on the pages of a notice and says nothing: numbers of pages, names of pictures.
enum PageFurniture {
  /// Whether a text is nothing else.
  static func isOne(_ text: String) -> Bool {
    PageNumber.isPageNumber(text) || isFileName(text)
  }

  /// Whether a text is the name of a picture that stood there: `1572408_0002.png`.
  private static func isFileName(_ text: String) -> Bool {
    guard text.utf8.count <= 80, !text.utf8.contains(0x20), let dot = text.lastIndex(of: ".")
    else { return false }
    return ["png", "jpg", "jpeg", "gif", "tif", "tiff", "pdf", "svg", "bmp"].contains(
      text[text.index(after: dot)...].lowercased())
  }

  /// Whether a folded text says that what stands above it goes on: `Fortsættes på næste side`.
  static func saysGoesOn(_ folded: String) -> Bool {
    guard folded.utf8.count(where: { $0 == UInt8(ascii: " ") }) < 5 else { return false }
    return folded.blankSeparated.contains { $0.hasPrefix("fortsættes") || $0 == "fortsat" }
  }
}
