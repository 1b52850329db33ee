package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.web.date.LenientDates;
import dev.stancewatch.web.feed.Entry;
import dev.stancewatch.web.feed.Feed;
import dev.stancewatch.web.feed.FeedOutcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The Universal Feed Parser's own suite: every file must end in an outcome, and core fields must
/// be right.
final class FeedsFeedparserSuite implements Suite {
  private static final String SAFE = "no unchecked exception";
  private static final String CORE = "core fields";
  private static final String SITE = "http://127.0.0.1:8097/";

  @Override
  public String name() {
    return "feeds-feedparser";
  }

  @Override
  public String folder() {
    return "eval/feeds-feedparser";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    return Evaluation.ofChecks(
        checks(shared), Map.of(SAFE, "ROME 2.1.0: 0.946", CORE, "ROME 2.1.0: 0.680"));
  }

  List<Check> checks(Path shared) throws IOException {
    Path suite = shared.resolve(folder());
    List<Check> checks = new ArrayList<>();
    for (JsonNode test : FeedAnswers.json(suite.resolve("expectations.json"))) {
      String file = test.path("file").asText();
      checks.addAll(checks(suite.resolve("files").resolve(file), file, test));
    }
    return checks;
  }

  private static List<Check> checks(Path path, String file, JsonNode test) throws IOException {
    Map<String, String> headers = new HashMap<>();
    test.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    List<Check> checks = new ArrayList<>();
    FeedOutcome outcome;
    try {
      outcome = FeedAnswers.read(URI.create(SITE + file), headers, path);
      checks.add(new Check(SAFE, file, "", "", true));
    } catch (RuntimeException | StackOverflowError leaked) {
      checks.add(new Check(SAFE, file, "", leaked.toString(), false));
      outcome = new FeedOutcome.Rejected("exception");
    }
    if (!file.contains("/sanitize/")) {
      Optional<Feed> feed = FeedAnswers.feed(outcome);
      for (JsonNode check : test.path("checks")) {
        core(file, check, feed).ifPresent(checks::add);
      }
    }
    return checks;
  }

  private static Optional<Check> core(String file, JsonNode check, Optional<Feed> feed) {
    List<String> path = new ArrayList<>();
    check.path("path").forEach(step -> path.add(step.asText()));
    Optional<String> actual = actual(path, feed);
    if (actual.isEmpty()) {
      return Optional.empty();
    }
    String field = path.getLast();
    String expected = FeedAnswers.collapsed(check.path("equals").asText());
    if (field.equals("published") || field.equals("updated")) {
      expected = text(LenientDates.find(expected).orElse(null));
    }
    String name = file + " " + String.join("/", path);
    return Optional.of(Check.equal(CORE, name, expected, FeedAnswers.collapsed(actual.get())));
  }

  /// What the reader has for a path, if the path is a core field.
  private static Optional<String> actual(List<String> path, Optional<Feed> feed) {
    if (path.size() == 2 && path.getFirst().equals("feed")) {
      return ofFeed(path.getLast(), feed);
    }
    if (path.size() < 3 || !path.getFirst().equals("entries")) {
      return Optional.empty();
    }
    int index = Integer.parseInt(path.get(1));
    Optional<Entry> entry =
        feed.filter(f -> f.entries().size() > index).map(f -> f.entries().get(index));
    if (path.size() == 3) {
      return ofEntry(path.getLast(), entry);
    }
    boolean content =
        path.size() == 5 && path.get(2).equals("content") && path.get(4).equals("value");
    return content ? Optional.of(entry.map(Entry::content).orElse("")) : Optional.empty();
  }

  private static Optional<String> ofFeed(String field, Optional<Feed> feed) {
    return switch (field) {
      case "title" -> Optional.of(feed.map(Feed::title).orElse(""));
      case "link" -> Optional.of(feed.map(Feed::link).orElse(""));
      case "id", "guid" -> Optional.of(feed.map(Feed::id).orElse(""));
      case "summary", "description", "subtitle", "tagline", "info" ->
          Optional.of(feed.map(Feed::description).orElse(""));
      case "author" -> Optional.of(feed.map(Feed::author).orElse(""));
      case "published" -> Optional.of(text(feed.map(Feed::publishedAt).orElse(null)));
      case "updated" -> Optional.of(text(feed.map(Feed::updatedAt).orElse(null)));
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofEntry(String field, Optional<Entry> entry) {
    return switch (field) {
      case "title" -> Optional.of(entry.map(Entry::title).orElse(""));
      case "link" -> Optional.of(entry.map(Entry::link).orElse(""));
      case "id", "guid" -> Optional.of(entry.map(Entry::id).orElse(""));
      case "summary", "description" -> Optional.of(entry.map(Entry::summary).orElse(""));
      case "author" -> Optional.of(entry.map(Entry::author).orElse(""));
      case "published" -> Optional.of(text(entry.map(Entry::publishedAt).orElse(null)));
      case "updated" -> Optional.of(text(entry.map(Entry::updatedAt).orElse(null)));
      default -> Optional.empty();
    };
  }

  private static String text(@Nullable Instant moment) {
    return moment == null ? "" : moment.toString();
  }
}
