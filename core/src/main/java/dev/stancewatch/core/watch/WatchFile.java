package dev.stancewatch.core.watch;

/// A watch file as it was written. Nothing says that it is right.
///
/// @param name without folder, such as `ukraine-settlement.yaml`
public record WatchFile(String name, String text) {
  public WatchFile {
    if (name.isBlank() || name.contains("/")) {
      throw new IllegalArgumentException("not the name of a file: '" + name + "'");
    }
  }
}
