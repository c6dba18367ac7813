import Fordeling

// Every flag of the program. Commands list those that they take; parsing, help, suggestions and the
// reference are all made from here.
extension Flag {
  static let help = Flag(name: "help", summary: "Print this help.")

  static let version = Flag(name: "version", summary: "Print the version.")

  static let color = Flag(
    name: "color", value: Value(placeholder: "WHEN", choices: ["auto", "always", "never"]),
    summary: """
      When to use colors: auto (the default: on a terminal, unless NO_COLOR is set), always or \
      never.
      """)

  static let expect = Flag(
    name: "expect", value: Value(placeholder: "SET"),
    summary: """
      The municipalities that must be there, once each: all (the default: all 98), any (partial \
      tables are fine), region:NAME, or a file with one name or code a line.
      """)

  static let table = Flag(
    name: "table", value: Value(placeholder: "N"),
    summary: "Read only this table of the notice, counting from 1 as 'fordeling tables' does.")

  static let measure = Flag(
    name: "measure", value: Value(placeholder: "TEXT"),
    summary: "Read only the columns whose heading contains this text.")

  static let nameColumn = Flag(
    name: "name-column", value: Value(placeholder: "TEXT"),
    summary: "The heading of the column that names the recipients, when several columns could.")

  static let join = Flag(
    name: "join",
    summary: "Join tables that go on over pages or repeat one header into one.")

  static let key = Flag(
    name: "key", value: Value(placeholder: "COLUMN"), isRepeatable: true,
    summary: """
      Compare any two CSV files by this column, which is different in every row; give it again for \
      a key of several columns.
      """)

  static let strict = Flag(
    name: "strict",
    summary: """
      Let every change count for the exit code: names written otherwise, notes, headings and the \
      text; with --key, every other way of writing the same value, and columns that moved or were renamed. \
      Rows in another order never count.
      """)

  static let series = Flag(
    name: "series", value: Value(placeholder: "NAME"),
    summary: "The series that the notices belong to; the default is made from the title.")

  static let revision = Flag(
    name: "revision", value: Value(placeholder: "NAME"),
    summary: "The label of the revision; the default is the next of r1, r2 and so on.")

  static let date = Flag(
    name: "date", value: Value(placeholder: "DATE"),
    summary: "The date of the notices, as YEAR-MONTH-DAY.")

  static let output = Flag(
    name: "output", value: Value(placeholder: "FOLDER"),
    summary: "The folder of the outputs; the default is Output.")

  static let archive = Flag(
    name: "archive", value: Value(placeholder: "PATH"),
    summary: "The archive; the default is fordeling.sqlite in the folder of the outputs.")

  static let acceptErrors = Flag(
    name: "accept-errors",
    summary: "Store notices in spite of errors, marked so. The exit code is 1 all the same.")

  static let jobs = Flag(
    name: "jobs", value: Value(placeholder: "N"),
    summary: "How many notices are read at once; the default is one for each processor.")

  static func format(_ choices: [String], _ summary: String) -> Flag {
    Flag(name: "format", value: Value(placeholder: "FORMAT", choices: choices), summary: summary)
  }
}
