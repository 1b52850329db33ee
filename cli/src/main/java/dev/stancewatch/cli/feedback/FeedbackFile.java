package dev.stancewatch.cli.feedback;

import dev.stancewatch.cli.Home;
import dev.stancewatch.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The judged alerts of a checkout, one on each line. The last word on an alert counts.
public final class FeedbackFile {
  private static final String NAME = "cases.jsonl";

  private FeedbackFile() {}

  /// Where they are kept.
  public static Path folder() {
    return Home.folder().toAbsolutePath().normalize().resolve("state/feedback");
  }

  static void add(FeedbackCase judged, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(NAME),
        Json.write(judged) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /// All judged alerts, each once.
  public static List<FeedbackCase> read(Path folder) throws IOException {
    Map<Object, FeedbackCase> last = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve(NAME))) {
      if (!line.isBlank()) {
        FeedbackCase judged = Json.read(line, FeedbackCase.class);
        last.put(judged.alert(), judged);
      }
    }
    return List.copyOf(last.values());
  }
}
