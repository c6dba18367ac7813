/// Text outside cells, its white space collapsed.
struct CollapsedText {
  private var bytes: [UInt8] = []

  /// Whether there is no text.
  var isEmpty: Bool { bytes.isEmpty }

  /// Appends text; runs of ASCII white space become one space, and none stands at the start.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    for index in text.indices {
      let byte = unsafe text[index]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        appendSpace()
      } else {
        bytes.append(byte)
      }
    }
  }

  /// Appends one space, unless there is one or no text.
  mutating func appendSpace() {
    if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
  }

  /// Hands out the text without white space at its ends, no-break spaces included, and starts anew.
  mutating func take() -> [UInt8] {
    var end = bytes.count
    while end > 0 {
      if bytes[end - 1] == 0x20 {
        end -= 1
      } else if end >= 2, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    var start = 0
    while start < end {
      if bytes[start] == 0x20 {
        start += 1
      } else if end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    let text = Array(bytes[start..<end])
    bytes.removeAll(keepingCapacity: true)
    return text
  }

  /// Hands out the text as a string, nil when there is none, and starts anew.
  mutating func takeString() -> String? {
    let text = take()
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }
}
