/// The notices that the operands of `ingest` name, folders opened.
struct NoticePaths {
  /// How deep folders are opened.
  static let depth = 16

  /// The files.
  var files: FileSystem

  /// The files in the order of the operands, those of a folder in their natural order.
  ///
  /// Hidden files and links to folders are left out.
  ///
  /// - Throws: ``CommandError`` when a folder cannot be listed or has nothing in it.
  func expand(_ operands: [String]) throws(CommandError) -> [String] {
    var paths: [String] = []
    for operand in operands {
      if operand.isEmpty { throw .usage("the name of a notice is empty") }
      guard operand != "-", files.isFolder(operand) else {
        paths.append(operand)
        continue
      }
      let found = try contents(of: operand)
      if found.isEmpty {
        throw .failed(subject: operand, message: "the folder has no files to read")
      }
      paths += found
    }
    return paths
  }

  private func contents(of folder: String) throws(CommandError) -> [String] {
    var found: [String] = []
    // The last is opened first, so what is put there in reverse comes out in order.
    var waiting: [(path: String, depth: Int)] = [(folder, 0)]
    while let next = waiting.popLast() {
      let isRoot = next.depth == 0
      guard files.isFolder(next.path), isRoot || !files.isLink(next.path) else {
        if !files.isFolder(next.path) { found.append(next.path) }
        continue
      }
      if next.depth > Self.depth {
        throw .failed(
          subject: next.path, message: "folders are nested deeper than \(Self.depth) here")
      }
      let names = try inFiles { () throws(FileError) in try files.names(in: next.path) }
        .filter { $0.utf8.first != UInt8(ascii: ".") }.sorted(by: OutputName.precedes)
      let prefix = next.path.utf8.last == UInt8(ascii: "/") ? next.path : next.path + "/"
      waiting += names.reversed().map { (prefix + $0, next.depth + 1) }
    }
    return found
  }
}
