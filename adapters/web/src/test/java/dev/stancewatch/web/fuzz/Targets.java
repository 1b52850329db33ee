package dev.stancewatch.web.fuzz;

import dev.stancewatch.web.charset.TextDecoder;
import dev.stancewatch.web.date.LenientDates;
import dev.stancewatch.web.feed.FeedReader;
import dev.stancewatch.web.opml.Opml;
import dev.stancewatch.web.sameness.TextSketch;
import dev.stancewatch.web.url.CanonicalUrls;
import dev.stancewatch.web.url.Links;
import dev.stancewatch.web.url.WebUrls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What is fuzzed: each takes bytes and must return, whatever they are.
final class Targets {
  private static final FeedReader FEEDS = new FeedReader();
  private static final Opml OPML = new Opml();
  private static final URI ADDRESS = URI.create("https://feeds.example/a/feed");

  static final Map<String, Consumer<byte[]>> ALL =
      Map.of(
          "feed", body -> FEEDS.read(ADDRESS, Map.of("Content-Type", "text/xml"), body),
          "opml", OPML::read,
          "charset", body -> TextDecoder.decode(body, null),
          "date", body -> LenientDates.find(text(body)),
          "url", Targets::addresses,
          "sameness", body -> TextSketch.of(text(body)));

  private Targets() {}

  static Consumer<byte[]> named(String name) {
    Consumer<byte[]> target = ALL.get(name);
    if (target == null) {
      throw new IllegalArgumentException("no target '" + name + "'");
    }
    return target;
  }

  private static void addresses(byte[] body) {
    String text = text(body);
    WebUrls.find(text)
        .filter(url -> !WebUrls.find(url.href()).equals(Optional.of(url)))
        .ifPresent(
            url -> {
              throw new IllegalStateException("read again, it is another: " + url.href());
            });
    CanonicalUrls.findKey(text);
    Links.resolve("https://feeds.example/a/b?c#d", text);
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
