package dev.stancewatch.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stancewatch.web.feed.Feed;
import dev.stancewatch.web.feed.FeedOutcome;
import dev.stancewatch.web.feed.FeedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the suites of feeds have in common.
final class FeedAnswers {
  private static final URI ANYWHERE = URI.create("http://feeds.example/feed");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final FeedReader READER = new FeedReader();

  private FeedAnswers() {}

  static FeedOutcome read(Path file) throws IOException {
    return READER.read(ANYWHERE, Map.of(), Files.readAllBytes(file));
  }

  static FeedOutcome read(URI url, Map<String, String> headers, Path file) throws IOException {
    return READER.read(url, headers, Files.readAllBytes(file));
  }

  static Optional<Feed> feed(FeedOutcome outcome) {
    return switch (outcome) {
      case FeedOutcome.Parsed(Feed feed) -> Optional.of(feed);
      case FeedOutcome.Degraded(Feed feed, String _) -> Optional.of(feed);
      case FeedOutcome.Rejected _ -> Optional.empty();
    };
  }

  static JsonNode json(Path file) throws IOException {
    return MAPPER.readTree(file.toFile());
  }

  /// Every file under a folder, in the order of its names.
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /// White space counts as one blank, as the suites' own comparison has it.
  static String collapsed(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
