/// The JSON Schemas (draft 2020-12) of the JSON that is written.
public enum JSONSchemas {
  /// The schemas by the names under which they are asked for.
  public static let all: [(name: String, text: String)] = [
    ("allocations", allocations), ("tables", tables), ("diff", diff),
  ]

  /// The schema with a name; nil when there is none.
  public static func schema(named name: String) -> String? {
    all.first { $0.name.utf8.elementsEqual(name.utf8) }?.text
  }

  /// Definitions that all schemas share.
  static let shared = #"""
        "count": {"type": "integer", "minimum": 0},
        "text": {"type": ["string", "null"]},
        "place": {"type": ["integer", "null"], "minimum": 0},
        "number": {"type": ["number", "null"]},
        "code": {"type": "string", "pattern": "^0[0-9]{3}$"},
        "municipality": {
          "type": "object",
          "properties": {"code": {"$ref": "#/$defs/code"}, "municipality": {"type": "string"}},
          "required": ["code", "municipality"],
          "additionalProperties": false
        },
        "span": {
          "description": "A place with only the keys that are known. Lines and columns count from 1, bytes from 0.",
          "type": "object",
          "properties": {
            "page": {"type": "integer"}, "line": {"type": "integer"}, "column": {"type": "integer"},
            "start": {"type": "integer"}, "end": {"type": "integer"}
          },
          "additionalProperties": false
        },
        "cell_source": {
          "description": "The cell that a text stands in, and the text's own bytes.",
          "type": "object",
          "properties": {
            "page": {"$ref": "#/$defs/place"}, "line": {"$ref": "#/$defs/place"},
            "table": {"$ref": "#/$defs/place"}, "row": {"$ref": "#/$defs/place"},
            "column": {"$ref": "#/$defs/place"}, "start": {"$ref": "#/$defs/place"},
            "end": {"$ref": "#/$defs/place"}
          },
          "required": ["page", "line", "table", "row", "column", "start", "end"],
          "additionalProperties": false
        },
        "diagnostic": {
          "type": "object",
          "properties": {
            "id": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
            "severity": {"enum": ["error", "warning", "info"]},
            "message": {"type": "string"},
            "source": {"$ref": "#/$defs/span"}
          },
          "required": ["id", "severity", "message", "source"],
          "additionalProperties": false
        }
    """#

  /// Puts a schema together from its identity and its own definitions.
  static func document(title: String, body: String, definitions: String = "") -> String {
    """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "\(title)",
      "type": "object",
    \(body),
      "$defs": {
    \(definitions)\(shared)
      }
    }

    """
  }
}
