package dev.stancewatch.testkit.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The feeds and pages of the loopback world. Pure; threads may share it.
final class WorldText {
  private static final int ITEMS = 12;

  private static final String SENTENCE =
      "The council said on Monday that it would look at the plan again before the summer. ";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private WorldText() {}

  /// The feed as it is in a round: the newest items first, one more in each round.
  static String feed(int feed, WorldKind kind, int round, String base, Instant start) {
    int newest = ITEMS + (kind.hasNews() ? round : 0);
    StringBuilder text =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel>");
    text.append("<title>Gazette ").append(feed).append("</title><link>").append(base);
    text.append("/</link><description>Invented news</description><language>en</language>");
    for (int item = newest; item > newest - ITEMS; item--) {
      item(text, feed, kind, item, base, start.minus(Duration.ofHours(ITEMS + 24L - item)));
    }
    return text.append("</channel></rss>").toString();
  }

  private static void item(
      StringBuilder text, int feed, WorldKind kind, int item, String base, Instant published) {
    text.append("<item><title>Report ").append(item).append(" of gazette ").append(feed);
    text.append("</title><link>").append(base).append("/article/").append(feed).append('/');
    text.append(item).append("</link><guid isPermaLink=\"false\">g").append(feed).append('-');
    text.append(item).append("</guid><pubDate>").append(DATE.format(published));
    text.append("</pubDate><description>");
    text.append(kind == WorldKind.TEASER ? SENTENCE + "..." : SENTENCE.repeat(9));
    text.append("</description></item>");
  }

  /// The page of an article.
  static String page(String path) {
    StringBuilder text = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>Report");
    text.append(path).append("</title></head><body><article><h1>Report").append(path);
    text.append("</h1>");
    for (int i = 0; i < 6; i++) {
      text.append("<p>").append(SENTENCE.repeat(3)).append("</p>");
    }
    return text.append("</article></body></html>").toString();
  }
}
