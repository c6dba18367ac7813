import Fordeling

/// The command-line program.
public enum CommandLineTool {
  /// Runs the program with the process's arguments and returns its exit code.
  public static func run() -> Int32 { 0 }
}
