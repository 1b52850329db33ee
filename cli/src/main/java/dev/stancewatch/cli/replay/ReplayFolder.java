package dev.stancewatch.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.cli.DataFault;
import dev.stancewatch.core.article.Article;
import dev.stancewatch.core.watch.Watch;
import dev.stancewatch.json.ArticleLine;
import dev.stancewatch.json.Json;
import dev.stancewatch.json.JsonFault;
import dev.stancewatch.watchfiles.WatchFault;
import dev.stancewatch.watchfiles.WatchFiles;
import dev.stancewatch.watchfiles.WatchOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A stream to replay: `scenario.json` says what is watched, `articles.jsonl` holds the articles.
/// An article that was edited stands there once for each revision.
///
/// @param title of the scenario
/// @param articles in order of arrival
/// @param faults lines that could not be read, each with its place; the others are unharmed
public record ReplayFolder(
    Path folder, String title, Watch watch, List<Article> articles, List<String> faults) {
  public ReplayFolder {
    articles = List.copyOf(articles);
    faults = List.copyOf(faults);
  }

  /// The same stream under another watch.
  public ReplayFolder watching(Watch other) {
    return new ReplayFolder(folder, title, other, articles, faults);
  }

  /// When the first article arrives; the epoch if there is none.
  Instant begin() {
    return articles.isEmpty() ? Instant.EPOCH : articles.getFirst().fetchedAt();
  }

  /// Reads a folder.
  ///
  /// @throws DataFault if the folder is none, or what is watched cannot be read
  public static ReplayFolder read(Path folder) throws IOException {
    String scenario = scenario(folder);
    Watch watch = watch(folder.resolve("scenario.json"), scenario);
    Path file = folder.resolve("articles.jsonl");
    if (!Files.isRegularFile(file)) {
      throw new DataFault(file + ": no such file; a replay folder has its articles there");
    }
    List<Article> articles = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        Article article = ArticleLine.read(line);
        if (!seen.add(List.of(ArticleLine.key(line), article.fetchedAt()))) {
          throw new IllegalArgumentException(
              "article "
                  + article.id()
                  + " stands twice with one fetched_at; an edited one has a later one");
        }
        articles.add(article);
      } catch (IllegalArgumentException | JsonFault e) {
        faults.add(file + ":" + number + ": " + e.getMessage());
      }
    }
    articles.sort(Comparator.comparing(Article::fetchedAt));
    return new ReplayFolder(folder, watch.title(), watch, articles, faults);
  }

  private static String scenario(Path folder) throws IOException {
    Path file = folder.resolve("scenario.json");
    if (!Files.isRegularFile(file)) {
      throw new DataFault(
          file + ": no such file; a replay folder needs scenario.json and articles.jsonl");
    }
    return Files.readString(file);
  }

  /// The scenario describes actors and issues itself, or names a watch file of the product, or
  /// watch files that stand in its folder.
  private static Watch watch(Path file, String scenario) throws IOException {
    WatchFiles files = new WatchFiles();
    try {
      JsonNode tree = Json.tree(scenario);
      if (tree.path("watches").isArray()) {
        return merged(file.toAbsolutePath().getParent(), tree.path("watches"), files);
      }
      JsonNode named = tree.path("watch");
      return loaded(
          named.isTextual()
              ? files.builtIn(named.asText())
              : files.readScenario(file.toString(), scenario));
    } catch (JsonFault | IllegalArgumentException e) {
      throw new DataFault(file + ": " + e.getMessage(), e);
    }
  }

  private static Watch merged(@Nullable Path folder, JsonNode names, WatchFiles files)
      throws IOException {
    List<Watch> watches = new ArrayList<>();
    for (JsonNode name : names) {
      Path file = Path.of(name.asText());
      if (folder == null || file.isAbsolute() || file.normalize().startsWith("..")) {
        throw new IllegalArgumentException("watch file '" + name.asText() + "' is elsewhere");
      }
      watches.add(loaded(files.read(folder.resolve(file))));
    }
    return Watch.merge(watches);
  }

  private static Watch loaded(WatchOutcome outcome) {
    return switch (outcome) {
      case WatchOutcome.Loaded(Watch watch) -> watch;
      case WatchOutcome.Faulty(List<WatchFault> faults) ->
          throw new DataFault(faults.getFirst().toString());
    };
  }
}
