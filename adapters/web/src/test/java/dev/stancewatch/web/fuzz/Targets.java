package dev.stancewatch.web.fuzz;

import dev.stancewatch.web.charset.TextDecoder;
import dev.stancewatch.web.date.LenientDates;
import dev.stancewatch.web.feed.Entry;
import dev.stancewatch.web.feed.Feed;
import dev.stancewatch.web.feed.FeedOutcome;
import dev.stancewatch.web.feed.FeedReader;
import dev.stancewatch.web.opml.Opml;
import dev.stancewatch.web.page.Page;
import dev.stancewatch.web.page.PageReader;
import dev.stancewatch.web.page.PageReading;
import dev.stancewatch.web.robots.RobotsRules;
import dev.stancewatch.web.sameness.TextSketch;
import dev.stancewatch.web.sitemap.SitemapReader;
import dev.stancewatch.web.url.CanonicalUrls;
import dev.stancewatch.web.url.Links;
import dev.stancewatch.web.url.WebUrls;
import dev.stancewatch.web.xml.TwoWays;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is fuzzed.
final class Targets {
  private static final FeedReader FEEDS = new FeedReader();
  private static final PageReader PAGES = new PageReader();
  private static final Opml OPML = new Opml();
  private static final SitemapReader SITEMAPS = new SitemapReader();
  private static final URI ADDRESS = URI.create("https://feeds.example/a/feed");

  static final List<Target> ALL =
      List.of(
          new Target("feed", Seeds.feeds(), feedPieces(), Targets::feed),
          new Target("page", Seeds.pages(), Dictionaries.PAGE, Targets::page),
          new Target("date", Seeds.dates(), Dictionaries.DATES, Targets::date),
          new Target("url", Seeds.addresses(), Dictionaries.ADDRESSES, Targets::address),
          new Target("xml", Seeds.feeds(), Dictionaries.MARKUP, Targets::twoWays),
          new Target("list", Seeds.lists(), Dictionaries.MARKUP, Targets::list),
          new Target("charset", Seeds.feeds(), Dictionaries.MARKUP, Targets::charset),
          new Target("sameness", Seeds.feeds(), Dictionaries.MARKUP, Targets::sketch));

  private Targets() {}

  static Target named(String name) {
    return ALL.stream()
        .filter(target -> target.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no target '" + name + "'"));
  }

  private static List<String> feedPieces() {
    return Stream.of(Dictionaries.MARKUP, Dictionaries.JSON, Dictionaries.DATES.subList(0, 12))
        .flatMap(List::stream)
        .toList();
  }

  private static String feed(byte[] body) {
    return switch (FEEDS.read(ADDRESS, Map.of("Content-Type", "text/xml"), body)) {
      case FeedOutcome.Parsed(Feed feed) -> "parsed " + shape(feed);
      case FeedOutcome.Degraded(Feed feed, String reason) ->
          "degraded " + plain(reason) + shape(feed);
      case FeedOutcome.Rejected(String reason) -> "rejected " + plain(reason);
    };
  }

  private static String shape(Feed feed) {
    StringBuilder shape = new StringBuilder().append(size(feed.entries().size()));
    for (Entry entry : feed.entries().subList(0, Math.min(1, feed.entries().size()))) {
      for (String field :
          List.of(entry.id(), entry.title(), entry.link(), entry.summary(), entry.content())) {
        shape.append(' ').append(size(field.length()));
      }
      shape.append(' ').append(entry.publishedAt() == null ? 0 : 1);
    }
    return shape.toString();
  }

  private static String page(byte[] body) {
    PageReading reading = PAGES.read(ADDRESS, TextDecoder.decode(body, null).text());
    String kind =
        switch (reading) {
          case PageReading.Article _ -> "article";
          case PageReading.NoArticle none -> none.obstacle().toString();
        };
    Page page = reading.page();
    return kind
        + " "
        + size(page.text().length())
        + size(page.title().length())
        + page.findPublishedAt().isPresent()
        + page.canonicalUrl().equals(ADDRESS);
  }

  private static String date(byte[] body) {
    String text = text(body);
    Optional<Instant> found = LenientDates.find(text);
    List<String> kind = new ArrayList<>(List.of(size(text.length())));
    found.ifPresent(
        at -> {
          int year = at.atOffset(ZoneOffset.UTC).getYear();
          kind.add(at.atOffset(ZoneOffset.UTC).getMonth() + size(Math.abs(year - 2026)));
        });
    return String.join(" ", kind);
  }

  private static String address(byte[] body) {
    String text = text(body);
    Optional<String> href = WebUrls.find(text).map(url -> url.href());
    if (!href.flatMap(WebUrls::find).map(url -> url.href()).equals(href)) {
      throw new IllegalStateException("read again, it is another: " + href);
    }
    CanonicalUrls.findKey(text);
    String resolved = Links.resolve("https://feeds.example/a/b?c#d", text);
    return href.map(found -> size(found.length()) + found.replaceAll("[^\\[@:?#%]", "")).orElse("")
        + size(resolved.length());
  }

  private static String list(byte[] body) {
    OPML.read(body);
    String text = text(body);
    RobotsRules rules = RobotsRules.parse(text, "stancewatch");
    return SITEMAPS.read(ADDRESS, text).getClass().getSimpleName()
        + rules.allows("https://feeds.example/a/b?c")
        + size((int) rules.crawlDelay().toSeconds());
  }

  private static String twoWays(byte[] body) {
    return TwoWays.read(TextDecoder.decode(body, null).text());
  }

  private static String charset(byte[] body) {
    return TextDecoder.decode(body, null).charset().name();
  }

  private static String sketch(byte[] body) {
    TextSketch sketch = TextSketch.of(text(body));
    return size(sketch.hashCode() & 7);
  }

  /// The order of magnitude.
  private static String size(int count) {
    return Integer.toString(32 - Integer.numberOfLeadingZeros(count));
  }

  private static String plain(String reason) {
    return reason.replaceAll("\"[^\"]*\"|'[^']*'|[0-9]+", "*");
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
