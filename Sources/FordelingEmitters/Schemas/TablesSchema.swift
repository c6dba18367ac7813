extension JSONSchemas {
  /// The schema of `tables --format json`.
  static let tables = document(
    title: TablesJSON.schema,
    body: #"""
        "properties": {
          "schema": {"const": "fordeling/tables/1"},
          "document": {
            "type": "object",
            "properties": {
              "file": {"type": "string"},
              "format": {"enum": ["html", "markdown", "text", "csv", "tsv", "json"]},
              "encoding": {"type": "string"},
              "sha256": {"$ref": "#/$defs/text"},
              "bytes": {"$ref": "#/$defs/count"},
              "pages": {"$ref": "#/$defs/place"}
            },
            "required": ["file", "format", "encoding", "sha256", "bytes", "pages"],
            "additionalProperties": false
          },
          "tables": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "index": {"type": "integer", "minimum": 1},
                "page": {"$ref": "#/$defs/place"},
                "caption": {"$ref": "#/$defs/text"},
                "heading": {"$ref": "#/$defs/text"},
                "rows": {"$ref": "#/$defs/count"},
                "columns": {"$ref": "#/$defs/count"},
                "header_rows": {"$ref": "#/$defs/count"},
                "nested_in": {"$ref": "#/$defs/place"},
                "cells": {
                  "type": "array",
                  "items": {
                    "description": "A cell stands once, at its top left place; rows and columns count from 1.",
                    "type": "object",
                    "properties": {
                      "row": {"type": "integer", "minimum": 1},
                      "column": {"type": "integer", "minimum": 1},
                      "row_span": {"type": "integer", "minimum": 1},
                      "column_span": {"type": "integer", "minimum": 1},
                      "header": {"type": "boolean"},
                      "section": {"enum": ["head", "body", "foot"]},
                      "hidden": {"type": "boolean"},
                      "lines": {"type": "array", "items": {"type": "string"}},
                      "notes": {"type": "array", "items": {"type": "string"}},
                      "source": {
                        "type": "object",
                        "properties": {
                          "page": {"$ref": "#/$defs/place"}, "line": {"$ref": "#/$defs/place"},
                          "start": {"$ref": "#/$defs/place"}, "end": {"$ref": "#/$defs/place"}
                        },
                        "required": ["page", "line", "start", "end"],
                        "additionalProperties": false
                      }
                    },
                    "required": ["row", "column", "row_span", "column_span", "header", "section", "hidden", "lines", "notes", "source"],
                    "additionalProperties": false
                  }
                }
              },
              "required": ["index", "page", "caption", "heading", "rows", "columns", "header_rows", "nested_in", "cells"],
              "additionalProperties": false
            }
          },
          "diagnostics": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}
        },
        "required": ["schema", "document", "tables", "diagnostics"],
        "additionalProperties": false
      """#)
}
