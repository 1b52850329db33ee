package dev.stancewatch.watchfiles;

/// Something wrong in a watch file.
///
/// @param file name of the file as it was given
/// @param line from 1
/// @param column from 1
/// @param message what is wrong and what was expected
public record WatchFault(String file, int line, int column, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
