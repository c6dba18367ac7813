/// The version of the program, in its one place.
public enum Version {
  /// The version by semver.org.
  public static let current = "0.1.0"
}
