// The first schema. Its comments stay in the database: `sqlite3 FILE .schema` shows them.
extension ArchiveSchema {
  static let version1Tables = """
    CREATE TABLE originals (
      -- The bytes of every notice, each stored once.
      sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
      bytes INTEGER NOT NULL CHECK (bytes = length(content)),
      content BLOB NOT NULL
    ) STRICT;

    CREATE TABLE municipalities (
      -- The municipalities that some reading names.
      code TEXT NOT NULL PRIMARY KEY CHECK (length(code) = 4),
      name TEXT NOT NULL,
      region TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE readings (
      -- What one version of the program read from one original with one set of options.
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL REFERENCES originals (sha256),
      file TEXT NOT NULL,                -- the name of the notice's file
      expected_set TEXT NOT NULL,        -- all, any, region:NAME or codes:0101;0147
      chosen_table INTEGER NOT NULL,     -- --table; 0 when it was not given
      chosen_measure TEXT NOT NULL,      -- --measure; empty when it was not given
      chosen_name_column TEXT NOT NULL,  -- --name-column; empty when it was not given
      version TEXT NOT NULL,             -- the version of fordeling
      title TEXT,
      format TEXT NOT NULL,
      encoding TEXT NOT NULL,
      delimiter TEXT,
      pages INTEGER,
      expected INTEGER,                  -- how many municipalities; NULL when any would do
      found INTEGER NOT NULL,
      cells INTEGER NOT NULL,            -- the ledger: cells with text, and what became of them
      cells_allocated INTEGER NOT NULL,
      cells_header INTEGER NOT NULL,
      cells_total INTEGER NOT NULL,
      cells_note INTEGER NOT NULL,
      UNIQUE (sha256, file, expected_set, chosen_table, chosen_measure, chosen_name_column)
    ) STRICT;

    CREATE TABLE series (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE revisions (
      -- A notice's place in its series. Revisions are only ever added.
      id INTEGER PRIMARY KEY,
      series_id INTEGER NOT NULL REFERENCES series (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      label TEXT NOT NULL,
      date TEXT,
      reading_id INTEGER NOT NULL REFERENCES readings (id),
      errors_accepted INTEGER NOT NULL CHECK (errors_accepted IN (0, 1)),
      files_written INTEGER NOT NULL DEFAULT 0 CHECK (files_written IN (0, 1)),
      UNIQUE (series_id, position),
      UNIQUE (series_id, label)
    ) STRICT;
    CREATE INDEX revisions_of_reading ON revisions (reading_id);
    CREATE INDEX revisions_without_files ON revisions (id) WHERE files_written = 0;

    CREATE TABLE allocations (
      reading_id INTEGER NOT NULL REFERENCES readings (id),
      position INTEGER NOT NULL,
      table_number INTEGER NOT NULL,
      code TEXT NOT NULL REFERENCES municipalities (code),
      measure TEXT NOT NULL,
      value TEXT,                        -- the exact decimal number, such as 7.50
      status TEXT NOT NULL CHECK (status IN ('value', 'missing', 'suppressed', 'not-applicable')),
      unit TEXT,
      note TEXT,
      written TEXT NOT NULL,             -- the name as the notice writes it
      match TEXT NOT NULL,               -- the rule that resolved it
      page INTEGER, line INTEGER, character INTEGER, start INTEGER, end INTEGER,
      cell_table INTEGER, cell_row INTEGER, cell_column INTEGER,
      -- Where the value stands; all NULL when it has no cell of its own.
      has_value_place INTEGER NOT NULL CHECK (has_value_place IN (0, 1)),
      value_page INTEGER, value_line INTEGER, value_character INTEGER,
      value_start INTEGER, value_end INTEGER,
      value_table INTEGER, value_row INTEGER, value_column INTEGER,
      PRIMARY KEY (reading_id, position),
      CHECK ((value IS NULL) = (status <> 'value'))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE measure_columns (
      -- The measures, and how the numbers of their columns were read; NULL where that is open.
      reading_id INTEGER NOT NULL REFERENCES readings (id),
      position INTEGER NOT NULL,
      table_number INTEGER NOT NULL,
      measure TEXT NOT NULL,
      decimal TEXT,
      reason TEXT,
      example TEXT,
      PRIMARY KEY (reading_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE measure_headings (
      -- The cells that the heading of a measure stands in, from the top.
      reading_id INTEGER NOT NULL,
      measure_column INTEGER NOT NULL,
      position INTEGER NOT NULL,
      page INTEGER, line INTEGER, character INTEGER, start INTEGER, end INTEGER,
      cell_table INTEGER, cell_row INTEGER, cell_column INTEGER,
      PRIMARY KEY (reading_id, measure_column, position),
      FOREIGN KEY (reading_id, measure_column) REFERENCES measure_columns (reading_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE details (
      -- What the notice says beside its tables: deadlines, addresses, references.
      reading_id INTEGER NOT NULL REFERENCES readings (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      sentence TEXT,
      page INTEGER, line INTEGER, character INTEGER, start INTEGER, end INTEGER,
      PRIMARY KEY (reading_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE totals (
      -- The totals that the notice states, beside those computed.
      reading_id INTEGER NOT NULL REFERENCES readings (id),
      position INTEGER NOT NULL,
      table_number INTEGER NOT NULL,
      measure TEXT NOT NULL,
      label TEXT NOT NULL,
      stated TEXT NOT NULL,
      computed TEXT,
      PRIMARY KEY (reading_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sums (
      -- The sum of each measure; NULL when it has too many digits.
      reading_id INTEGER NOT NULL REFERENCES readings (id),
      position INTEGER NOT NULL,
      measure TEXT NOT NULL,
      sum TEXT,
      PRIMARY KEY (reading_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE coverage (
      -- The municipalities that are missing or stand more than once.
      reading_id INTEGER NOT NULL REFERENCES readings (id),
      kind TEXT NOT NULL CHECK (kind IN ('missing', 'duplicated')),
      position INTEGER NOT NULL,
      code TEXT NOT NULL REFERENCES municipalities (code),
      PRIMARY KEY (reading_id, kind, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ignored_cells (
      -- The cells that were left aside, each with the reason.
      reading_id INTEGER NOT NULL REFERENCES readings (id),
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      reason TEXT NOT NULL,
      page INTEGER, line INTEGER, character INTEGER, start INTEGER, end INTEGER,
      cell_table INTEGER, cell_row INTEGER, cell_column INTEGER,
      PRIMARY KEY (reading_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE diagnostics (
      reading_id INTEGER NOT NULL REFERENCES readings (id),
      position INTEGER NOT NULL,
      id TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
      message TEXT NOT NULL,
      page INTEGER, line INTEGER, character INTEGER, start INTEGER, end INTEGER,
      PRIMARY KEY (reading_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE diagnostic_notes (
      reading_id INTEGER NOT NULL,
      diagnostic INTEGER NOT NULL,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (reading_id, diagnostic, position),
      FOREIGN KEY (reading_id, diagnostic) REFERENCES diagnostics (reading_id, position)
    ) STRICT, WITHOUT ROWID;

    """

  static let version1Views = """
    CREATE VIEW allocation_history AS
      -- Every figure of every revision; number is the value for computing with.
      SELECT series.name AS series, revisions.label AS revision, revisions.position AS position,
        revisions.date AS date, allocations.table_number AS table_number,
        allocations.code AS code, municipalities.name AS municipality,
        municipalities.region AS region, allocations.measure AS measure,
        allocations.value AS value, CAST(allocations.value AS NUMERIC) AS number,
        allocations.status AS status, allocations.unit AS unit, allocations.note AS note,
        allocations.written AS written, allocations.match AS match, allocations.page AS page,
        allocations.line AS line
      FROM revisions
      JOIN series ON series.id = revisions.series_id
      JOIN allocations ON allocations.reading_id = revisions.reading_id
      JOIN municipalities ON municipalities.code = allocations.code
      ORDER BY series.name, revisions.position, allocations.position;

    CREATE VIEW current_allocations AS
      -- The figures of the newest revision of each series.
      SELECT * FROM allocation_history AS every
      WHERE position = (
        SELECT max(revisions.position) FROM revisions
        JOIN series ON series.id = revisions.series_id WHERE series.name = every.series);

    CREATE VIEW decisions AS
      -- How each name was resolved, which columns were read as measures, which cells and columns
      -- were left aside, and why.
      SELECT DISTINCT series.name AS series, revisions.label AS revision, 'name' AS about,
        allocations.written AS text, allocations.code AS decision, allocations.match AS reason,
        NULL AS line
      FROM revisions
      JOIN series ON series.id = revisions.series_id
      JOIN allocations ON allocations.reading_id = revisions.reading_id
      UNION ALL
      SELECT series.name, revisions.label, 'measure', measure_columns.measure,
        'table ' || measure_columns.table_number, measure_columns.reason, NULL
      FROM revisions
      JOIN series ON series.id = revisions.series_id
      JOIN measure_columns ON measure_columns.reading_id = revisions.reading_id
      UNION ALL
      SELECT series.name, revisions.label, 'cell', ignored_cells.text, 'ignored',
        ignored_cells.reason, ignored_cells.line
      FROM revisions
      JOIN series ON series.id = revisions.series_id
      JOIN ignored_cells ON ignored_cells.reading_id = revisions.reading_id
      UNION ALL
      SELECT series.name, revisions.label, 'notice', diagnostics.message, diagnostics.id,
        diagnostics.severity, diagnostics.line
      FROM revisions
      JOIN series ON series.id = revisions.series_id
      JOIN diagnostics ON diagnostics.reading_id = revisions.reading_id
      WHERE diagnostics.id IN ('table-skipped', 'row-ignored', 'column-ignored', 'text-hidden',
        'municipality-outside', 'name-by-typo', 'text-repaired');

    """
}
