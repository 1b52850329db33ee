package dev.stancewatch.reading.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the word lists of this module. Stateless; threads may share it.
public final class WordLists {
  private WordLists() {}

  /// The lines of a resource without comments and blank ones.
  ///
  /// @throws IllegalStateException if it is not on the class path
  public static List<String> lines(String resource) {
    return allLines(resource).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /// All lines of a resource.
  ///
  /// @throws IllegalStateException if it is not on the class path
  public static List<String> allLines(String resource) {
    try (InputStream stream = WordLists.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + resource, e);
    }
  }
}
