package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stancewatch.web.date.LenientDates;
import dev.stancewatch.web.feed.Entry;
import dev.stancewatch.web.feed.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The fields of gofeed's common model, as its translator and its parsers expect them.
final class FeedsGofeedSuite implements Suite {
  private static final String FIELDS = "common-model fields";

  @Override
  public String name() {
    return "feeds-gofeed";
  }

  @Override
  public String folder() {
    return "eval/feeds-gofeed";
  }

  @Override
  public Evaluation run(Path shared) throws IOException {
    return Evaluation.ofChecks(checks(shared), Map.of());
  }

  List<Check> checks(Path shared) throws IOException {
    List<Check> checks = new ArrayList<>();
    for (Path input : FeedAnswers.files(shared.resolve(folder()))) {
      Optional<Path> expected = expected(input);
      if (expected.isPresent()) {
        JsonNode want = FeedAnswers.json(expected.get());
        Optional<Feed> feed = FeedAnswers.feed(FeedAnswers.read(input));
        String name = shared.relativize(input).toString();
        compare(name, want, feed, checks);
      }
    }
    return checks;
  }

  private static Optional<Path> expected(Path input) {
    String file = input.getFileName().toString();
    String stem = file.substring(0, Math.max(0, file.lastIndexOf('.')));
    Path answer =
        input.resolveSibling(file.endsWith(".xml") ? stem + ".json" : stem + "_expected.json");
    boolean isInput = file.endsWith(".xml") || file.endsWith(".json");
    return isInput && Files.exists(answer) ? Optional.of(answer) : Optional.empty();
  }

  private static void compare(String name, JsonNode want, Optional<Feed> feed, List<Check> checks) {
    texts(name, want, "title", feed.map(Feed::title), checks);
    texts(name, want, "link", feed.map(Feed::link), checks);
    texts(name, want, "description", feed.map(Feed::description), checks);
    texts(name, want, "subtitle", feed.map(Feed::description), checks);
    texts(name, want, "language", feed.map(Feed::language), checks);
    dates(name, want, "updated", feed.map(Feed::updatedAt).orElse(null), checks);
    dates(name, want, "published", feed.map(Feed::publishedAt).orElse(null), checks);
    author(name, want, feed.map(Feed::author), checks);
    JsonNode items = want.has("entries") ? want.path("entries") : want.path("items");
    for (int i = 0; i < items.size(); i++) {
      int index = i;
      Optional<Entry> entry =
          feed.filter(f -> f.entries().size() > index).map(f -> f.entries().get(index));
      compareEntry(name + " " + i, items.get(i), entry, checks);
    }
  }

  private static void compareEntry(
      String name, JsonNode want, Optional<Entry> entry, List<Check> checks) {
    texts(name, want, "title", entry.map(Entry::title), checks);
    texts(name, want, "link", entry.map(Entry::link), checks);
    texts(name, want, "guid", entry.map(Entry::id), checks);
    texts(name, want, "id", entry.map(Entry::id), checks);
    texts(name, want, "description", entry.map(Entry::summary), checks);
    texts(name, want, "summary", entry.map(Entry::summary), checks);
    texts(name, want, "content", entry.map(Entry::content), checks);
    dates(name, want, "updated", entry.map(Entry::updatedAt).orElse(null), checks);
    dates(name, want, "published", entry.map(Entry::publishedAt).orElse(null), checks);
    dates(name, want, "pubDate", entry.map(Entry::publishedAt).orElse(null), checks);
    author(name, want, entry.map(Entry::author), checks);
  }

  private static void texts(
      String name, JsonNode want, String field, Optional<String> actual, List<Check> checks) {
    JsonNode node = want.path(field);
    JsonNode value = node.isObject() ? node.path("value") : node;
    if (value.isTextual()) {
      String expected = FeedAnswers.collapsed(value.asText());
      String found = FeedAnswers.collapsed(actual.orElse(""));
      checks.add(Check.equal(FIELDS, name + " " + field, expected, found));
    }
  }

  private static void dates(
      String name, JsonNode want, String field, @Nullable Instant actual, List<Check> checks) {
    if (want.path(field).isTextual()) {
      String expected = text(LenientDates.find(want.path(field).asText()).orElse(null));
      checks.add(Check.equal(FIELDS, name + " " + field, expected, text(actual)));
    }
  }

  /// Our author is one text; it is right if it holds each part that is wanted.
  private static void author(
      String name, JsonNode want, Optional<String> actual, List<Check> checks) {
    JsonNode author = want.has("authors") ? want.path("authors").path(0) : want.path("author");
    String found = actual.orElse("");
    String fullName = author.isTextual() ? author.asText() : author.path("name").asText();
    String email = author.path("email").asText();
    if (!fullName.isEmpty() || !email.isEmpty()) {
      boolean right = found.contains(fullName) && found.contains(email);
      checks.add(new Check(FIELDS, name + " author", fullName + " / " + email, found, right));
    }
  }

  private static String text(@Nullable Instant moment) {
    return moment == null ? "" : moment.toString();
  }
}
