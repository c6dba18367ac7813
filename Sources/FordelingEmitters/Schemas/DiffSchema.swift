extension JSONSchemas {
  /// The schema of `diff --format json`, of notices and of tables with a key.
  static let diff = document(
    title: AllocationDiffJSON.schema,
    body: #"""
        "properties": {
          "schema": {"const": "fordeling/diff/1"},
          "old": {"$ref": "#/$defs/side"},
          "new": {"$ref": "#/$defs/side"},
          "summary": {
            "type": "object",
            "properties": {
              "changed": {"$ref": "#/$defs/count"}, "added": {"$ref": "#/$defs/count"},
              "removed": {"$ref": "#/$defs/count"}, "renamed": {"$ref": "#/$defs/count"},
              "noted": {"$ref": "#/$defs/count"}, "measure_renamed": {"$ref": "#/$defs/count"},
              "unchanged": {"$ref": "#/$defs/count"},
              "context_changed": {"$ref": "#/$defs/count"},
              "text_changed": {"$ref": "#/$defs/count"}, "text_unchanged": {"$ref": "#/$defs/count"},
              "sum_old": {"type": "object", "additionalProperties": {"$ref": "#/$defs/number"}},
              "sum_new": {"type": "object", "additionalProperties": {"$ref": "#/$defs/number"}},
              "rows_changed": {"$ref": "#/$defs/count"}, "rows_added": {"$ref": "#/$defs/count"},
              "rows_removed": {"$ref": "#/$defs/count"}, "reordered": {"type": "boolean"}
            },
            "required": ["changed", "added", "removed", "renamed", "noted", "measure_renamed", "unchanged"],
            "additionalProperties": false
          },
          "findings": {
            "description": "What many changes have in common: a move, a factor, a step, in figures and in a sentence.",
            "type": "array",
            "items": {
              "type": "object",
              "properties": {"kind": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"}},
              "required": ["kind"]
            }
          },
          "columns": {
            "description": "With --key: the columns that are not the same on both sides.",
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "kind": {"enum": ["moved", "renamed", "added", "removed"]},
                "old": {"$ref": "#/$defs/text"}, "new": {"$ref": "#/$defs/text"}
              },
              "required": ["kind", "old", "new"],
              "additionalProperties": false
            }
          },
          "changes": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "kind": {"enum": ["changed", "added", "removed", "renamed", "noted", "measure-renamed"]},
                "code": {"type": ["string", "null"]}, "municipality": {"$ref": "#/$defs/text"},
                "key": {
                  "description": "With --key: the row's key, by column.",
                  "type": ["object", "null"],
                  "additionalProperties": {"type": "string"}
                },
                "measure": {"$ref": "#/$defs/text"},
                "old": {"type": ["number", "string", "null"]},
                "new": {"type": ["number", "string", "null"]},
                "delta": {"$ref": "#/$defs/number"},
                "old_status": {"$ref": "#/$defs/text"}, "new_status": {"$ref": "#/$defs/text"},
                "old_unit": {"$ref": "#/$defs/text"}, "new_unit": {"$ref": "#/$defs/text"},
                "old_source": {"type": ["object", "null"]}, "new_source": {"type": ["object", "null"]}
              },
              "required": ["kind", "measure", "old", "new", "old_source", "new_source"],
              "additionalProperties": false
            }
          },
          "context_compared": {
            "description": "Whether what the tables say beside the figures is known of both sides.",
            "type": "boolean"
          },
          "context": {
            "description": "What changed in the tables beside the figures; all but 'renamed' are differences.",
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "kind": {"enum": ["changed", "added", "removed", "renamed"]},
                "subject": {
                  "description": "A column that is no measure, a row of no municipality, a total, what stands above a table.",
                  "enum": ["column", "row", "total", "heading", "caption"]
                },
                "name": {"description": "The column's heading, the row's or the total's label.", "type": "string"},
                "measure": {"description": "A total's measure.", "type": ["string", "null"]},
                "municipalities": {
                  "description": "Whose figures it stands beside or above.",
                  "type": "array",
                  "items": {"$ref": "#/$defs/municipality"}
                },
                "old": {"$ref": "#/$defs/text"}, "new": {"$ref": "#/$defs/text"},
                "old_source": {"type": ["object", "null"]}, "new_source": {"type": ["object", "null"]}
              },
              "required": [
                "kind", "subject", "name", "measure", "municipalities", "old", "new", "old_source", "new_source"
              ],
              "additionalProperties": false
            }
          },
          "text_compared": {"type": "boolean"},
          "text": {
            "description": "The paragraphs of the prose that changed.",
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "kind": {"enum": ["changed", "added", "removed"]},
                "heading": {"$ref": "#/$defs/text"},
                "old": {"$ref": "#/$defs/text"}, "new": {"$ref": "#/$defs/text"},
                "words": {
                  "description": "Runs of words in order, each under what became of it.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "same": {"type": "string"}, "removed": {"type": "string"}, "added": {"type": "string"}
                    },
                    "additionalProperties": false
                  }
                },
                "old_source": {"anyOf": [{"$ref": "#/$defs/span"}, {"type": "null"}]},
                "new_source": {"anyOf": [{"$ref": "#/$defs/span"}, {"type": "null"}]}
              },
              "required": ["kind", "heading", "old", "new", "words", "old_source", "new_source"],
              "additionalProperties": false
            }
          }
        },
        "required": ["schema", "old", "new", "summary", "changes", "text"],
        "additionalProperties": false
      """#,
    definitions: #"""
          "side": {
            "type": "object",
            "properties": {
              "file": {"type": "string"},
              "sha256": {"$ref": "#/$defs/text"},
              "errors": {"description": "How many errors reading the notice gave.", "type": "integer", "minimum": 0},
              "rows": {"$ref": "#/$defs/count"}
            },
            "required": ["file", "sha256"],
            "additionalProperties": false
          },
      """#)
}
