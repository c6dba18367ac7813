extension JSONSchemas {
  /// The schema of `extract --format json`.
  static let allocations = document(
    title: AllocationsJSON.schema,
    body: #"""
        "properties": {
          "schema": {"const": "fordeling/allocations/1"},
          "notice": {
            "type": "object",
            "properties": {
              "title": {"$ref": "#/$defs/text"},
              "file": {"type": "string"},
              "format": {"enum": ["html", "markdown", "text", "csv", "tsv", "json"]},
              "encoding": {"type": "string"},
              "sha256": {"$ref": "#/$defs/text"},
              "bytes": {"$ref": "#/$defs/count"},
              "pages": {"$ref": "#/$defs/place"},
              "details": {
                "description": "What the notice says beside its tables, in its own words.",
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "kind": {"enum": ["title", "date", "deadline", "email", "phone", "link", "task", "basis", "reference"]},
                    "text": {"type": "string"},
                    "sentence": {"$ref": "#/$defs/text"},
                    "source": {"$ref": "#/$defs/span"}
                  },
                  "required": ["kind", "text", "sentence", "source"],
                  "additionalProperties": false
                }
              }
            },
            "required": ["title", "file", "format", "encoding", "sha256", "bytes", "pages", "details"],
            "additionalProperties": false
          },
          "allocations": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "table": {"type": "integer", "minimum": 1},
                "code": {"$ref": "#/$defs/code"},
                "municipality": {"type": "string"},
                "region": {"type": "string"},
                "measure": {"type": "string"},
                "value": {"$ref": "#/$defs/number"},
                "status": {"enum": ["value", "missing", "suppressed", "not-applicable"]},
                "unit": {"$ref": "#/$defs/text"},
                "note": {"$ref": "#/$defs/text"},
                "written": {"type": "string"},
                "match": {"enum": ["name", "full-name", "variant", "alias", "code", "repaired", "typo"]},
                "source": {"$ref": "#/$defs/cell_source"}
              },
              "required": ["table", "code", "municipality", "region", "measure", "value", "status", "unit", "note", "written", "match", "source"],
              "additionalProperties": false
            }
          },
          "totals": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "table": {"type": "integer", "minimum": 1},
                "measure": {"type": "string"},
                "label": {"type": "string"},
                "stated": {"type": "number"},
                "computed": {"$ref": "#/$defs/number"}
              },
              "required": ["table", "measure", "label", "stated", "computed"],
              "additionalProperties": false
            }
          },
          "summary": {
            "type": "object",
            "properties": {
              "expected": {"$ref": "#/$defs/place"},
              "found": {"$ref": "#/$defs/count"},
              "missing": {"type": "array", "items": {"$ref": "#/$defs/municipality"}},
              "duplicated": {"type": "array", "items": {"$ref": "#/$defs/municipality"}},
              "sum": {"type": "object", "additionalProperties": {"$ref": "#/$defs/number"}}
            },
            "required": ["expected", "found", "missing", "duplicated", "sum"],
            "additionalProperties": false
          },
          "ledger": {
            "description": "What became of every cell with text: cells is the sum of the rest, each ignored one counting one.",
            "type": "object",
            "properties": {
              "cells": {"$ref": "#/$defs/count"},
              "allocated": {"$ref": "#/$defs/count"},
              "header": {"$ref": "#/$defs/count"},
              "total": {"$ref": "#/$defs/count"},
              "note": {"$ref": "#/$defs/count"},
              "ignored": {
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "text": {"type": "string"},
                    "reason": {"type": "string"},
                    "source": {"$ref": "#/$defs/cell_source"}
                  },
                  "required": ["text", "reason", "source"],
                  "additionalProperties": false
                }
              }
            },
            "required": ["cells", "allocated", "header", "total", "note", "ignored"],
            "additionalProperties": false
          },
          "diagnostics": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}
        },
        "required": ["schema", "notice", "allocations", "totals", "summary", "ledger", "diagnostics"],
        "additionalProperties": false
      """#)
}
