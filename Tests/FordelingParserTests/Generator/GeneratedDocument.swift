import Fordeling
import FordelingTestSupport

/// A generated notice with the truth that it tells.
struct GeneratedDocument {
  var truth: Truth
  var sheet: Sheet
  var format: DocumentFormat
  var encoding: TextEncoding
  var seed: UInt64

  /// The document of a seed, always the same.
  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    self.seed = seed
    let whole = TruthMaker.make(&generator)
    let wanted = DocumentFormat.random(&generator)
    format = wanted.capacity.holds(whole) ? wanted : .pipes
    truth = format.capacity.fitting(whole)
    encoding = generator.pick([.utf8, .utf8, .utf8, .utf8WithMark, .windows1252, .utf16])
    // The page declares UTF-8, and a page in another encoding would contradict itself.
    if format.declaresEncoding, encoding == .windows1252 { encoding = .utf8 }
    let names = NameWriter.random(
      &generator, allowsDecomposed: encoding.allowsDecomposed,
      allowsCodes: !format.capacity.onlyNumbers)
    sheet = format.layOut(
      SheetMaker(
        truth: truth, names: names, capacity: format.capacity, allowsBarePieces: format != .pipes
      ).make(&generator))
  }

  /// The notice's bytes, and the places that matter in them.
  func written() -> (bytes: [UInt8], places: [MarkedText.Mark: Range<Int>]) {
    var generator = SeededGenerator(seed: seed ^ 0xF0F0)
    return format.write(sheet, &generator).encoded(encoding)
  }

  /// What came out of a notice.
  enum Outcome {
    case extracted(Extraction)
    case refused(String)
  }

  /// Extracts bytes as the program does, with exactly the municipalities of the truth expected.
  func extract(_ bytes: [UInt8]) -> Outcome {
    var options = ExtractionOptions()
    options.expected = .codes(truth.codes)
    let pipeline = Pipeline()
    do {
      return .extracted(
        try pipeline.extract(pipeline.read(bytes, file: format.file), options: options))
    } catch let error as ReaderError {
      return .refused(error.message)
    } catch let error as ParserError {
      return .refused(error.message)
    } catch {
      return .refused("\(error)")
    }
  }
}
