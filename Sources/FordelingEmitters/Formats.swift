/// The formats that allocations can be written in.
public enum ExtractionFormat: String, Sendable, CaseIterable {
  case csv, json, jsonl, markdown, html
  case danishCSV = "csv-dk"

  /// The emitter of the format.
  public var emitter: any ExtractionEmitter {
    switch self {
    case .csv: AllocationsCSV()
    case .json: AllocationsJSON()
    case .jsonl: AllocationsJSONLines()
    case .markdown: AllocationsMarkdown()
    case .html: AllocationsHTML()
    case .danishCSV: AllocationsDanishCSV()
    }
  }
}

/// The formats that the tables of a document can be written in.
public enum TablesFormat: String, Sendable, CaseIterable {
  case csv, json, markdown

  /// The emitter of the format.
  public var emitter: any TablesEmitter {
    switch self {
    case .csv: TablesCSV()
    case .json: TablesJSON()
    case .markdown: TablesMarkdown()
    }
  }
}

/// The formats that resolved names can be written in.
public enum NamesFormat: String, Sendable, CaseIterable {
  case csv, json, recon

  /// The emitter of the format.
  public var emitter: any NamesEmitter {
    switch self {
    case .csv: NamesCSV()
    case .json: NamesJSON()
    case .recon: NamesReconciliation()
    }
  }
}
