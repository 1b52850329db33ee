package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.json.Json;
import dev.stancewatch.reading.CombinedJudge;
import dev.stancewatch.reading.StanceJudge;
import dev.stancewatch.reading.StanceVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;

/// What the suites of stance have in common.
final class Judges {
  private Judges() {}

  static StanceJudge load() {
    return CombinedJudge.standard();
  }

  /// The rows of a set. Some were written by a program that calls a missing value NaN, which is no
  /// JSON.
  static List<JsonNode> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(line -> line.replace(": NaN", ": null"))
        .map(Json::tree)
        .toList();
  }

  /// A verdict as errors print it.
  static String shares(StanceVerdict verdict) {
    return String.format(
        Locale.ROOT,
        "support %.2f, oppose %.2f, none %.2f",
        verdict.support(),
        verdict.oppose(),
        verdict.none());
  }

  /// A number from 0 to 9 from a name alone, so that a split stays when rows are added. The
  /// training code splits the issues by the same number: 0 stops the training, 1 is reported.
  static int bucket(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest(name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
      long number = 0;
      for (int i = 0; i < 4; i++) {
        number = (number << 8) | (hash[i] & 0xFF);
      }
      return (int) (number % 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
